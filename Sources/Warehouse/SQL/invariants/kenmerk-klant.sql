-- One row per place where the attributes of a period do not follow on each other: a gap, an overlap, or another first or last day.
WITH reeks AS (
  SELECT periode_id, van, tot,
    LAG(tot) OVER (PARTITION BY periode_id ORDER BY van) AS vorige_tot,
    ROW_NUMBER() OVER (PARTITION BY periode_id ORDER BY van) AS nummer,
    LEAD(van) OVER (PARTITION BY periode_id ORDER BY van) AS volgende_van
  FROM periode_kenmerk
)
SELECT p.periode_id
FROM uitkeringsperiode p
LEFT JOIN reeks r ON r.periode_id = p.periode_id
WHERE r.periode_id IS NULL
  OR (r.nummer = 1 AND r.van <> p.van)
  OR (r.nummer > 1 AND r.van IS NOT r.vorige_tot + 1)
  OR (r.volgende_van IS NULL AND r.tot IS NOT p.tot)
  OR r.tot < r.van
