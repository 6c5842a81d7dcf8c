-- @kerncijfer: instroom_30d
-- @versie: 1
-- @label: Instroom bij 30 dagen tolerantie
-- @definitie: Per maand: perioden van klanten die in de maand zijn begonnen wanneer een onderbreking tot en met 30 dagen niet telt (zoals de monitor van Almere). Naast instroom, die zonder die tolerantie telt.
-- @teller: perioden die in de maand zijn begonnen, onderbrekingen tot en met 30 dagen overbrugd
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
WITH per_maand AS (
  SELECT d.maand, COUNT(*) AS aantal
  FROM uitkeringsperiode_30 p
  JOIN parameter q ON p.van <= q.peildatum
  JOIN kalender d ON d.dag = p.van
  GROUP BY d.maand
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM maand m
LEFT JOIN per_maand p ON p.maand = m.maand
ORDER BY periode_begin;
