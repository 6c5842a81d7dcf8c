-- @kerncijfer: dreigt_uit_beeld
-- @versie: 1
-- @label: Dreigt uit beeld
-- @definitie: Per maandultimo en groep: aandeel klanten in bestand die in beeld zijn, met het laatste gesprek langer dan drie kwart van het beeldvenster geleden en zonder geplande afspraak. Een afspraak is bekend vanaf de uitnodiging, anders 14 dagen ervoor. Een gesprek: een gelukt contact via een kanaal dat telt, een afspraak met status verschenen, of een screening die gesproken is.
-- @teller: klanten in beeld met een oud gesprek en zonder geplande afspraak
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: team duurklasse
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering contact|afspraak|screening
WITH
-- The number of months after which three quarters of the window have passed, rounded up.
grens AS (SELECT CAST((3 * beeld_maanden + 3 - (3 * beeld_maanden + 3) % 4) / 4 AS INTEGER) AS maanden FROM parameter),
oud AS (
  SELECT b.uitsplitsing, b.groep, b.klant_id, b.maand_tot,
    CASE WHEN b.maand_van > b.gesprek_maand + g.maanden THEN b.maand_van ELSE b.gesprek_maand + g.maanden END AS maand_van
  FROM telling_beeld_groep b
  CROSS JOIN grens g
  WHERE b.toestand = 'in_beeld' AND b.maand_tot >= b.gesprek_maand + g.maanden
),
gepland AS (
  SELECT o.uitsplitsing, o.groep,
    CASE WHEN o.maand_van > p.maand_van THEN o.maand_van ELSE p.maand_van END AS maand_van,
    CASE WHEN o.maand_tot < p.maand_tot THEN o.maand_tot ELSE p.maand_tot END AS maand_tot
  FROM oud o
  JOIN klant_plan p ON p.klant_id = o.klant_id AND p.maand_van <= o.maand_tot AND p.maand_tot >= o.maand_van
),
verandering AS (
  SELECT uitsplitsing, groep, maand, erbij AS noemer, 0 AS teller FROM telling_beeld_wijziging
  UNION ALL
  SELECT uitsplitsing, groep, maand_van, 0, 1 FROM oud
  UNION ALL
  SELECT uitsplitsing, groep, maand_tot + 1, 0, -1 FROM oud
  UNION ALL
  SELECT uitsplitsing, groep, maand_van, 0, -1 FROM gepland
  UNION ALL
  SELECT uitsplitsing, groep, maand_tot + 1, 0, 1 FROM gepland
),
per_maand AS (
  SELECT uitsplitsing, groep, maand, SUM(noemer) AS noemer, SUM(teller) AS teller FROM verandering GROUP BY uitsplitsing, groep, maand
),
lijst AS (SELECT DISTINCT uitsplitsing, groep FROM per_maand),
begin AS (SELECT MIN(maand) AS maand FROM per_maand),
reeks AS (
  SELECT m.laatste_dag, l.uitsplitsing, l.groep,
    SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS noemer
  FROM lijst l
  JOIN maand m ON m.maand >= (SELECT maand FROM begin)
  LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
)
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM reeks
ORDER BY periode_begin, uitsplitsing, groep;
