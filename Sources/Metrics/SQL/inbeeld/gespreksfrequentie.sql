-- @kerncijfer: gespreksfrequentie
-- @versie: 1
-- @label: Gesprekken per klant per jaar
-- @definitie: Per maandultimo en groep: gesprekken in de laatste 12 maanden met klanten die dan in bestand zijn, gedeeld door die klanten. Alleen over maanden waarvan de hele 12 maanden gesprekken bekend zijn. Hoogstens één gesprek per klant per dag. Een gesprek: een gelukt contact via een kanaal dat telt, een afspraak met status verschenen, of een screening die gesproken is.
-- @teller: gesprekken in 12 maanden met klanten in bestand
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: team duurklasse
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering contact|afspraak|screening
WITH
begin AS (SELECT MIN(maand_van) AS maand FROM klant_spraak),
-- A talk counts for the twelve month ends from its own month on, as far as the klant is in bestand then.
gesproken AS (
  SELECT b.team, b.duurklasse,
    CASE WHEN b.maand_van > d.maand THEN b.maand_van ELSE d.maand END AS maand_van,
    CASE WHEN b.maand_tot < d.maand + 11 THEN b.maand_tot ELSE d.maand + 11 END AS maand_tot
  FROM gesprek g
  JOIN parameter q ON g.dag <= q.peildatum
  JOIN kalender d ON d.dag = g.dag
  JOIN telling_stand b ON b.klant_id = g.klant_id AND b.maand_van <= d.maand + 11 AND b.maand_tot >= d.maand
  WHERE b.eenheid = 'klanten'
),
-- Talks that count in the same months are counted together before they are split.
breed AS MATERIALIZED (
  SELECT team, duurklasse, maand_van, maand_tot, COUNT(*) AS aantal FROM gesproken GROUP BY maand_van, maand_tot, team, duurklasse
),
gesplitst AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep, maand_van, maand_tot, aantal FROM breed
  UNION ALL
  SELECT 'team', team, maand_van, maand_tot, aantal FROM breed
  UNION ALL
  SELECT 'duurklasse', duurklasse, maand_van, maand_tot, aantal FROM breed
),
verandering AS (
  SELECT uitsplitsing, groep, maand, erbij AS noemer, 0 AS teller
  FROM telling_stand_wijziging
  WHERE eenheid = 'klanten' AND uitsplitsing IN ('totaal', 'team', 'duurklasse')
  UNION ALL
  SELECT uitsplitsing, groep, maand_van, 0, aantal FROM gesplitst
  UNION ALL
  SELECT uitsplitsing, groep, maand_tot + 1, 0, -aantal FROM gesplitst
),
per_maand AS (
  SELECT uitsplitsing, groep, maand, SUM(noemer) AS noemer, SUM(teller) AS teller FROM verandering GROUP BY maand, uitsplitsing, groep
),
lijst AS (SELECT DISTINCT uitsplitsing, groep FROM per_maand),
reeks AS (
  SELECT m.maand, m.laatste_dag, l.uitsplitsing, l.groep,
    SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS noemer
  FROM lijst l
  CROSS JOIN maand m
  LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
)
SELECT r.laatste_dag AS periode_begin, r.laatste_dag AS periode_eind, r.uitsplitsing, r.groep, r.teller, r.noemer, r.noemer AS aantal
FROM reeks r
JOIN begin b ON r.maand - 11 >= b.maand
ORDER BY periode_begin, r.uitsplitsing, r.groep;
