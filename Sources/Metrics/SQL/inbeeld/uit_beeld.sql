-- @kerncijfer: uit_beeld
-- @versie: 1
-- @label: Uit beeld
-- @definitie: Per maandultimo en groep: aandeel klanten in bestand van wie het laatste gesprek langer geleden is dan het beeldvenster. Een gesprek: een gelukt contact via een kanaal dat telt, een afspraak met status verschenen, of een screening die gesproken is.
-- @teller: klanten met alleen een gesprek van voor het venster
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: team duurklasse
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering contact|afspraak|screening
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM telling_beeld_reeks
WHERE toestand = 'uit_beeld'
ORDER BY periode_begin, uitsplitsing, groep;
