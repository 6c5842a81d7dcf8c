-- One row per klant and day on which a talk took place: a contact that succeeded through a channel that counts, an appointment that was kept,
-- or a screening in which the klant was spoken to. Of several on one day the contact names it, then the appointment.
INSERT INTO gesprek (klant_id, dag, herkomst, kanaal, levering, regel)
WITH alle AS (
  SELECT klant_id, dag, 'contact' AS herkomst, kanaal, levering, regel, 1 AS voorrang
  FROM contact
  WHERE gelukt = 1 AND kanaal IN (SELECT kanaal FROM kanaal_telt)
  UNION ALL
  SELECT klant_id, datum_gepland, 'afspraak', kanaal, levering, regel, 2
  FROM afspraak
  WHERE status = 'verschenen'
  UNION ALL
  SELECT klant_id, datum_gesprek, 'screening', NULL, levering, regel, 3
  FROM screening
  WHERE uitkomst = 'gesproken'
),
genummerd AS (
  SELECT klant_id, dag, herkomst, kanaal, levering, regel,
    ROW_NUMBER() OVER (PARTITION BY klant_id, dag ORDER BY voorrang, levering, regel) AS nummer
  FROM alle
  WHERE klant_id IS NOT NULL AND dag IS NOT NULL
)
SELECT klant_id, dag, herkomst, kanaal, levering, regel
FROM genummerd
WHERE nummer = 1
ORDER BY klant_id, dag;
