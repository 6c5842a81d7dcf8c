-- @delen: teller noemer
-- The stand at the beginning is that of the last day before the twelve months: without that month the figure does not exist.
WITH jaar AS (
  SELECT v.laatste_dag AS dag_ervoor, e.laatste_dag AS laatste_dag
  FROM maand e
  JOIN maand v ON v.maand = e.maand - 12
  WHERE e.maand = ?1
)
SELECT 'noemer' AS deel, j.dag_ervoor + 1 AS periode_begin, j.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, p.klant_id,
  1 AS aantal
FROM jaar j
JOIN uitkeringsperiode p ON p.van <= j.dag_ervoor AND (p.tot IS NULL OR p.tot > j.dag_ervoor)
UNION ALL
SELECT 'teller', j.dag_ervoor + 1, j.laatste_dag, 'totaal', 'totaal', p.klant_id, 1
FROM jaar j
JOIN uitkeringsperiode p ON p.tot > j.dag_ervoor AND p.tot <= j.laatste_dag;
