-- @kerncijfer: overgang_in
-- @versie: 1
-- @label: Overgang naar de groep toe
-- @definitie: Per maand en groep: klanten die binnen het bestand van groep wisselden, naar de groep toe, tussen het begin en het eind van de maand (of hun eerste en laatste dag). Met overgang erbij sluit de stand per groep; voor het totaal is er geen overgang. De eerste maand van de reeks heeft geen maand ervoor en ontbreekt.
-- @teller: wisselingen naar de groep toe
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: gemeente regeling team leeftijdsklasse duurklasse geslacht wijk leefvorm reden_aanvang ontheffing
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
WITH per_maand AS (
  SELECT uitsplitsing, naar AS groep, maand, SUM(aantal) AS aantal
  FROM telling_overgang_maand
  GROUP BY uitsplitsing, naar, maand
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, g.uitsplitsing, g.groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM telling_groep g
JOIN parameter q ON 1 = 1
JOIN maand m ON m.maand > q.eerste_maand
LEFT JOIN per_maand p ON p.uitsplitsing = g.uitsplitsing AND p.groep = g.groep AND p.maand = m.maand
WHERE g.eenheid = 'klanten'
ORDER BY periode_begin, g.uitsplitsing, g.groep;
