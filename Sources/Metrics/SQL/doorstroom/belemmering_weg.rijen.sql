-- @delen: teller noemer
-- Whoever left in between stays in: the klant need not be in bestand at the end.
WITH
span AS (
  SELECT b.laatste_dag AS begin_dag, e.laatste_dag AS eind_dag
  FROM maand e
  JOIN maand b ON b.maand IN (e.maand - 1, e.maand - 3, e.maand - 12)
  WHERE e.maand = ?1
),
open_bij_begin AS (
  SELECT s.begin_dag, s.eind_dag, o.klant_id, o.tot
  FROM span s
  JOIN belemmering o ON o.van <= s.begin_dag AND (o.tot IS NULL OR o.tot > s.begin_dag)
  JOIN uitkeringsperiode p ON p.klant_id = o.klant_id AND p.van <= s.begin_dag AND (p.tot IS NULL OR p.tot > s.begin_dag)
)
SELECT 'noemer' AS deel, begin_dag AS periode_begin, eind_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM open_bij_begin
UNION ALL
SELECT 'teller', begin_dag, eind_dag, 'totaal', 'totaal', klant_id, 1
FROM open_bij_begin
WHERE tot <= eind_dag;
