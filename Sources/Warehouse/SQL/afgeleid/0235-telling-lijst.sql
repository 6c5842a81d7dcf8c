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
SELECT eenheid, uitsplitsing, groep, maand, SUM(erbij)
FROM (
  SELECT eenheid, uitsplitsing, groep, maand_van AS maand, COUNT(*) AS erbij FROM telling_stand_groep GROUP BY eenheid, uitsplitsing, groep, maand_van
  UNION ALL
  SELECT eenheid, uitsplitsing, groep, maand_tot + 1, -COUNT(*) FROM telling_stand_groep GROUP BY eenheid, uitsplitsing, groep, maand_tot
) w
GROUP BY eenheid, uitsplitsing, groep, maand
ORDER BY eenheid, uitsplitsing, groep, maand;

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
