-- @delen: aantal
SELECT 'aantal' AS deel, m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, s.uitsplitsing, s.groep, s.klant_id, 1 AS aantal
FROM maand m
JOIN telling_uitstroom_groep s ON s.eenheid = 'uitkeringen' AND s.maand = m.maand
WHERE m.maand = ?1;
