-- @delen: teller noemer
WITH
peil AS (SELECT laatste_dag AS dag FROM maand WHERE maand = ?1),
in_bestand AS (
  SELECT p.klant_id, d.dag AS peildag
  FROM uitkeringsperiode p
  JOIN peil d ON p.van <= d.dag AND (p.tot IS NULL OR p.tot > d.dag)
),
soorten AS (
  SELECT DISTINCT lijst, code
  FROM codelijst
  WHERE lijst IN ('voorziening_type', 'activiteit_soort') AND groep IN ('vrijwilligerswerk', 'opleiding', 'werkervaring', 'taal')
),
doet_mee AS (
  SELECT v.klant_id
  FROM voorziening v
  JOIN soorten s ON s.lijst = 'voorziening_type' AND s.code = v.type
  JOIN peil d ON v.van <= d.dag AND (v.tot IS NULL OR v.tot > d.dag)
  UNION
  SELECT a.klant_id
  FROM activiteit a
  JOIN soorten s ON s.lijst = 'activiteit_soort' AND s.code = a.soort
  JOIN peil d ON a.van <= d.dag AND (a.tot IS NULL OR a.tot > d.dag) AND (a.afgerond_op IS NULL OR a.afgerond_op > d.dag)
)
SELECT 'noemer' AS deel, peildag AS periode_begin, peildag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM in_bestand
UNION ALL
SELECT 'teller', peildag, peildag, 'totaal', 'totaal', klant_id, 1
FROM in_bestand
WHERE klant_id IN (SELECT klant_id FROM doet_mee);
