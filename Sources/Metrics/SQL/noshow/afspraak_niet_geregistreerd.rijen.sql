-- @delen: aantal
SELECT 'aantal' AS deel, m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, a.klant_id, 1 AS aantal
FROM maand m
JOIN afspraak a ON a.datum_gepland BETWEEN m.eerste_dag AND m.laatste_dag
WHERE m.maand = ?1 AND (a.status IS NULL OR a.status = 'gepland');
