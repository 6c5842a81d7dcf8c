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
SELECT m.laatste_dag AS periode_begin, m.laatste_dag AS periode_eind, g.uitsplitsing, g.groep, NULL AS teller, NULL AS noemer,
  SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY g.uitsplitsing, g.groep ORDER BY m.maand) AS aantal
FROM telling_groep g
CROSS JOIN maand m
LEFT JOIN telling_stand_wijziging p
  ON p.eenheid = g.eenheid AND p.uitsplitsing = g.uitsplitsing AND p.groep = g.groep AND p.maand = m.maand
WHERE g.eenheid = 'klanten'
ORDER BY periode_begin, g.uitsplitsing, g.groep;
