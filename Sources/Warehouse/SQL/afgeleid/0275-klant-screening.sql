-- One row per person and run of months of which this is the newest screening in which the person was spoken to (of two on one day the later row).
-- persoon is the klant, or the record itself as long as no klant is known of it.
CREATE VIEW klant_screening AS
WITH
gesproken AS (
  SELECT s.screening_id, COALESCE(s.klant_id, 'record ' || CAST(s.screening_id AS TEXT)) AS persoon, s.klant_id, s.datum_gesprek AS dag, d.maand,
    s.referentie, s.loonwaarde, s.loonwaarde_soort, s.advies
  FROM screening s
  JOIN parameter q ON s.datum_gesprek <= q.peildatum
  JOIN kalender d ON d.dag = s.datum_gesprek
  WHERE s.uitkomst = 'gesproken'
),
laatste AS (
  SELECT g.*, ROW_NUMBER() OVER (PARTITION BY persoon, maand ORDER BY dag DESC, screening_id DESC) AS nummer
  FROM gesproken g
),
loop AS (
  SELECT l.*, COALESCE(LEAD(l.maand) OVER (PARTITION BY l.persoon ORDER BY l.maand) - 1, q.peilmaand) AS maand_tot
  FROM laatste l
  CROSS JOIN parameter q
  WHERE l.nummer = 1
)
SELECT l.screening_id, l.persoon, l.klant_id, l.dag, l.referentie, l.loonwaarde, l.loonwaarde_soort, l.advies,
  CASE WHEN l.maand < q.eerste_maand THEN q.eerste_maand ELSE l.maand END AS maand_van, l.maand_tot
FROM loop l
JOIN parameter q ON l.maand_tot >= q.eerste_maand;
