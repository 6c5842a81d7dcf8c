-- @delen: aantal
WITH vertrek AS (
  SELECT m.eerste_dag, m.laatste_dag, p.klant_id, COALESCE(p.reden, 'onbekend') AS reden, COALESCE(p.reden_groep, 'onbekend') AS reden_groep
  FROM maand m
  JOIN uitkeringsperiode p ON p.tot BETWEEN m.eerste_dag AND m.laatste_dag
  WHERE m.maand = ?1
)
SELECT 'aantal' AS deel, eerste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM vertrek
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'reden', reden, klant_id, 1 FROM vertrek
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'reden_groep', reden_groep, klant_id, 1 FROM vertrek;
