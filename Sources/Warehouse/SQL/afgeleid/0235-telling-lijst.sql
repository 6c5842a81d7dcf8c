-- How the stand changes: per unit, way of splitting, group and month the number that is counted from that month on (or no longer, negative).
-- The running sum over the months is the stand. Rows are counted in telling_stand, not derived from the flows, so that the two can be compared.
CREATE TABLE telling_stand_wijziging (
  eenheid TEXT NOT NULL,
  uitsplitsing TEXT NOT NULL,
  groep TEXT NOT NULL,
  maand INTEGER NOT NULL,
  erbij INTEGER NOT NULL,
  PRIMARY KEY (eenheid, uitsplitsing, groep, maand)
) STRICT;

INSERT INTO telling_stand_wijziging (eenheid, uitsplitsing, groep, maand, erbij)
WITH
-- What changes in a month, with a few groups side by side: far fewer rows to sort for each of them. All ten side by side would take nothing together.
waar AS MATERIALIZED (
  SELECT maand, eenheid, gemeente, regeling, team, ontheffing, CAST(SUM(erbij) AS INTEGER) AS erbij
  FROM (
    SELECT maand_van AS maand, 1 AS erbij, eenheid, gemeente, regeling, team, ontheffing FROM telling_stand
    UNION ALL
    SELECT maand_tot + 1, -1, eenheid, gemeente, regeling, team, ontheffing FROM telling_stand
  ) b
  GROUP BY maand, ontheffing, team, regeling, gemeente, eenheid
  HAVING SUM(erbij) <> 0
),
wie AS MATERIALIZED (
  SELECT maand, eenheid, geslacht, duurklasse, leeftijdsklasse, CAST(SUM(erbij) AS INTEGER) AS erbij
  FROM (
    SELECT maand_van AS maand, 1 AS erbij, eenheid, geslacht, duurklasse, leeftijdsklasse FROM telling_stand
    UNION ALL
    SELECT maand_tot + 1, -1, eenheid, geslacht, duurklasse, leeftijdsklasse FROM telling_stand
  ) b
  GROUP BY maand, leeftijdsklasse, duurklasse, geslacht, eenheid
  HAVING SUM(erbij) <> 0
),
hoe AS MATERIALIZED (
  SELECT maand, eenheid, leefvorm, reden_aanvang, wijk, CAST(SUM(erbij) AS INTEGER) AS erbij
  FROM (
    SELECT maand_van AS maand, 1 AS erbij, eenheid, leefvorm, reden_aanvang, wijk FROM telling_stand
    UNION ALL
    SELECT maand_tot + 1, -1, eenheid, leefvorm, reden_aanvang, wijk FROM telling_stand
  ) b
  GROUP BY maand, wijk, reden_aanvang, leefvorm, eenheid
  HAVING SUM(erbij) <> 0
)
SELECT eenheid, 'totaal' AS uitsplitsing, 'totaal' AS groep, maand, CAST(SUM(erbij) AS INTEGER) FROM waar GROUP BY maand, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'gemeente', gemeente, maand, CAST(SUM(erbij) AS INTEGER) FROM waar GROUP BY maand, gemeente, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'regeling', regeling, maand, CAST(SUM(erbij) AS INTEGER) FROM waar GROUP BY maand, regeling, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'team', team, maand, CAST(SUM(erbij) AS INTEGER) FROM waar GROUP BY maand, team, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse, maand, CAST(SUM(erbij) AS INTEGER) FROM wie GROUP BY maand, leeftijdsklasse, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'duurklasse', duurklasse, maand, CAST(SUM(erbij) AS INTEGER) FROM wie GROUP BY maand, duurklasse, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'geslacht', geslacht, maand, CAST(SUM(erbij) AS INTEGER) FROM wie GROUP BY maand, geslacht, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'wijk', wijk, maand, CAST(SUM(erbij) AS INTEGER) FROM hoe GROUP BY maand, wijk, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'leefvorm', leefvorm, maand, CAST(SUM(erbij) AS INTEGER) FROM hoe GROUP BY maand, leefvorm, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'reden_aanvang', reden_aanvang, maand, CAST(SUM(erbij) AS INTEGER) FROM hoe GROUP BY maand, reden_aanvang, eenheid HAVING SUM(erbij) <> 0
UNION ALL
SELECT eenheid, 'ontheffing', ontheffing, maand, CAST(SUM(erbij) AS INTEGER) FROM waar GROUP BY maand, ontheffing, eenheid HAVING SUM(erbij) <> 0
ORDER BY 1, 2, 3, 4;

