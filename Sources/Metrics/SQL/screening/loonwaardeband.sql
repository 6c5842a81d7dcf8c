-- @kerncijfer: loonwaardeband
-- @versie: 1
-- @label: Loonwaarde
-- @definitie: Per maandultimo en band: van de personen die tot en met die dag in een screening zijn gesproken en bij wie een loonwaarde is geschat of gemeten, het aandeel met een loonwaarde van 30 of minder, boven 30 tot en met 80, en boven 80 (loonwaarde boven 30 is de som van de laatste twee). Naar hun nieuwste screening. Het totaal is het aandeel van de gesproken personen met een loonwaarde; de rest is zonder schatting. Met loonwaarde_soort|band ook naar schatting of meting.
-- @teller: personen met een loonwaarde in de band (totaal: met een loonwaarde)
-- @noemer: gesproken personen met een loonwaarde (totaal: gesproken personen)
-- @eenheid: fractie
-- @richting: neutraal
-- @norm: geen
-- @groepen: band loonwaarde_soort|band
-- @soort: fractie
-- @periode: peildatum
-- @bron: screening
WITH
gesproken AS (
  SELECT s.maand_van, s.maand_tot, s.loonwaarde,
    COALESCE(s.loonwaarde_soort, 'onbekend') AS loonwaarde_soort,
    CASE WHEN s.loonwaarde <= 300000 THEN 'tot_en_met_30' WHEN s.loonwaarde <= 800000 THEN 'boven_30_tot_en_met_80' ELSE 'boven_80' END AS band
  FROM klant_screening s
),
gesplitst AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep, maand_van, maand_tot, 1 AS noemer, CASE WHEN loonwaarde IS NULL THEN 0 ELSE 1 END AS teller FROM gesproken
  UNION ALL
  SELECT 'band', b.band, g.maand_van, g.maand_tot, 1, CASE WHEN g.band = b.band THEN 1 ELSE 0 END
  FROM gesproken g
  CROSS JOIN (SELECT 'tot_en_met_30' AS band UNION ALL SELECT 'boven_30_tot_en_met_80' UNION ALL SELECT 'boven_80') b
  WHERE g.loonwaarde IS NOT NULL
  UNION ALL
  SELECT 'loonwaarde_soort|band', g.loonwaarde_soort || '|' || b.band, g.maand_van, g.maand_tot, 1, CASE WHEN g.band = b.band THEN 1 ELSE 0 END
  FROM gesproken g
  CROSS JOIN (SELECT 'tot_en_met_30' AS band UNION ALL SELECT 'boven_30_tot_en_met_80' UNION ALL SELECT 'boven_80') b
  WHERE g.loonwaarde IS NOT NULL
),
wijziging AS (
  SELECT uitsplitsing, groep, maand_van AS maand, noemer, teller FROM gesplitst
  UNION ALL
  SELECT uitsplitsing, groep, maand_tot + 1, -noemer, -teller FROM gesplitst
),
per_maand AS (
  SELECT uitsplitsing, groep, maand, SUM(noemer) AS noemer, SUM(teller) AS teller FROM wijziging GROUP BY uitsplitsing, groep, maand
),
lijst AS (SELECT DISTINCT uitsplitsing, groep FROM per_maand),
begin AS (SELECT MIN(maand) AS maand FROM per_maand),
reeks AS (
  SELECT m.laatste_dag, l.uitsplitsing, l.groep, SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS noemer
  FROM lijst l
  JOIN maand m ON m.maand >= (SELECT maand FROM begin)
  LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
)
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM reeks
ORDER BY periode_begin, uitsplitsing, groep;
