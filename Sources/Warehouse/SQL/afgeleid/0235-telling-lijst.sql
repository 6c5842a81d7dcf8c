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
  -- One column at a time, months first: that sorts far less than every row once per way of splitting.
  SELECT eenheid, 'totaal' AS uitsplitsing, 'totaal' AS groep, maand_van AS maand, COUNT(*) AS erbij FROM telling_stand GROUP BY maand_van, eenheid
  UNION ALL
  SELECT eenheid, 'totaal', 'totaal', maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, eenheid
  UNION ALL
  SELECT eenheid, 'gemeente', gemeente, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, gemeente, eenheid
  UNION ALL
  SELECT eenheid, 'gemeente', gemeente, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, gemeente, eenheid
  UNION ALL
  SELECT eenheid, 'regeling', regeling, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, regeling, eenheid
  UNION ALL
  SELECT eenheid, 'regeling', regeling, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, regeling, eenheid
  UNION ALL
  SELECT eenheid, 'team', team, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, team, eenheid
  UNION ALL
  SELECT eenheid, 'team', team, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, team, eenheid
  UNION ALL
  SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, leeftijdsklasse, eenheid
  UNION ALL
  SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, leeftijdsklasse, eenheid
  UNION ALL
  SELECT eenheid, 'duurklasse', duurklasse, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, duurklasse, eenheid
  UNION ALL
  SELECT eenheid, 'duurklasse', duurklasse, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, duurklasse, eenheid
  UNION ALL
  SELECT eenheid, 'geslacht', geslacht, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, geslacht, eenheid
  UNION ALL
  SELECT eenheid, 'geslacht', geslacht, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, geslacht, eenheid
  UNION ALL
  SELECT eenheid, 'wijk', wijk, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, wijk, eenheid
  UNION ALL
  SELECT eenheid, 'wijk', wijk, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, wijk, eenheid
  UNION ALL
  SELECT eenheid, 'leefvorm', leefvorm, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, leefvorm, eenheid
  UNION ALL
  SELECT eenheid, 'leefvorm', leefvorm, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, leefvorm, eenheid
  UNION ALL
  SELECT eenheid, 'reden_aanvang', reden_aanvang, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, reden_aanvang, eenheid
  UNION ALL
  SELECT eenheid, 'reden_aanvang', reden_aanvang, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, reden_aanvang, eenheid
  UNION ALL
  SELECT eenheid, 'ontheffing', ontheffing, maand_van, COUNT(*) FROM telling_stand GROUP BY maand_van, ontheffing, eenheid
  UNION ALL
  SELECT eenheid, 'ontheffing', ontheffing, maand_tot + 1, -COUNT(*) FROM telling_stand GROUP BY maand_tot, ontheffing, eenheid
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
SELECT eenheid, 'gemeente', gemeente FROM (SELECT DISTINCT eenheid, gemeente FROM telling_instroom) d
UNION
SELECT eenheid, 'regeling', regeling FROM (SELECT DISTINCT eenheid, regeling FROM telling_instroom) d
UNION
SELECT eenheid, 'team', team FROM (SELECT DISTINCT eenheid, team FROM telling_instroom) d
UNION
SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse FROM (SELECT DISTINCT eenheid, leeftijdsklasse FROM telling_instroom) d
UNION
SELECT eenheid, 'duurklasse', duurklasse FROM (SELECT DISTINCT eenheid, duurklasse FROM telling_instroom) d
UNION
SELECT eenheid, 'geslacht', geslacht FROM (SELECT DISTINCT eenheid, geslacht FROM telling_instroom) d
UNION
SELECT eenheid, 'wijk', wijk FROM (SELECT DISTINCT eenheid, wijk FROM telling_instroom) d
UNION
SELECT eenheid, 'leefvorm', leefvorm FROM (SELECT DISTINCT eenheid, leefvorm FROM telling_instroom) d
UNION
SELECT eenheid, 'reden_aanvang', reden_aanvang FROM (SELECT DISTINCT eenheid, reden_aanvang FROM telling_instroom) d
UNION
SELECT eenheid, 'ontheffing', ontheffing FROM (SELECT DISTINCT eenheid, ontheffing FROM telling_instroom) d
UNION
SELECT eenheid, 'gemeente', gemeente FROM (SELECT DISTINCT eenheid, gemeente FROM telling_uitstroom) d
UNION
SELECT eenheid, 'regeling', regeling FROM (SELECT DISTINCT eenheid, regeling FROM telling_uitstroom) d
UNION
SELECT eenheid, 'team', team FROM (SELECT DISTINCT eenheid, team FROM telling_uitstroom) d
UNION
SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse FROM (SELECT DISTINCT eenheid, leeftijdsklasse FROM telling_uitstroom) d
UNION
SELECT eenheid, 'duurklasse', duurklasse FROM (SELECT DISTINCT eenheid, duurklasse FROM telling_uitstroom) d
UNION
SELECT eenheid, 'geslacht', geslacht FROM (SELECT DISTINCT eenheid, geslacht FROM telling_uitstroom) d
UNION
SELECT eenheid, 'wijk', wijk FROM (SELECT DISTINCT eenheid, wijk FROM telling_uitstroom) d
UNION
SELECT eenheid, 'leefvorm', leefvorm FROM (SELECT DISTINCT eenheid, leefvorm FROM telling_uitstroom) d
UNION
SELECT eenheid, 'reden_aanvang', reden_aanvang FROM (SELECT DISTINCT eenheid, reden_aanvang FROM telling_uitstroom) d
UNION
SELECT eenheid, 'ontheffing', ontheffing FROM (SELECT DISTINCT eenheid, ontheffing FROM telling_uitstroom) d
UNION
SELECT e.eenheid, 'totaal', 'totaal' FROM (SELECT 'klanten' AS eenheid UNION ALL SELECT 'uitkeringen') e
ORDER BY 1, 2, 3;
