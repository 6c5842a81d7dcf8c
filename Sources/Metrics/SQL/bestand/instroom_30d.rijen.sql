-- @delen: aantal
-- An interruption of 30 days: 31 days between the last day with right and the next first day.
SELECT 'aantal' AS deel, m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, p.klant_id,
  1 AS aantal
FROM maand m
JOIN uitkeringsperiode p ON p.van BETWEEN m.eerste_dag AND m.laatste_dag
WHERE m.maand = ?1
  AND NOT EXISTS (SELECT 1 FROM uitkeringsperiode v WHERE v.klant_id = p.klant_id AND v.van < p.van AND v.tot >= p.van - 31);