-- How many klanten moved between two groups in a month, per way of splitting.
CREATE TABLE telling_overgang_maand (
  uitsplitsing TEXT NOT NULL,
  maand INTEGER NOT NULL,
  van TEXT NOT NULL,
  naar TEXT NOT NULL,
  aantal INTEGER NOT NULL,
  PRIMARY KEY (uitsplitsing, maand, van, naar)
) STRICT;

INSERT INTO telling_overgang_maand (uitsplitsing, maand, van, naar, aantal)
SELECT uitsplitsing, maand, van, naar, COUNT(*)
FROM telling_overgang
GROUP BY uitsplitsing, maand, van, naar
ORDER BY uitsplitsing, maand, van, naar;

-- Every group that ever holds somebody, per unit and way of splitting: a month without anybody in it is a zero, not a missing row.
CREATE TABLE telling_groep (
  eenheid TEXT NOT NULL,
  uitsplitsing TEXT NOT NULL,
  groep TEXT NOT NULL,
  PRIMARY KEY (eenheid, uitsplitsing, groep)
) STRICT;

INSERT INTO telling_groep (eenheid, uitsplitsing, groep)
WITH
-- The combinations in which somebody entered or left: few, and that is what is split.
stroom AS MATERIALIZED (
  SELECT eenheid, gemeente, regeling, team, leeftijdsklasse, duurklasse, geslacht, wijk, leefvorm, reden_aanvang, ontheffing FROM telling_instroom
  UNION
  SELECT eenheid, gemeente, regeling, team, leeftijdsklasse, duurklasse, geslacht, wijk, leefvorm, reden_aanvang, ontheffing FROM telling_uitstroom
)
SELECT eenheid, uitsplitsing, groep FROM telling_stand_wijziging
UNION
SELECT eenheid, 'gemeente', gemeente FROM stroom
UNION
SELECT eenheid, 'regeling', regeling FROM stroom
UNION
SELECT eenheid, 'team', team FROM stroom
UNION
SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse FROM stroom
UNION
SELECT eenheid, 'duurklasse', duurklasse FROM stroom
UNION
SELECT eenheid, 'geslacht', geslacht FROM stroom
UNION
SELECT eenheid, 'wijk', wijk FROM stroom
UNION
SELECT eenheid, 'leefvorm', leefvorm FROM stroom
UNION
SELECT eenheid, 'reden_aanvang', reden_aanvang FROM stroom
UNION
SELECT eenheid, 'ontheffing', ontheffing FROM stroom
UNION
SELECT e.eenheid, 'totaal', 'totaal' FROM (SELECT 'klanten' AS eenheid UNION ALL SELECT 'uitkeringen') e
ORDER BY 1, 2, 3;

-- One row per unit, way of splitting, group and month: how many are in bestand on its last day.
CREATE VIEW telling_stand_maand AS
SELECT g.eenheid, g.uitsplitsing, g.groep, m.maand, m.eerste_dag, m.laatste_dag,
  SUM(COALESCE(w.erbij, 0)) OVER (PARTITION BY g.eenheid, g.uitsplitsing, g.groep ORDER BY m.maand) AS aantal
FROM telling_groep g
CROSS JOIN maand m
LEFT JOIN telling_stand_wijziging w
  ON w.eenheid = g.eenheid AND w.uitsplitsing = g.uitsplitsing AND w.groep = g.groep AND w.maand = m.maand;

-- One row per twelve observed months (they end with maand) and month in them.
CREATE VIEW telling_jaar AS
SELECT e.maand, b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind, m.maand AS in_maand
FROM maand e
JOIN maand b ON b.maand = e.maand - 11
JOIN maand m ON m.maand BETWEEN b.maand AND e.maand;
