-- @delen: aantal
-- A klant is in one state at most: with or without an assignment, in bestand or not. With two klantmanagers one without fte is enough.
WITH
peil AS (SELECT laatste_dag AS dag FROM maand WHERE maand = ?1),
in_bestand AS (
  SELECT p.klant_id
  FROM uitkeringsperiode p
  JOIN peil d ON p.van <= d.dag AND (p.tot IS NULL OR p.tot > d.dag)
),
open_toewijzing AS (
  SELECT t.klant_id, COALESCE(t.klantmanager, t.team, 'onbekend') AS wie
  FROM toewijzing t
  JOIN peil d ON t.van <= d.dag AND (t.tot IS NULL OR t.tot > d.dag)
  WHERE t.klant_id IS NOT NULL
),
met_fte AS (
  SELECT COALESCE(klantmanager, team, 'onbekend') AS wie
  FROM formatie
  WHERE maand = ?1
  GROUP BY COALESCE(klantmanager, team, 'onbekend')
  HAVING SUM(COALESCE(fte_inzetbaar, fte)) > 0
),
toestanden AS (
  SELECT klant_id, 'zonder_toewijzing' AS toestand
  FROM in_bestand
  WHERE klant_id NOT IN (SELECT klant_id FROM open_toewijzing)
  UNION ALL
  SELECT DISTINCT klant_id, 'zonder_fte'
  FROM open_toewijzing
  WHERE klant_id IN (SELECT klant_id FROM in_bestand) AND wie NOT IN (SELECT wie FROM met_fte) AND ?1 >= (SELECT MIN(maand) FROM formatie)
  UNION ALL
  SELECT DISTINCT klant_id, 'nazorg'
  FROM open_toewijzing
  WHERE klant_id NOT IN (SELECT klant_id FROM in_bestand)
)
SELECT 'aantal' AS deel, d.dag AS periode_begin, d.dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, t.klant_id, 1 AS aantal
FROM toestanden t
CROSS JOIN peil d
UNION ALL
SELECT 'aantal', d.dag, d.dag, 'toestand', t.toestand, t.klant_id, 1
FROM toestanden t
CROSS JOIN peil d;
