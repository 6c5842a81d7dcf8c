-- @kerncijfer: stand
-- @versie: 1
-- @label: Stand (klanten)
-- @definitie: Per maandultimo en groep: klanten in bestand. In bestand: begonnen op of voor die dag en niet geëindigd op of voor die dag. Een paar is één uitkering en twee klanten.
-- @teller: klanten in bestand
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: gemeente regeling team leeftijdsklasse duurklasse geslacht wijk leefvorm reden_aanvang ontheffing
-- @soort: telling
-- @periode: peildatum
-- @bron: uitkering
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, NULL AS teller, NULL AS noemer, aantal
FROM telling_stand_maand
WHERE eenheid = 'klanten'
ORDER BY periode_begin, uitsplitsing, groep;
