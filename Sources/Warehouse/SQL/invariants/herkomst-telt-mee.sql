-- One row per benefit that rests on a delivery that does not count.
SELECT u.uitkering_id
FROM uitkering u
JOIN levering l ON l.volgnummer = u.levering
WHERE l.telt_mee <> 1
