-- One row per klant in bestand on a day (@dag): the last talk, the next appointment, and how many services run.
WITH
bestand AS (SELECT klant_id FROM uitkeringsperiode WHERE van <= @dag AND (tot IS NULL OR tot > @dag)),
gesproken AS (SELECT klant_id, max(dag) AS dag FROM gesprek WHERE dag <= @dag GROUP BY klant_id),
gepland AS (
  SELECT klant_id, min(datum_gepland) AS dag FROM afspraak
  WHERE datum_gepland >= @dag AND coalesce(datum_uitnodiging, datum_gepland - 14) <= @dag
    AND (status IS NULL OR status = 'gepland' OR coalesce(datum_status, datum_gepland) > @dag)
  GROUP BY klant_id
),
loopt AS (
  SELECT klant_id, count(*) AS aantal FROM voorziening WHERE coalesce(van, @dag) <= @dag AND (tot IS NULL OR tot > @dag) GROUP BY klant_id
)
SELECT b.klant_id, g.dag, a.dag, coalesce(l.aantal, 0)
FROM bestand AS b
LEFT JOIN gesproken AS g ON g.klant_id = b.klant_id
LEFT JOIN gepland AS a ON a.klant_id = b.klant_id
LEFT JOIN loopt AS l ON l.klant_id = b.klant_id
ORDER BY b.klant_id;
