-- One row per voorziening of a klant and run of months in bestand at whose end it runs: begun, and not ended on or before that day.
-- CROSS JOIN: SQLite would else make an index of all klant_aanwezig each time.
CREATE VIEW voorziening_loopt AS
WITH loop AS (
  SELECT v.voorziening_id, v.klant_id, COALESCE(v.type, 'onbekend') AS type, b.maand AS maand_van,
    CASE WHEN v.tot <= q.peildatum THEN e.maand - 1 ELSE q.peilmaand END AS maand_tot
  FROM voorziening v
  JOIN parameter q ON v.van <= q.peildatum
  JOIN kalender b ON b.dag = v.van
  LEFT JOIN kalender e ON e.dag = v.tot
  WHERE v.klant_id IS NOT NULL
)
SELECT l.voorziening_id, l.klant_id, l.type,
  CASE WHEN l.maand_van > a.maand_van THEN l.maand_van ELSE a.maand_van END AS maand_van,
  CASE WHEN l.maand_tot < a.maand_tot THEN l.maand_tot ELSE a.maand_tot END AS maand_tot
FROM loop l
CROSS JOIN klant_aanwezig a
WHERE l.maand_van <= l.maand_tot AND a.klant_id = l.klant_id AND a.in_bestand = 1 AND a.maand_van <= l.maand_tot AND a.maand_tot >= l.maand_van;
