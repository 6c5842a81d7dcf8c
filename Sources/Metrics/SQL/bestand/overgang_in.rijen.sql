-- @delen: aantal
-- geslacht and reden_aanvang stay the same during a period, so nobody moves between those groups, and nobody within the total.
WITH
-- Who had right on a day of the month is looked at on two days: the end of the month before (or the first day with right) and the end of this
-- month (or the last day with right).
moment AS (
  SELECT p.periode_id, p.klant_id, p.van, m.eerste_dag, m.laatste_dag, w.wanneer,
    CASE
      WHEN w.wanneer = 'begin' THEN CASE WHEN p.van >= m.eerste_dag THEN p.van ELSE m.eerste_dag - 1 END
      ELSE CASE WHEN p.tot <= m.laatste_dag THEN p.tot ELSE m.laatste_dag END
    END AS dag
  FROM maand m
  JOIN parameter q ON m.maand > q.eerste_maand
  JOIN uitkeringsperiode p ON p.van <= m.laatste_dag AND (p.tot IS NULL OR p.tot >= m.eerste_dag)
  CROSS JOIN (SELECT 'begin' AS wanneer UNION ALL SELECT 'eind') w
  WHERE m.maand = ?1
),
-- A month of duration is complete on the day of the month on which the period began, or on the last day of a month that lacks that day.
kenmerk AS (
  SELECT o.periode_id, o.klant_id, o.eerste_dag, o.laatste_dag, o.wanneer, a.leeftijdsklasse,
    COALESCE(k.gemeente, 'onbekend') AS gemeente, COALESCE(k.regeling, 'onbekend') AS regeling, COALESCE(k.team, 'onbekend') AS team,
    COALESCE(k.wijk, 'onbekend') AS wijk, COALESCE(k.leefvorm, 'onbekend') AS leefvorm, COALESCE(k.ontheffing, 'onbekend') AS ontheffing,
    d.maand - b.maand - CASE WHEN d.dag_van_maand < b.dag_van_maand AND o.dag < g.laatste_dag THEN 1 ELSE 0 END AS duur_maanden
  FROM moment o
  JOIN periode_kenmerk k ON k.periode_id = o.periode_id AND k.van <= o.dag AND (k.tot IS NULL OR k.tot >= o.dag)
  JOIN kalender b ON b.dag = o.van
  JOIN kalender d ON d.dag = o.dag
  JOIN kalendermaand g ON g.maand = d.maand
  JOIN klant_leeftijd a ON a.klant_id = o.klant_id AND d.maand BETWEEN a.maand_van AND a.maand_tot
),
plaats AS (
  SELECT kenmerk.*,
    CASE WHEN duur_maanden < 12 THEN 'tot 1 jaar' WHEN duur_maanden < 24 THEN '1-2 jaar' WHEN duur_maanden < 60 THEN '2-5 jaar'
      WHEN duur_maanden < 120 THEN '5-10 jaar' ELSE '10 jaar en langer' END AS duurklasse
  FROM kenmerk
),
wissel AS (
  SELECT n.klant_id, n.eerste_dag, n.laatste_dag,
    o.gemeente AS van_gemeente, n.gemeente AS naar_gemeente, o.regeling AS van_regeling, n.regeling AS naar_regeling,
    o.team AS van_team, n.team AS naar_team, o.leeftijdsklasse AS van_leeftijdsklasse, n.leeftijdsklasse AS naar_leeftijdsklasse,
    o.duurklasse AS van_duurklasse, n.duurklasse AS naar_duurklasse, o.wijk AS van_wijk, n.wijk AS naar_wijk,
    o.leefvorm AS van_leefvorm, n.leefvorm AS naar_leefvorm, o.ontheffing AS van_ontheffing, n.ontheffing AS naar_ontheffing
  FROM plaats o
  JOIN plaats n ON n.periode_id = o.periode_id AND n.wanneer = 'eind'
  WHERE o.wanneer = 'begin'
)
SELECT 'aantal' AS deel, eerste_dag AS periode_begin, laatste_dag AS periode_eind, 'gemeente' AS uitsplitsing, naar_gemeente AS groep, klant_id, 1 AS aantal
FROM wissel
WHERE van_gemeente <> naar_gemeente
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'regeling', naar_regeling, klant_id, 1 FROM wissel WHERE van_regeling <> naar_regeling
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'team', naar_team, klant_id, 1 FROM wissel WHERE van_team <> naar_team
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'leeftijdsklasse', naar_leeftijdsklasse, klant_id, 1 FROM wissel WHERE van_leeftijdsklasse <> naar_leeftijdsklasse
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'duurklasse', naar_duurklasse, klant_id, 1 FROM wissel WHERE van_duurklasse <> naar_duurklasse
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'wijk', naar_wijk, klant_id, 1 FROM wissel WHERE van_wijk <> naar_wijk
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'leefvorm', naar_leefvorm, klant_id, 1 FROM wissel WHERE van_leefvorm <> naar_leefvorm
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'ontheffing', naar_ontheffing, klant_id, 1 FROM wissel WHERE van_ontheffing <> naar_ontheffing;
