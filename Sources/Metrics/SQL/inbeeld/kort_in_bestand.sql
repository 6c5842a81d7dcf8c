-- @kerncijfer: kort_in_bestand
-- @versie: 1
-- @label: Kort in bestand
-- @definitie: Per maandultimo en groep: aandeel klanten in bestand zonder gesprek, van wie de periode binnen het beeldvenster begon. Een gesprek: een gelukt contact via een kanaal dat telt, een afspraak met status verschenen, of een screening die gesproken is.
-- @teller: klanten zonder gesprek, kort in bestand
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: neutraal
-- @norm: geen
-- @groepen: team duurklasse
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering contact|afspraak|screening
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM telling_beeld_reeks
WHERE toestand = 'kort_in_bestand'
ORDER BY periode_begin, uitsplitsing, groep;
