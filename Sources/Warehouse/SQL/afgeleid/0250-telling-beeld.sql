-- One row per klant and run of months of which the newest talk lies in gesprek_maand: first in_beeld, after the window uit_beeld.
-- The window is beeld_maanden whole calendar months that end with the month itself.
CREATE TABLE klant_spraak (
  klant_id TEXT NOT NULL,
  maand_van INTEGER NOT NULL,
  maand_tot INTEGER NOT NULL,
  toestand TEXT NOT NULL,
  gesprek_maand INTEGER NOT NULL,
  PRIMARY KEY (klant_id, maand_van)
) STRICT;

INSERT INTO klant_spraak (klant_id, gesprek_maand, toestand, maand_van, maand_tot)
WITH
maand_met_gesprek AS (
  SELECT DISTINCT g.klant_id, d.maand
  FROM gesprek g
  JOIN parameter q ON g.dag <= q.peildatum
  JOIN kalender d ON d.dag = g.dag
),
reeks AS (
  SELECT klant_id, maand, LEAD(maand) OVER (PARTITION BY klant_id ORDER BY maand) AS volgende
  FROM maand_met_gesprek
)
SELECT r.klant_id, r.maand AS gesprek_maand, 'in_beeld' AS toestand, r.maand AS maand_van,
  CASE WHEN r.volgende IS NOT NULL AND r.volgende < r.maand + q.beeld_maanden THEN r.volgende - 1 ELSE r.maand + q.beeld_maanden - 1 END AS maand_tot
FROM reeks r
CROSS JOIN parameter q
UNION ALL
SELECT r.klant_id, r.maand, 'uit_beeld', r.maand + q.beeld_maanden, COALESCE(r.volgende - 1, q.peilmaand)
FROM reeks r
CROSS JOIN parameter q
WHERE r.maand + q.beeld_maanden <= q.peilmaand AND (r.volgende IS NULL OR r.volgende > r.maand + q.beeld_maanden);

-- One row per spell and run of months in bestand with the same answer to: when was the klant last spoken to, and the groups of the talk figures.
-- toestand: in_beeld, uit_beeld, kort_in_bestand, geen_gesprek_bekend; every month of telling_stand (klanten) from the first known talk on
-- lies in exactly one row.
CREATE TABLE telling_beeld (
  periode_id INTEGER NOT NULL,
  klant_id TEXT NOT NULL,
  maand_van INTEGER NOT NULL,
  maand_tot INTEGER NOT NULL,
  toestand TEXT NOT NULL,
  gesprek_maand INTEGER,
  team TEXT NOT NULL,
  duurklasse TEXT NOT NULL,
  PRIMARY KEY (periode_id, maand_van)
) STRICT;

INSERT INTO telling_beeld (periode_id, klant_id, maand_van, maand_tot, toestand, gesprek_maand, team, duurklasse)
WITH
begin AS (SELECT MIN(maand_van) AS maand FROM klant_spraak),
eerste AS (SELECT klant_id, MIN(maand_van) AS maand FROM klant_spraak GROUP BY klant_id),
geraakt AS (
  SELECT s.periode_id, s.klant_id, s.team, s.duurklasse, p.toestand, p.gesprek_maand,
    CASE WHEN s.maand_van > p.maand_van THEN s.maand_van ELSE p.maand_van END AS maand_van,
    CASE WHEN s.maand_tot < p.maand_tot THEN s.maand_tot ELSE p.maand_tot END AS maand_tot
  FROM telling_stand s
  JOIN klant_spraak p ON p.klant_id = s.klant_id AND p.maand_van <= s.maand_tot AND p.maand_tot >= s.maand_van
  WHERE s.eenheid = 'klanten'
),
-- The months before the first talk of the klant: short as long as the spell began within the window, else no talk known.
stil AS (
  SELECT s.periode_id, s.klant_id, s.team, s.duurklasse, s.maand_begin,
    CASE WHEN s.maand_van < b.maand THEN b.maand ELSE s.maand_van END AS maand_van,
    CASE WHEN e.maand <= s.maand_tot THEN e.maand - 1 ELSE s.maand_tot END AS maand_tot
  FROM telling_stand s
  CROSS JOIN begin b
  LEFT JOIN eerste e ON e.klant_id = s.klant_id
  WHERE s.eenheid = 'klanten'
),
deel AS (
  SELECT periode_id, klant_id, team, duurklasse, toestand, gesprek_maand, maand_van, maand_tot FROM geraakt
  UNION ALL
  SELECT t.periode_id, t.klant_id, t.team, t.duurklasse, 'kort_in_bestand', NULL, t.maand_van,
    CASE WHEN t.maand_begin + q.beeld_maanden - 1 < t.maand_tot THEN t.maand_begin + q.beeld_maanden - 1 ELSE t.maand_tot END
  FROM stil t
  CROSS JOIN parameter q
  UNION ALL
  SELECT t.periode_id, t.klant_id, t.team, t.duurklasse, 'geen_gesprek_bekend', NULL,
    CASE WHEN t.maand_begin + q.beeld_maanden > t.maand_van THEN t.maand_begin + q.beeld_maanden ELSE t.maand_van END, t.maand_tot
  FROM stil t
  CROSS JOIN parameter q
)
SELECT periode_id, klant_id, maand_van, maand_tot, toestand, gesprek_maand, team, duurklasse
FROM deel
WHERE maand_van <= maand_tot
ORDER BY periode_id, maand_van;

-- The ways in which the talk figures are split.
CREATE VIEW telling_beeld_groep AS
SELECT b.periode_id, b.klant_id, b.maand_van, b.maand_tot, b.toestand, b.gesprek_maand, u.naam AS uitsplitsing,
  CASE u.naam WHEN 'totaal' THEN 'totaal' WHEN 'team' THEN b.team ELSE b.duurklasse END AS groep
FROM telling_beeld b
JOIN uitsplitsing u ON u.naam IN ('totaal', 'team', 'duurklasse');

-- How the four states change: per state, way of splitting, group and month the number that is counted from that month on (or no longer, negative).
CREATE TABLE telling_beeld_wijziging (
  toestand TEXT NOT NULL,
  uitsplitsing TEXT NOT NULL,
  groep TEXT NOT NULL,
  maand INTEGER NOT NULL,
  erbij INTEGER NOT NULL,
  PRIMARY KEY (toestand, uitsplitsing, groep, maand)
) STRICT;

INSERT INTO telling_beeld_wijziging (toestand, uitsplitsing, groep, maand, erbij)
WITH breed AS MATERIALIZED (
  SELECT maand, toestand, team, duurklasse, CAST(SUM(erbij) AS INTEGER) AS erbij
  FROM (
    SELECT maand_van AS maand, toestand, team, duurklasse, 1 AS erbij FROM telling_beeld
    UNION ALL
    SELECT maand_tot + 1, toestand, team, duurklasse, -1 FROM telling_beeld
  ) w
  GROUP BY maand, toestand, team, duurklasse
)
SELECT toestand, 'totaal' AS uitsplitsing, 'totaal' AS groep, maand, CAST(SUM(erbij) AS INTEGER) FROM breed GROUP BY maand, toestand
UNION ALL
SELECT toestand, 'team', team, maand, CAST(SUM(erbij) AS INTEGER) FROM breed GROUP BY maand, toestand, team
UNION ALL
SELECT toestand, 'duurklasse', duurklasse, maand, CAST(SUM(erbij) AS INTEGER) FROM breed GROUP BY maand, toestand, duurklasse
ORDER BY 1, 2, 3, 4;
