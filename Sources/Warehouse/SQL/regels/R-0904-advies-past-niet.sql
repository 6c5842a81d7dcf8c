-- @regel: R-0904
-- @ernst: waarschuwing
-- @titel: advies past niet bij belemmeringen of loonwaarde
-- @veld: advies
-- @zin: het advies past niet bij {aantal} leefgebieden met een belemmering, of niet bij de loonwaarde
-- @uitleg: Bij dit advies hoort volgens de eisen van de regeling een ander aantal leefgebieden met een belemmering, of een lagere loonwaarde.
-- @wenk: Leg de screening voor aan de adviseur, of pas definities/advieseisen.csv aan.
SELECT s.levering, s.regel, s.klant_id, b.aantal
FROM screening s
JOIN (
  SELECT screening_id, SUM(CASE WHEN waarde = 1 THEN 1 ELSE 0 END) AS aantal
  FROM screening_waarde
  WHERE soort = 'belemmering'
  GROUP BY screening_id
) b ON b.screening_id = s.screening_id
JOIN advieseis e ON e.advies = s.advies
WHERE s.uitkomst = 'gesproken'
  AND (b.aantal < e.belemmeringen_van OR b.aantal > e.belemmeringen_tot OR s.loonwaarde > e.loonwaarde_tot)
ORDER BY s.levering, s.regel
