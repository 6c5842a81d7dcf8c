-- @delen: aantal
-- A record of which no klant is known counts as a person of its own, with an empty klant_id.
WITH
gesproken AS (
  SELECT s.*, m.laatste_dag,
    ROW_NUMBER() OVER (PARTITION BY COALESCE(s.klant_id, 'record ' || s.screening_id) ORDER BY s.datum_gesprek DESC, s.screening_id DESC) AS nummer
  FROM screening s
  JOIN maand m ON m.maand = ?1 AND s.datum_gesprek <= m.laatste_dag
  WHERE s.uitkomst = 'gesproken'
),
scores AS (
  SELECT s.screening_id, s.klant_id, s.laatste_dag,
    w.leefgebied || '|' || (w.waarde / 10000) || CASE WHEN w.waarde % 10000 < 1000 THEN '' ELSE ',' || (w.waarde % 10000 / 1000) END AS groep
  FROM gesproken s
  JOIN screening_waarde w ON w.screening_id = s.screening_id
  WHERE s.nummer = 1 AND w.soort = 'score' AND w.waarde IS NOT NULL
)
SELECT 'aantal' AS deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'leefgebied|score' AS uitsplitsing, groep, klant_id, 1 AS aantal
FROM scores
UNION ALL
SELECT 'aantal', laatste_dag, laatste_dag, 'totaal', 'totaal', klant_id, 1
FROM (SELECT DISTINCT screening_id, klant_id, laatste_dag FROM scores) p;
