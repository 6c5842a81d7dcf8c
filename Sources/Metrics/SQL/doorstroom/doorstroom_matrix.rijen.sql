-- @delen: aantal
WITH
span AS (
  SELECT b.maand AS begin_maand, b.laatste_dag AS begin_dag, e.laatste_dag AS eind_dag
  FROM maand e
  JOIN maand b ON b.maand IN (e.maand - 1, e.maand - 3, e.maand - 12)
  WHERE e.maand = ?1
),
-- The total is that of one scale, otherwise everybody would be in it once per scale.
eerste_schaal AS (
  SELECT schaal
  FROM (SELECT DISTINCT schaal FROM telling_schaal) s
  ORDER BY CASE schaal WHEN 'participatieladder' THEN 0 ELSE 1 END, schaal
  LIMIT 1
),
verplaatst AS MATERIALIZED (
  SELECT s.begin_dag, s.eind_dag, a.klant_id, a.schaal, CASE WHEN a.schaal = h.schaal THEN 1 ELSE 0 END AS is_eerste,
    CASE a.plaats WHEN 'weg' THEN 'instroom' ELSE a.plaats END AS van, CASE b.plaats WHEN 'weg' THEN 'uitstroom' ELSE b.plaats END AS naar
  FROM span s
  JOIN telling_schaal a ON s.begin_maand BETWEEN a.maand_van AND a.maand_tot
  JOIN telling_schaal b ON b.klant_id = a.klant_id AND b.schaal = a.schaal AND ?1 BETWEEN b.maand_van AND b.maand_tot
  CROSS JOIN eerste_schaal h
  WHERE a.plaats <> 'weg' OR b.plaats <> 'weg'
)
SELECT 'aantal' AS deel, begin_dag AS periode_begin, eind_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM verplaatst
WHERE is_eerste = 1
UNION ALL
SELECT 'aantal', begin_dag, eind_dag, 'van|naar', van || '|' || naar, klant_id, 1
FROM verplaatst
WHERE is_eerste = 1
UNION ALL
SELECT 'aantal', begin_dag, eind_dag, 'schaal|van|naar', schaal || '|' || van || '|' || naar, klant_id, 1
FROM verplaatst
WHERE is_eerste = 0;
