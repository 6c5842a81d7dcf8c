-- @kerncijfer: in_beeld
-- @versie: 1
-- @label: In beeld
-- @definitie: Per maandultimo en groep: aandeel klanten in bestand met een gesprek in de laatste maanden van het beeldvenster (standaard 12). Een gesprek: een gelukt contact via een kanaal dat telt, een afspraak met status verschenen, of een screening die gesproken is.
-- @teller: klanten met een gesprek binnen het venster
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: team duurklasse
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering contact|afspraak|screening
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM telling_beeld_reeks
WHERE toestand = 'in_beeld'
ORDER BY periode_begin, uitsplitsing, groep;
