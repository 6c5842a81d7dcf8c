-- @kerncijfer: geen_gesprek_bekend
-- @versie: 1
-- @label: Geen gesprek bekend
-- @definitie: Per maandultimo en groep: aandeel klanten in bestand zonder gesprek sinds de gespreksgegevens beginnen, van wie de periode langer duurt dan het beeldvenster. Een gesprek: een gelukt contact via een kanaal dat telt, een afspraak met status verschenen, of een screening die gesproken is.
-- @teller: klanten zonder bekend gesprek
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: team duurklasse
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering contact|afspraak|screening
WITH
per_maand AS (
  SELECT uitsplitsing, groep, maand, SUM(erbij) AS noemer, SUM(CASE WHEN toestand = 'geen_gesprek_bekend' THEN erbij ELSE 0 END) AS teller
  FROM telling_beeld_wijziging
  GROUP BY uitsplitsing, groep, maand
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
