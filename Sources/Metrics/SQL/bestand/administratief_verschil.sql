-- @kerncijfer: administratief_verschil
-- @versie: 1
-- @label: Administratief verschil
-- @definitie: Per maandultimo: het aantal uitkeringen volgens de eigen telling van het bronsysteem (controletotaal, herkomst systeem) min de stand van Klantbeeld. Een telling zonder gemeente gaat voor de som van de gemeenten.
-- @teller: telling van het bronsysteem min stand_uitkeringen
-- @noemer: geen
-- @eenheid: uitkeringen
-- @richting: neutraal
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: peildatum
-- @bron: uitkering controletotaal
WITH
hun AS (
  SELECT peilmaand AS maand,
    CAST(COALESCE(SUM(CASE WHEN gemeente IS NULL THEN waarde END), SUM(waarde)) / 10000 AS INTEGER) AS aantal
  FROM controletotaal
  WHERE grootheid = 'uitkeringen' AND herkomst = 'systeem'
  GROUP BY peilmaand
),
ons AS (SELECT maand, aantal FROM telling_stand_maand WHERE eenheid = 'uitkeringen' AND uitsplitsing = 'totaal')
SELECT m.laatste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  h.aantal - o.aantal AS aantal
FROM hun h
JOIN ons o ON o.maand = h.maand
JOIN maand m ON m.maand = h.maand
ORDER BY periode_begin;
