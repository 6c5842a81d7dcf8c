-- One row per klant and run of months in which the leeftijdsklasse on the last day of the month is the same.
-- The warehouse holds the birth month, never the day: on the last day of a month everybody born in that month has had the birthday.
CREATE TABLE klant_leeftijd (
  klant_id TEXT NOT NULL,
  maand_van INTEGER NOT NULL,
  maand_tot INTEGER NOT NULL,
  leeftijdsklasse TEXT NOT NULL,
  PRIMARY KEY (klant_id, maand_van)
) STRICT;

INSERT INTO klant_leeftijd (klant_id, maand_van, maand_tot, leeftijdsklasse)
WITH
-- A year of the list holds until the next one; the first also holds before it, the last also after it.
aow_jaar AS (
  SELECT jaar, maanden,
    ROW_NUMBER() OVER (ORDER BY jaar) AS nummer,
    LEAD(jaar) OVER (ORDER BY jaar) AS volgend_jaar
  FROM aow_leeftijd
),
geboorte AS (
  SELECT geboortemaand_vroegst AS maand FROM klant WHERE geboortemaand_vroegst IS NOT NULL
  UNION
  SELECT geboortemaand_laatst FROM klant WHERE geboortemaand_laatst IS NOT NULL
),
aow_poging AS (
  SELECT g.maand,
    CASE WHEN a.nummer > 1 AND g.maand + a.maanden < a.jaar * 12 THEN a.jaar * 12 ELSE g.maand + a.maanden END AS aow_maand,
    a.volgend_jaar
  FROM geboorte g
  CROSS JOIN aow_jaar a
),
-- The first month in which the age reaches the AOW age of that year: once reached it stays reached.
aow AS (
  SELECT maand, MIN(aow_maand) AS aow_maand
  FROM aow_poging
  WHERE volgend_jaar IS NULL OR aow_maand < volgend_jaar * 12
  GROUP BY maand
),
klasse AS (
  SELECT maand, maand + 324 AS grens_27, maand + 420 AS grens_35, maand + 540 AS grens_45, maand + 660 AS grens_55, aow_maand
  FROM geboorte g
  JOIN aow USING (maand)
),
-- The months within the series in which somebody born in a month passes into another class.
overgangen AS MATERIALIZED (
  SELECT c.maand, CASE n.n WHEN 1 THEN c.grens_27 WHEN 2 THEN c.grens_35 WHEN 3 THEN c.grens_45 WHEN 4 THEN c.grens_55 ELSE c.aow_maand END AS overgang
  FROM klasse c
  CROSS JOIN (SELECT volgorde AS n FROM uitsplitsing WHERE volgorde BETWEEN 1 AND 5) n
  JOIN parameter p
    ON CASE n.n WHEN 1 THEN c.grens_27 WHEN 2 THEN c.grens_35 WHEN 3 THEN c.grens_45 WHEN 4 THEN c.grens_55 ELSE c.aow_maand END
      BETWEEN p.eerste_maand AND p.peilmaand
),
grens AS (
  SELECT k.klant_id, p.eerste_maand AS maand FROM klant k CROSS JOIN parameter p
  UNION
  SELECT k.klant_id, o.overgang
  FROM klant k
  JOIN overgangen o ON o.maand = k.geboortemaand_vroegst
  UNION
  SELECT k.klant_id, o.overgang
  FROM klant k
  JOIN overgangen o ON o.maand = k.geboortemaand_laatst
  WHERE k.geboortemaand_laatst <> k.geboortemaand_vroegst
),
stuk AS (
  SELECT g.klant_id, g.maand AS maand_van,
    COALESCE(LEAD(g.maand) OVER (PARTITION BY g.klant_id ORDER BY g.maand) - 1, p.peilmaand) AS maand_tot
  FROM grens g
  CROSS JOIN parameter p
  WHERE g.maand BETWEEN p.eerste_maand AND p.peilmaand
),
beide AS (
  SELECT s.klant_id, s.maand_van, s.maand_tot,
    CASE WHEN s.maand_van >= v.aow_maand THEN 'AOW en ouder' WHEN s.maand_van >= v.grens_55 THEN '55 tot AOW'
      WHEN s.maand_van >= v.grens_45 THEN '45-54' WHEN s.maand_van >= v.grens_35 THEN '35-44'
      WHEN s.maand_van >= v.grens_27 THEN '27-34' WHEN s.maand_van < v.grens_27 THEN 'tot 27' END AS als_vroegst,
    CASE WHEN s.maand_van >= l.aow_maand THEN 'AOW en ouder' WHEN s.maand_van >= l.grens_55 THEN '55 tot AOW'
      WHEN s.maand_van >= l.grens_45 THEN '45-54' WHEN s.maand_van >= l.grens_35 THEN '35-44'
      WHEN s.maand_van >= l.grens_27 THEN '27-34' WHEN s.maand_van < l.grens_27 THEN 'tot 27' END AS als_laatst
  FROM stuk s
  JOIN klant k ON k.klant_id = s.klant_id
  LEFT JOIN klasse v ON v.maand = k.geboortemaand_vroegst
  LEFT JOIN klasse l ON l.maand = k.geboortemaand_laatst
)
-- The class is known only when it does not depend on the missing part of the date.
SELECT klant_id, maand_van, maand_tot, CASE WHEN als_vroegst = als_laatst THEN als_vroegst ELSE 'onbekend' END
FROM beide
ORDER BY klant_id, maand_van;
