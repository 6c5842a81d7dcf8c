-- @kerncijfer: verdwenen_teruggekeerd
-- @versie: 1
-- @label: Verdwenen en teruggekeerd
-- @definitie: Per maand: klanten die in een of meer volledige standen ontbraken zonder einddatum en in de stand van deze maand weer stonden, in dezelfde uitkering. Hun verdwijnen is uit de uitstroom gehaald.
-- @teller: klanten die in deze maand terug waren
-- @noemer: geen
-- @eenheid: klanten
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
WITH per_maand AS (
  SELECT u.teruggekeerd_in AS maand, COUNT(DISTINCT u.klant_id) AS aantal
  FROM uitkering u
  WHERE u.telt = 1 AND u.teruggekeerd_in IS NOT NULL
  GROUP BY u.teruggekeerd_in
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM maand m
LEFT JOIN per_maand p ON p.maand = m.maand
ORDER BY periode_begin;
