-- @kerncijfer: uitstroom_30d
-- @versie: 1
-- @label: Uitstroom bij 30 dagen tolerantie
-- @definitie: Per maand: perioden van klanten die in de maand zijn geëindigd wanneer een onderbreking tot en met 30 dagen niet telt (zoals de monitor van Almere). Naast uitstroom, die zonder die tolerantie telt.
-- @teller: perioden die in de maand zijn geëindigd, onderbrekingen tot en met 30 dagen overbrugd
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
WITH
opvolging AS (
  SELECT maand_eind AS maand, LEAD(van) OVER (PARTITION BY klant_id ORDER BY van, periode_id) - tot AS stilte
  FROM telling_periode
  WHERE eenheid = 'klanten'
),
per_maand AS (SELECT maand, COUNT(*) AS aantal FROM opvolging WHERE stilte IS NULL OR stilte > 31 GROUP BY maand)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM maand m
LEFT JOIN per_maand p ON p.maand = m.maand
ORDER BY periode_begin;
