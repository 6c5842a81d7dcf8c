-- @delen: teller noemer
WITH
-- No row of income means no income only in a month of which the income of all klanten was delivered.
bekend AS (
  SELECT m.maand, m.eerste_dag, m.laatste_dag
  FROM maand m
  WHERE m.maand = ?1
    AND (
      EXISTS (SELECT 1 FROM inkomen_dekking d WHERE d.maand = m.maand AND d.klantgroep = 'alle')
      OR (SELECT COUNT(DISTINCT d.klantgroep) FROM inkomen_dekking d WHERE d.maand = m.maand AND d.klantgroep IN ('01', '02', '03')) = 3
      OR (NOT EXISTS (SELECT 1 FROM inkomen_dekking) AND EXISTS (SELECT 1 FROM inkomen i WHERE i.maand = m.maand))
    )
),
aanwezig AS (
  SELECT b.eerste_dag, b.laatste_dag, p.klant_id
  FROM bekend b
  JOIN uitkeringsperiode p ON p.van <= b.laatste_dag AND (p.tot IS NULL OR p.tot > b.laatste_dag)
)
SELECT 'noemer' AS deel, eerste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM aanwezig
UNION ALL
SELECT 'teller', eerste_dag, laatste_dag, 'totaal', 'totaal', klant_id, 1
FROM aanwezig
WHERE klant_id IN (SELECT i.klant_id FROM inkomen i WHERE i.maand = ?1 AND (i.uren > 0 OR (i.uren IS NULL AND i.bedrag > 0)));
