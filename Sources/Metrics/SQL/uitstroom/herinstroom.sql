-- @kerncijfer: herinstroom
-- @versie: 1
-- @label: Herinstroom
-- @definitie: Per periode van 12 maanden: instroom van klanten met een eerdere periode die hoogstens 365 dagen ervoor eindigde, gedeeld door alle instroom.
-- @teller: instroom met een eerdere periode, geëindigd hoogstens 365 dagen ervoor
-- @noemer: instroom
-- @eenheid: fractie
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering
WITH
opvolging AS (
  SELECT periode_id, van, LAG(tot) OVER (PARTITION BY klant_id ORDER BY van, periode_id) AS vorige_tot
  FROM telling_periode
  WHERE eenheid = 'klanten'
),
per_maand AS (
  SELECT i.maand, COUNT(*) AS noemer, SUM(CASE WHEN o.van - o.vorige_tot <= 365 THEN 1 ELSE 0 END) AS teller
  FROM telling_instroom i
  JOIN opvolging o ON o.periode_id = i.periode_id
  WHERE i.eenheid = 'klanten'
  GROUP BY i.maand
)
SELECT j.periode_begin, j.periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, COALESCE(SUM(p.teller), 0) AS teller,
  COALESCE(SUM(p.noemer), 0) AS noemer, COALESCE(SUM(p.noemer), 0) AS aantal
FROM telling_jaar j
LEFT JOIN per_maand p ON p.maand = j.in_maand
GROUP BY j.periode_begin, j.periode_eind
ORDER BY periode_begin;
