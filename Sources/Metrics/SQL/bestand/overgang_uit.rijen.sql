-- @delen: aantal
-- Of the first observed month there is no month before to have moved from.
SELECT 'aantal' AS deel, m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, o.uitsplitsing, o.van AS groep, o.klant_id, 1 AS aantal
FROM maand m
JOIN parameter q ON m.maand > q.eerste_maand
JOIN telling_overgang o ON o.maand = m.maand
WHERE m.maand = ?1;
