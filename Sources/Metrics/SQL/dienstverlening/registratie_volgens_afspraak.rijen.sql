-- @delen: teller noemer
WITH
peil AS (SELECT laatste_dag AS dag FROM maand WHERE maand = ?1),
in_bestand AS (
  SELECT p.klant_id, d.dag AS peildag, COALESCE(k.team, 'onbekend') AS team
  FROM uitkeringsperiode p
  JOIN peil d ON p.van <= d.dag AND (p.tot IS NULL OR p.tot > d.dag)
  JOIN periode_kenmerk k ON k.periode_id = p.periode_id AND k.van <= d.dag AND (k.tot IS NULL OR k.tot >= d.dag)
),
-- The rule table may name several scales; only the first one by name is looked at, and who has no place on it is never allowed.
categorie AS (
  SELECT klant_id, schaal, plaats
  FROM telling_schaal
  WHERE schaal = (SELECT MIN(schaal) FROM voorziening_toegestaan) AND ?1 BETWEEN maand_van AND maand_tot
),
loopt AS (
  SELECT v.klant_id, b.peildag, b.team, CASE WHEN r.type IS NULL THEN 0 ELSE 1 END AS toegestaan
  FROM voorziening v
  JOIN in_bestand b ON b.klant_id = v.klant_id AND v.van <= b.peildag AND (v.tot IS NULL OR v.tot > b.peildag)
  LEFT JOIN categorie c ON c.klant_id = v.klant_id
  LEFT JOIN voorziening_toegestaan r ON r.schaal = c.schaal AND r.waarde = c.plaats AND r.type = COALESCE(v.type, 'onbekend')
),
delen AS (
  SELECT 'noemer' AS deel, klant_id, peildag, team FROM loopt
  UNION ALL
  SELECT 'teller', klant_id, peildag, team FROM loopt WHERE toegestaan = 1
)
SELECT deel, peildag AS periode_begin, peildag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM delen
UNION ALL
SELECT deel, peildag, peildag, 'team', team, klant_id, 1
FROM delen;
