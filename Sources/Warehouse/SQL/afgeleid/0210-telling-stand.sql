-- One row per spell and run of months in which it is in bestand on the last day of the month and all ten groups stay the same.
-- In bestand on day D: van <= D and (tot empty or tot > D). A month m is counted where maand_van <= m <= maand_tot.
CREATE TABLE telling_stand (
  eenheid TEXT NOT NULL,
  periode_id INTEGER NOT NULL,
  klant_id TEXT NOT NULL,
  maand_begin INTEGER NOT NULL,
  maand_van INTEGER NOT NULL,
  maand_tot INTEGER NOT NULL,
  gemeente TEXT NOT NULL,
  regeling TEXT NOT NULL,
  team TEXT NOT NULL,
  leeftijdsklasse TEXT NOT NULL,
  duurklasse TEXT NOT NULL,
  geslacht TEXT NOT NULL,
  wijk TEXT NOT NULL,
  leefvorm TEXT NOT NULL,
  reden_aanvang TEXT NOT NULL,
  ontheffing TEXT NOT NULL,
  PRIMARY KEY (eenheid, periode_id, maand_van)
) STRICT;

INSERT INTO telling_stand (
  eenheid, periode_id, klant_id, maand_begin, maand_van, maand_tot, gemeente, regeling, team, leeftijdsklasse, duurklasse, geslacht, wijk,
  leefvorm, reden_aanvang, ontheffing)
WITH
loop AS MATERIALIZED (
  SELECT p.eenheid, p.periode_id, p.klant_id, p.maand_begin, p.reden_aanvang,
    CASE WHEN p.maand_begin > q.eerste_maand THEN p.maand_begin ELSE q.eerste_maand END AS maand_van,
    CASE WHEN p.maand_eind IS NULL THEN q.peilmaand ELSE p.maand_eind - 1 END AS maand_tot
  FROM telling_periode p
  CROSS JOIN parameter q
),
grens AS (
  SELECT eenheid, periode_id, maand_van AS maand FROM loop WHERE maand_van <= maand_tot
  UNION
  SELECT k.eenheid, k.periode_id, d.maand FROM telling_kenmerk k JOIN kalender d ON d.dag = k.van
  UNION
  SELECT l.eenheid, l.periode_id, a.maand_van
  FROM loop l
  JOIN klant_leeftijd a ON a.klant_id = l.klant_id AND a.maand_van > l.maand_van AND a.maand_van <= l.maand_tot
  UNION
  SELECT l.eenheid, l.periode_id, l.maand_begin + j.maanden
  FROM loop l
  JOIN (SELECT 12 AS maanden UNION ALL SELECT 24 UNION ALL SELECT 60 UNION ALL SELECT 120) j
    ON l.maand_begin + j.maanden > l.maand_van AND l.maand_begin + j.maanden <= l.maand_tot
),
stuk AS (
  SELECT l.eenheid, l.periode_id, l.klant_id, l.maand_begin, l.reden_aanvang, g.maand AS maand_van,
    COALESCE(LEAD(g.maand) OVER (PARTITION BY l.eenheid, l.periode_id ORDER BY g.maand) - 1, l.maand_tot) AS maand_tot
  FROM loop l
  JOIN grens g ON g.eenheid = l.eenheid AND g.periode_id = l.periode_id
  WHERE g.maand BETWEEN l.maand_van AND l.maand_tot
)
SELECT s.eenheid, s.periode_id, s.klant_id, s.maand_begin, s.maand_van, s.maand_tot, k.gemeente, k.regeling, k.team, a.leeftijdsklasse,
  CASE WHEN s.maand_van - s.maand_begin < 12 THEN 'tot 1 jaar' WHEN s.maand_van - s.maand_begin < 24 THEN '1-2 jaar'
    WHEN s.maand_van - s.maand_begin < 60 THEN '2-5 jaar' WHEN s.maand_van - s.maand_begin < 120 THEN '5-10 jaar' ELSE '10 jaar en langer' END,
  c.geslacht, k.wijk, k.leefvorm, s.reden_aanvang, k.ontheffing
FROM stuk s
JOIN kalendermaand m ON m.maand = s.maand_van
JOIN telling_kenmerk k
  ON k.eenheid = s.eenheid AND k.periode_id = s.periode_id AND k.van <= m.laatste_dag AND (k.tot IS NULL OR k.tot >= m.laatste_dag)
JOIN klant c ON c.klant_id = s.klant_id
JOIN klant_leeftijd a ON a.klant_id = s.klant_id AND s.maand_van BETWEEN a.maand_van AND a.maand_tot
ORDER BY s.eenheid, s.periode_id, s.maand_van;
