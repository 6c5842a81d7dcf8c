-- One row per period of a klant that begins before the previous one has ended, or that should have been joined with it.
SELECT s.periode_id
FROM (
  SELECT periode_id, van, volgnummer, vorige_tot,
    LAG(COALESCE(tot, 9999999)) OVER (PARTITION BY klant_id ORDER BY van) AS vorige,
    ROW_NUMBER() OVER (PARTITION BY klant_id ORDER BY van) AS nummer
  FROM uitkeringsperiode
) s
CROSS JOIN parameter q
WHERE s.van <= s.vorige + 1 + q.onderbreking_dagen OR s.nummer <> s.volgnummer OR s.vorige IS NOT s.vorige_tot
