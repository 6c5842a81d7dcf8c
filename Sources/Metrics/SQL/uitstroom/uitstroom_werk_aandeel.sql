-- @kerncijfer: uitstroom_werk_aandeel
-- @versie: 1
-- @label: Aandeel uitstroom naar werk
-- @definitie: Per periode van 12 maanden: uitkeringen beëindigd wegens werk gedeeld door alle beëindigde uitkeringen. Werk: reden 11 (dienstbetrekking, ook ziektewet) of 13 (zelfstandig).
-- @teller: uitkeringen beëindigd wegens werk
-- @noemer: beëindigde uitkeringen
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering
WITH
per_maand AS (
  SELECT maand, COUNT(*) AS noemer, SUM(CASE WHEN reden IN ('11', '13') THEN 1 ELSE 0 END) AS teller
  FROM telling_uitstroom
  WHERE eenheid = 'uitkeringen'
  GROUP BY maand
)
SELECT j.periode_begin, j.periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, COALESCE(SUM(p.teller), 0) AS teller,
  COALESCE(SUM(p.noemer), 0) AS noemer, COALESCE(SUM(p.noemer), 0) AS aantal
FROM telling_jaar j
LEFT JOIN per_maand p ON p.maand = j.in_maand
GROUP BY j.periode_begin, j.periode_eind
ORDER BY periode_begin;
