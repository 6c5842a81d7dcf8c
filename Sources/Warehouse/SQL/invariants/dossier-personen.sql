-- One row per period of a benefit that no period of a klant takes part in, or that starts before or ends after all of them.
SELECT d.periode_id
FROM dossierperiode d
LEFT JOIN dossierperiode_klant k ON k.periode_id = d.periode_id
LEFT JOIN uitkeringsperiode p ON p.periode_id = k.klantperiode_id
GROUP BY d.periode_id
HAVING count(p.periode_id) = 0
  OR min(p.van) > d.van
  OR max(COALESCE(p.tot, 9999999)) < COALESCE(d.tot, 9999999)
