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
-- One column at a time sorts far less than every row once per way of splitting.
rand AS (
  SELECT eenheid, maand_van AS maand, 1 AS erbij, gemeente, regeling, team, leeftijdsklasse, duurklasse, geslacht, wijk, leefvorm, reden_aanvang, ontheffing FROM telling_stand
  UNION ALL
  SELECT eenheid, maand_tot + 1, -1, gemeente, regeling, team, leeftijdsklasse, duurklasse, geslacht, wijk, leefvorm, reden_aanvang, ontheffing FROM telling_stand
)
SELECT eenheid, 'totaal', 'totaal', maand, SUM(erbij) FROM rand GROUP BY eenheid, maand
UNION ALL
SELECT eenheid, 'gemeente', gemeente, maand, SUM(erbij) FROM rand GROUP BY eenheid, gemeente, maand
UNION ALL
SELECT eenheid, 'regeling', regeling, maand, SUM(erbij) FROM rand GROUP BY eenheid, regeling, maand
UNION ALL
SELECT eenheid, 'team', team, maand, SUM(erbij) FROM rand GROUP BY eenheid, team, maand
UNION ALL
SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse, maand, SUM(erbij) FROM rand GROUP BY eenheid, leeftijdsklasse, maand
UNION ALL
SELECT eenheid, 'duurklasse', duurklasse, maand, SUM(erbij) FROM rand GROUP BY eenheid, duurklasse, maand
UNION ALL
SELECT eenheid, 'geslacht', geslacht, maand, SUM(erbij) FROM rand GROUP BY eenheid, geslacht, maand
UNION ALL
SELECT eenheid, 'wijk', wijk, maand, SUM(erbij) FROM rand GROUP BY eenheid, wijk, maand
UNION ALL
SELECT eenheid, 'leefvorm', leefvorm, maand, SUM(erbij) FROM rand GROUP BY eenheid, leefvorm, maand
UNION ALL
SELECT eenheid, 'reden_aanvang', reden_aanvang, maand, SUM(erbij) FROM rand GROUP BY eenheid, reden_aanvang, maand
UNION ALL
SELECT eenheid, 'ontheffing', ontheffing, maand, SUM(erbij) FROM rand GROUP BY eenheid, ontheffing, maand
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
WHERE eenheid = 'klanten'
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
SELECT eenheid, uitsplitsing, groep FROM telling_stand_wijziging
UNION
SELECT eenheid, uitsplitsing, groep FROM telling_instroom_groep
UNION
SELECT eenheid, uitsplitsing, groep FROM telling_uitstroom_groep
UNION
SELECT e.eenheid, 'totaal', 'totaal' FROM (SELECT 'klanten' AS eenheid UNION ALL SELECT 'uitkeringen') e
ORDER BY 1, 2, 3;
