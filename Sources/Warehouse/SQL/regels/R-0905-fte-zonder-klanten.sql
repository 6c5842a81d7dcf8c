-- @regel: R-0905
-- @ernst: info
-- @titel: fte zonder klanten
-- @veld: klantmanager
-- @zin: voor deze fte in de peilmaand is geen klant toegewezen
-- @uitleg: In de peilmaand is er fte, maar op de peildatum is geen klant toegewezen; de caseload per fte wordt daardoor te laag.
-- @wenk: Controleer de formatie en de toewijzing van deze klantmanager of dit team.
SELECT f.levering, f.regel, NULL AS klant_id
FROM formatie f
CROSS JOIN parameter q
WHERE f.maand = q.peilmaand AND COALESCE(f.fte_inzetbaar, f.fte) > 0 AND f.klantmanager IS NOT NULL
  AND EXISTS (SELECT 1 FROM toewijzing)
  AND f.klantmanager NOT IN (
    SELECT t.klantmanager
    FROM toewijzing t
    CROSS JOIN parameter p
    WHERE t.klantmanager IS NOT NULL AND t.klant_id IS NOT NULL AND t.van <= p.peildatum AND (t.tot IS NULL OR t.tot > p.peildatum)
  )
ORDER BY f.levering, f.regel
