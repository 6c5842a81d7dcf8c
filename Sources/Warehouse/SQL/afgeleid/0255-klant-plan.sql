-- One row per klant and run of months at whose end an appointment was planned: invited on or before that day, planned after it, not called off.
-- An appointment is known from the invitation, else from 14 days before; a cancellation without a day counts from that first day on.
CREATE TABLE klant_plan (
  klant_id TEXT NOT NULL,
  maand_van INTEGER NOT NULL,
  maand_tot INTEGER NOT NULL,
  PRIMARY KEY (klant_id, maand_van)
) STRICT;

INSERT INTO klant_plan (klant_id, maand_van, maand_tot)
WITH
afspraken AS (
  SELECT klant_id, COALESCE(datum_uitnodiging, datum_gepland - 14) AS bekend, datum_gepland,
    CASE WHEN status IN ('afgezegd_klant', 'afgezegd_gemeente', 'verzet')
      THEN COALESCE(datum_status, datum_uitnodiging, datum_gepland - 14) END AS vervallen
  FROM afspraak
  WHERE klant_id IS NOT NULL
),
open_van_tot AS (
  SELECT a.klant_id, b.maand AS van,
    CASE WHEN v.maand < g.maand THEN v.maand - 1 ELSE g.maand - 1 END AS tot
  FROM afspraken a
  JOIN kalender b ON b.dag = a.bekend
  JOIN kalender g ON g.dag = a.datum_gepland
  LEFT JOIN kalender v ON v.dag = a.vervallen
),
bekeken AS (
  SELECT o.klant_id, o.van, CASE WHEN o.tot > q.peilmaand THEN q.peilmaand ELSE o.tot END AS tot,
    MAX(o.tot) OVER (PARTITION BY o.klant_id ORDER BY o.van, o.tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS vorige_tot
  FROM open_van_tot o
  CROSS JOIN parameter q
  WHERE o.van <= o.tot AND o.van <= q.peilmaand
)
SELECT klant_id, CASE WHEN vorige_tot >= van THEN vorige_tot + 1 ELSE van END, tot
FROM bekeken
WHERE vorige_tot IS NULL OR vorige_tot < tot
ORDER BY 1, 2;
