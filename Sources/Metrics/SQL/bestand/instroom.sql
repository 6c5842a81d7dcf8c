-- @kerncijfer: instroom
-- @versie: 1
-- @label: Instroom (klanten)
-- @definitie: Per maand en groep: perioden van klanten die in de maand zijn begonnen, in de groep van die dag. Een paar is één uitkering en twee klanten.
-- @teller: perioden die in de maand zijn begonnen
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: gemeente regeling team leeftijdsklasse duurklasse geslacht wijk leefvorm reden_aanvang ontheffing
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
WITH per_maand AS (
  SELECT uitsplitsing, groep, maand, aantal FROM telling_instroom_maand WHERE eenheid = 'klanten'
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, g.uitsplitsing, g.groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM telling_groep g
CROSS JOIN maand m
LEFT JOIN per_maand p ON p.uitsplitsing = g.uitsplitsing AND p.groep = g.groep AND p.maand = m.maand
WHERE g.eenheid = 'klanten'
ORDER BY periode_begin, g.uitsplitsing, g.groep;
