-- @kerncijfer: correctie
-- @versie: 1
-- @label: Correctie eerdere maanden
-- @definitie: Per maand: de stand van de vorige maand zoals die nu bekend is, min die stand zoals vastgesteld. Zonder vastgestelde vorige maand is zij onbekend. Stand zoals vastgesteld + correctie + instroom - uitstroom = stand.
-- @teller: stand van de vorige maand nu min zoals vastgesteld
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  s.aantal - v.klanten AS aantal
FROM vastgestelde_stand v
JOIN telling_stand_maand s ON s.maand = v.maand AND s.eenheid = 'klanten' AND s.uitsplitsing = 'totaal'
JOIN maand m ON m.maand = v.maand + 1
ORDER BY periode_begin;
