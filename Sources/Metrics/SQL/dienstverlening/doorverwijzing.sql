-- @kerncijfer: doorverwijzing
-- @versie: 1
-- @label: Doorverwijzingen
-- @definitie: Per maandultimo, partner en toestand: doorverwijzingen die tot en met die dag zijn gedaan: niet opgepakt, opgepakt, of teruggekeerd.
-- @teller: doorverwijzingen in die toestand
-- @noemer: geen
-- @eenheid: records
-- @richting: neutraal
-- @norm: geen
-- @groepen: partner|toestand
-- @soort: telling
-- @periode: peildatum
-- @bron: doorverwijzing
WITH
stappen AS (
  SELECT COALESCE(v.partner, 'onbekend') AS partner, d.maand, q.peilmaand + 1 AS nooit,
    CASE WHEN v.opgepakt_op <= q.peildatum THEN CASE WHEN o.maand > d.maand THEN o.maand ELSE d.maand END ELSE q.peilmaand + 1 END AS opgepakt,
    CASE WHEN v.teruggekeerd_op <= q.peildatum THEN CASE WHEN t.maand > d.maand THEN t.maand ELSE d.maand END ELSE q.peilmaand + 1 END AS teruggekeerd
  FROM doorverwijzing v
  JOIN parameter q ON v.dag <= q.peildatum
  JOIN kalender d ON d.dag = v.dag
  LEFT JOIN kalender o ON o.dag = v.opgepakt_op
  LEFT JOIN kalender t ON t.dag = v.teruggekeerd_op
),
toestanden AS (
  SELECT partner, 'niet_opgepakt' AS toestand, maand AS van, CASE WHEN opgepakt < teruggekeerd THEN opgepakt ELSE teruggekeerd END AS tot FROM stappen
  UNION ALL
  SELECT partner, 'opgepakt', opgepakt, teruggekeerd FROM stappen
  UNION ALL
  SELECT partner, 'teruggekeerd', teruggekeerd, nooit FROM stappen
),
gesplitst AS (
  SELECT 'partner|toestand' AS uitsplitsing, partner || '|' || toestand AS groep, van, tot FROM toestanden WHERE van < tot
  UNION ALL
  SELECT 'totaal', 'totaal', van, tot FROM toestanden WHERE van < tot
),
wijziging AS (
  SELECT s.uitsplitsing, s.groep, CASE WHEN s.van < q.eerste_maand THEN q.eerste_maand ELSE s.van END AS maand, 1 AS erbij
  FROM gesplitst s CROSS JOIN parameter q
  WHERE s.tot > q.eerste_maand
  UNION ALL
  SELECT s.uitsplitsing, s.groep, s.tot, -1
  FROM gesplitst s CROSS JOIN parameter q
  WHERE s.tot > q.eerste_maand
),
per_maand AS (SELECT uitsplitsing, groep, maand, SUM(erbij) AS erbij FROM wijziging GROUP BY uitsplitsing, groep, maand),
lijst AS (SELECT DISTINCT uitsplitsing, groep FROM per_maand),
begin AS (SELECT MIN(maand) AS maand FROM per_maand)
SELECT m.laatste_dag AS periode_begin, m.laatste_dag AS periode_eind, l.uitsplitsing, l.groep, NULL AS teller, NULL AS noemer,
  SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS aantal
FROM lijst l
JOIN maand m ON m.maand >= (SELECT maand FROM begin)
LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
ORDER BY periode_begin, l.uitsplitsing, l.groep;
