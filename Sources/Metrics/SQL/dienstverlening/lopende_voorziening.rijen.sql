-- @delen: aantal
WITH
peil AS (SELECT laatste_dag AS dag FROM maand WHERE maand = ?1),
in_bestand AS (
  SELECT p.klant_id
  FROM uitkeringsperiode p
  JOIN peil d ON p.van <= d.dag AND (p.tot IS NULL OR p.tot > d.dag)
),
loopt AS (
  SELECT v.klant_id, d.dag AS peildag, COALESCE(v.type, 'onbekend') AS type
  FROM voorziening v
  JOIN peil d ON v.van <= d.dag AND (v.tot IS NULL OR v.tot > d.dag)
  WHERE v.klant_id IN (SELECT klant_id FROM in_bestand)
)
SELECT 'aantal' AS deel, peildag AS periode_begin, peildag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM loopt
UNION ALL
SELECT 'aantal', peildag, peildag, 'type', type, klant_id, 1
FROM loopt;
