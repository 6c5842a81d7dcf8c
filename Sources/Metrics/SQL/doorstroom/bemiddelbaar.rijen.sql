-- @delen: teller noemer
WITH
peil AS (SELECT laatste_dag AS dag FROM maand WHERE maand = ?1),
in_bestand AS (
  SELECT p.klant_id, d.dag AS peildag
  FROM uitkeringsperiode p
  JOIN peil d ON p.van <= d.dag AND (p.tot IS NULL OR p.tot > d.dag)
),
-- Loonwaarde is a percentage in ten thousandths. An older screening with more does not count once a newer one says less, or nothing.
kan_werken AS (
  SELECT t.klant_id
  FROM telling_schaal t
  JOIN schaal s ON s.schaal = t.schaal AND s.waarde = t.plaats AND s.horizon_uitkomst = 'werk'
  WHERE ?1 BETWEEN t.maand_van AND t.maand_tot
  UNION
  SELECT klant_id
  FROM klant_screening
  WHERE ?1 BETWEEN maand_van AND maand_tot AND loonwaarde > 300000 AND klant_id IS NOT NULL
),
met_voorziening AS (
  SELECT v.klant_id
  FROM voorziening v
  JOIN peil d ON v.van <= d.dag AND (v.tot IS NULL OR v.tot > d.dag)
  WHERE v.klant_id IS NOT NULL
)
SELECT 'noemer' AS deel, peildag AS periode_begin, peildag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM in_bestand
UNION ALL
SELECT 'teller', peildag, peildag, 'totaal', 'totaal', klant_id, 1
FROM in_bestand
WHERE klant_id IN (SELECT klant_id FROM kan_werken) AND klant_id NOT IN (SELECT klant_id FROM met_voorziening);
