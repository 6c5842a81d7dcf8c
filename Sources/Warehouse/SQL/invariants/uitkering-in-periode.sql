-- One row per benefit that counts and does not lie in exactly one period of its klant.
SELECT u.uitkering_id
FROM uitkering u
LEFT JOIN uitkeringsperiode p
  ON p.klant_id = u.klant_id AND p.van <= u.van AND (p.tot IS NULL OR (u.tot IS NOT NULL AND p.tot >= u.tot))
WHERE u.telt = 1
GROUP BY u.uitkering_id
HAVING count(p.periode_id) <> 1
