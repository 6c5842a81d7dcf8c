-- One row per klant and run of months with the same answer to: in bestand on the last day of the month, and if not, why not any more.
-- Together they cover every observed month of every klant with a spell. reden is that of the last exit so far (empty: none yet).
CREATE TABLE klant_aanwezig (
  klant_id TEXT NOT NULL,
  maand_van INTEGER NOT NULL,
  maand_tot INTEGER NOT NULL,
  in_bestand INTEGER NOT NULL CHECK (in_bestand IN (0, 1)),
  reden TEXT,
  PRIMARY KEY (klant_id, maand_van)
) STRICT;

INSERT INTO klant_aanwezig (klant_id, maand_van, maand_tot, in_bestand, reden)
WITH
-- A klant has no two spells that overlap, so what the newest event of a month says holds on its last day.
gebeurtenis AS (
  SELECT klant_id, maand_begin AS maand, van AS dag, 1 AS in_bestand, CAST(NULL AS TEXT) AS reden, 1 AS volgorde
  FROM telling_periode
  WHERE eenheid = 'klanten'
  UNION ALL
  SELECT klant_id, maand_eind, tot, 0, reden, 2
  FROM telling_periode
  WHERE eenheid = 'klanten' AND maand_eind IS NOT NULL
),
-- Events before the first observed month decide how that month starts.
in_reeks AS (
  SELECT g.klant_id, CASE WHEN g.maand < q.eerste_maand THEN q.eerste_maand ELSE g.maand END AS maand, g.dag, g.in_bestand, g.reden, g.volgorde
  FROM gebeurtenis g
  CROSS JOIN parameter q
  UNION ALL
  SELECT DISTINCT g.klant_id, q.eerste_maand, -99999, 0, CAST(NULL AS TEXT), 0
  FROM gebeurtenis g
  CROSS JOIN parameter q
),
laatste AS (
  SELECT klant_id, maand, in_bestand, reden,
    ROW_NUMBER() OVER (PARTITION BY klant_id, maand ORDER BY dag DESC, volgorde DESC) AS nummer
  FROM in_reeks
)
SELECT l.klant_id, l.maand,
  COALESCE(LEAD(l.maand) OVER (PARTITION BY l.klant_id ORDER BY l.maand) - 1, q.peilmaand), l.in_bestand, l.reden
FROM laatste l
CROSS JOIN parameter q
WHERE l.nummer = 1
ORDER BY l.klant_id, l.maand;
