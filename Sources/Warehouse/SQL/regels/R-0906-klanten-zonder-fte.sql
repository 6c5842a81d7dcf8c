-- @regel: R-0906
-- @ernst: waarschuwing
-- @titel: klanten zonder fte
-- @veld: klantmanager
-- @zin: er zijn {aantal} klanten toegewezen en in de peilmaand is er geen fte
-- @uitleg: Op de peildatum zijn klanten toegewezen aan een klantmanager of team zonder fte in de peilmaand; zij tellen in geen caseload per fte.
-- @wenk: Vul de formatie aan of wijs de klanten opnieuw toe.
WITH open AS (
  SELECT t.klantmanager, t.klant_id, t.levering, t.regel,
    ROW_NUMBER() OVER (PARTITION BY t.klantmanager ORDER BY t.levering, t.regel) AS nummer
  FROM toewijzing t
  CROSS JOIN parameter q
  WHERE t.klantmanager IS NOT NULL AND t.klant_id IS NOT NULL AND t.van <= q.peildatum AND (t.tot IS NULL OR t.tot > q.peildatum)
)
SELECT MAX(CASE WHEN o.nummer = 1 THEN o.levering END) AS levering, MAX(CASE WHEN o.nummer = 1 THEN o.regel END) AS regel, NULL AS klant_id,
  COUNT(DISTINCT o.klant_id) AS aantal
FROM open o
WHERE EXISTS (SELECT 1 FROM formatie f JOIN parameter q ON q.peilmaand = f.maand)
  AND o.klantmanager NOT IN (
    SELECT f.klantmanager
    FROM formatie f
    JOIN parameter q ON q.peilmaand = f.maand
    WHERE f.klantmanager IS NOT NULL AND COALESCE(f.fte_inzetbaar, f.fte) > 0
  )
GROUP BY o.klantmanager
ORDER BY 1, 2
