-- @delen: teller
-- A klant counts once per rol, so one with an assignment in two roles stands twice in the total. The fte below the line belong to no klant.
WITH
peil AS (SELECT laatste_dag AS dag FROM maand WHERE maand = ?1 AND maand >= (SELECT MIN(maand) FROM formatie)),
in_bestand AS (
  SELECT p.klant_id, p.periode_id
  FROM uitkeringsperiode p
  JOIN peil d ON p.van <= d.dag AND (p.tot IS NULL OR p.tot > d.dag)
),
-- Where no assignments are delivered at all, the team of the uitkering serves.
toegewezen AS (
  SELECT t.klant_id, COALESCE(t.rol, 'onbekend') AS rol, COALESCE(t.team, 'onbekend') AS team, COALESCE(t.klantmanager, 'onbekend') AS klantmanager
  FROM toewijzing t
  JOIN peil d ON t.van <= d.dag AND (t.tot IS NULL OR t.tot > d.dag)
  WHERE t.klant_id IN (SELECT klant_id FROM in_bestand)
  UNION ALL
  SELECT b.klant_id, 'onbekend', COALESCE(k.team, 'onbekend'), 'onbekend'
  FROM in_bestand b
  CROSS JOIN peil d
  JOIN periode_kenmerk k ON k.periode_id = b.periode_id AND k.van <= d.dag AND (k.tot IS NULL OR k.tot >= d.dag)
  WHERE NOT EXISTS (SELECT 1 FROM toewijzing)
),
gesplitst AS (
  SELECT DISTINCT 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, rol FROM toegewezen
  UNION ALL
  SELECT DISTINCT 'rol', rol, klant_id, rol FROM toegewezen
  UNION ALL
  SELECT DISTINCT 'team', team, klant_id, rol FROM toegewezen
  UNION ALL
  SELECT DISTINCT 'klantmanager', t.klantmanager, t.klant_id, t.rol
  FROM toegewezen t
  JOIN parameter q ON q.or_instemming = 1
  WHERE EXISTS (SELECT 1 FROM toewijzing)
)
SELECT 'teller' AS deel, d.dag AS periode_begin, d.dag AS periode_eind, g.uitsplitsing, g.groep, g.klant_id, 1 AS aantal
FROM gesplitst g
CROSS JOIN peil d;
