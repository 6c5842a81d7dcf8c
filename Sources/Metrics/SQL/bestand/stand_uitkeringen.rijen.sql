-- @delen: aantal
SELECT 'aantal' AS deel, m.laatste_dag AS periode_begin, m.laatste_dag AS periode_eind, s.uitsplitsing, s.groep, s.klant_id, 1 AS aantal
FROM maand m
JOIN telling_stand_groep s ON s.eenheid = 'uitkeringen' AND m.maand BETWEEN s.maand_van AND s.maand_tot
WHERE m.maand = ?1;
