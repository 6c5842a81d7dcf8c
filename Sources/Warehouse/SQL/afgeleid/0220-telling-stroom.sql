-- One row per spell that began in an observed month, with the groups that held on that day (leeftijdsklasse: on the last day of the month).
CREATE TABLE telling_instroom (
  eenheid TEXT NOT NULL,
  periode_id INTEGER NOT NULL,
  klant_id TEXT NOT NULL,
  maand INTEGER NOT NULL,
  dag INTEGER NOT NULL,
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
  PRIMARY KEY (eenheid, periode_id)
) STRICT;

INSERT INTO telling_instroom (
  eenheid, periode_id, klant_id, maand, dag, gemeente, regeling, team, leeftijdsklasse, duurklasse, geslacht, wijk, leefvorm, reden_aanvang,
  ontheffing)
SELECT p.eenheid, p.periode_id, p.klant_id, p.maand_begin, p.van, k.gemeente, k.regeling, k.team, a.leeftijdsklasse, 'tot 1 jaar', c.geslacht,
  k.wijk, k.leefvorm, p.reden_aanvang, k.ontheffing
FROM telling_periode p
JOIN parameter q ON p.maand_begin >= q.eerste_maand
JOIN telling_kenmerk k ON k.eenheid = p.eenheid AND k.periode_id = p.periode_id AND k.van <= p.van AND (k.tot IS NULL OR k.tot >= p.van)
JOIN klant c ON c.klant_id = p.klant_id
JOIN klant_leeftijd a ON a.klant_id = p.klant_id AND p.maand_begin BETWEEN a.maand_van AND a.maand_tot
ORDER BY p.eenheid, p.periode_id;

-- One row per spell that ended in an observed month, with its reason and the groups that held on the last day with right.
-- A year of duration is complete on the day of the month on which the spell began, or the last of the month where that day is missing.
CREATE TABLE telling_uitstroom (
  eenheid TEXT NOT NULL,
  periode_id INTEGER NOT NULL,
  klant_id TEXT NOT NULL,
  maand INTEGER NOT NULL,
  dag INTEGER NOT NULL,
  reden TEXT NOT NULL,
  reden_groep TEXT NOT NULL,
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
  PRIMARY KEY (eenheid, periode_id)
) STRICT;

INSERT INTO telling_uitstroom (
  eenheid, periode_id, klant_id, maand, dag, reden, reden_groep, gemeente, regeling, team, leeftijdsklasse, duurklasse, geslacht, wijk,
  leefvorm, reden_aanvang, ontheffing)
WITH eind AS (
  SELECT p.eenheid, p.periode_id, p.klant_id, p.maand_eind AS maand, p.tot AS dag, p.reden, p.reden_groep, p.reden_aanvang,
    p.maand_eind - p.maand_begin - CASE WHEN d.dag_van_maand < p.dag_begin AND p.tot < m.laatste_dag THEN 1 ELSE 0 END AS duur_maanden
  FROM telling_periode p
  JOIN parameter q ON p.maand_eind >= q.eerste_maand
  JOIN kalender d ON d.dag = p.tot
  JOIN kalendermaand m ON m.maand = p.maand_eind
)
SELECT e.eenheid, e.periode_id, e.klant_id, e.maand, e.dag, e.reden, e.reden_groep, k.gemeente, k.regeling, k.team, a.leeftijdsklasse,
  CASE WHEN e.duur_maanden < 12 THEN 'tot 1 jaar' WHEN e.duur_maanden < 24 THEN '1-2 jaar' WHEN e.duur_maanden < 60 THEN '2-5 jaar'
    WHEN e.duur_maanden < 120 THEN '5-10 jaar' ELSE '10 jaar en langer' END,
  c.geslacht, k.wijk, k.leefvorm, e.reden_aanvang, k.ontheffing
FROM eind e
JOIN telling_kenmerk k ON k.eenheid = e.eenheid AND k.periode_id = e.periode_id AND k.van <= e.dag AND (k.tot IS NULL OR k.tot >= e.dag)
JOIN klant c ON c.klant_id = e.klant_id
JOIN klant_leeftijd a ON a.klant_id = e.klant_id AND e.maand BETWEEN a.maand_van AND a.maand_tot
ORDER BY e.eenheid, e.periode_id;
