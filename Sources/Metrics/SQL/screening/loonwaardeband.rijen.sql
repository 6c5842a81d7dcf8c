-- @delen: teller noemer
-- A record of which no klant is known counts as a person of its own, with an empty klant_id.
-- The noemer of a band holds everybody with a loonwaarde (of that soort), so a klant is listed in each of the three bands.
WITH
gesproken AS (
  SELECT s.*, m.laatste_dag,
    ROW_NUMBER() OVER (PARTITION BY COALESCE(s.klant_id, 'record ' || s.screening_id) ORDER BY s.datum_gesprek DESC, s.screening_id DESC) AS nummer
  FROM screening s
  JOIN maand m ON m.maand = ?1 AND s.datum_gesprek <= m.laatste_dag
  WHERE s.uitkomst = 'gesproken'
),
personen AS (
  SELECT klant_id, laatste_dag, loonwaarde, COALESCE(loonwaarde_soort, 'onbekend') AS loonwaarde_soort,
    CASE WHEN loonwaarde <= 300000 THEN 'tot_en_met_30' WHEN loonwaarde <= 800000 THEN 'boven_30_tot_en_met_80' ELSE 'boven_80' END AS band
  FROM gesproken
  WHERE nummer = 1
),
banden AS (SELECT 'tot_en_met_30' AS groep UNION ALL SELECT 'boven_30_tot_en_met_80' UNION ALL SELECT 'boven_80'),
geteld AS (
  SELECT 'noemer' AS deel, p.klant_id, p.laatste_dag, p.loonwaarde_soort, b.groep FROM personen p CROSS JOIN banden b WHERE p.loonwaarde IS NOT NULL
  UNION ALL
  SELECT 'teller', klant_id, laatste_dag, loonwaarde_soort, band FROM personen WHERE loonwaarde IS NOT NULL
)
SELECT 'noemer' AS deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM personen
UNION ALL
SELECT 'teller', laatste_dag, laatste_dag, 'totaal', 'totaal', klant_id, 1 FROM personen WHERE loonwaarde IS NOT NULL
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'band', groep, klant_id, 1 FROM geteld
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'loonwaarde_soort|band', loonwaarde_soort || '|' || groep, klant_id, 1 FROM geteld;
