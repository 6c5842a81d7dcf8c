-- @regel: R-0914
-- @ernst: waarschuwing
-- @titel: klant twee keer toegewezen in een rol
-- @veld: klantnummer
-- @zin: deze klant heeft op de peildatum {aantal} lopende toewijzingen in dezelfde rol
-- @uitleg: Een klant is op de peildatum in een rol aan meer dan een klantmanager toegewezen en telt in beide caseloads.
-- @wenk: Beeindig de oude toewijzing in de bron.
WITH lopend AS (
  SELECT t.klant_id, t.levering, t.regel, COUNT(*) OVER (PARTITION BY t.klant_id, t.rol) AS aantal,
    ROW_NUMBER() OVER (PARTITION BY t.klant_id, t.rol ORDER BY t.van DESC, t.levering DESC, t.regel DESC) AS nummer
  FROM toewijzing t
  CROSS JOIN parameter q
  WHERE t.klant_id IS NOT NULL AND t.rol IS NOT NULL AND t.van <= q.peildatum AND (t.tot IS NULL OR t.tot > q.peildatum)
)
SELECT levering, regel, klant_id, aantal
FROM lopend
WHERE aantal > 1 AND nummer = 1
ORDER BY levering, regel
