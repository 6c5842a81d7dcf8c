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
  COUNT(s.periode_id) - v.klanten AS aantal
FROM vastgestelde_stand v
JOIN maand e ON e.maand = v.maand
JOIN maand m ON m.maand = v.maand + 1
LEFT JOIN telling_stand s ON s.eenheid = 'klanten' AND v.maand BETWEEN s.maand_van AND s.maand_tot
GROUP BY m.eerste_dag, m.laatste_dag, v.klanten
ORDER BY periode_begin;
