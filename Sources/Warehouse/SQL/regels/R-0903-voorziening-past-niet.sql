-- @regel: R-0903
-- @ernst: info
-- @titel: voorziening past niet bij de categorie
-- @veld: type
-- @zin: deze soort voorziening staat in de regeltabel niet bij de categorie van de klant
-- @uitleg: De voorziening loopt op de peildatum en haar soort hoort volgens de regeltabel niet bij de categorie van de klant.
-- @wenk: Controleer de categorie en de voorziening, of pas definities/regeltabel_voorziening.csv aan.
WITH geldend AS (
  SELECT i.klant_id, i.schaal, i.waarde,
    ROW_NUMBER() OVER (PARTITION BY i.klant_id, i.schaal ORDER BY i.dag DESC, i.levering DESC, i.regel DESC) AS nummer
  FROM indeling i
  CROSS JOIN parameter q
  WHERE i.klant_id IS NOT NULL AND i.waarde IS NOT NULL AND i.dag <= q.peildatum
    AND i.schaal IN (SELECT schaal FROM voorziening_toegestaan)
)
SELECT v.levering, v.regel, v.klant_id
FROM voorziening v
CROSS JOIN parameter q
JOIN geldend g ON g.klant_id = v.klant_id AND g.nummer = 1
LEFT JOIN voorziening_toegestaan t ON t.schaal = g.schaal AND t.waarde = g.waarde AND t.type = v.type
WHERE v.type IS NOT NULL AND v.van <= q.peildatum AND (v.tot IS NULL OR v.tot > q.peildatum)
GROUP BY v.levering, v.regel, v.klant_id
HAVING COUNT(t.type) = 0
ORDER BY v.levering, v.regel
