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
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM telling_beeld_reeks
WHERE toestand = 'geen_gesprek_bekend'
ORDER BY periode_begin, uitsplitsing, groep;
