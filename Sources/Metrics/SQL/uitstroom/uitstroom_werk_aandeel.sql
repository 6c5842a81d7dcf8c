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
),
reeks AS (
  SELECT m.maand, m.laatste_dag,
    SUM(COALESCE(p.teller, 0)) OVER (ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS noemer
  FROM maand m
  LEFT JOIN per_maand p ON p.maand = m.maand
)
SELECT b.eerste_dag AS periode_begin, r.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, r.teller, r.noemer,
  r.noemer AS aantal
FROM reeks r
JOIN maand b ON b.maand = r.maand - 11
ORDER BY periode_begin;
