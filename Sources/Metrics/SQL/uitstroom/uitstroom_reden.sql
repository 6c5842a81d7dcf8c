-- @kerncijfer: uitstroom_reden
-- @versie: 1
-- @label: Uitstroom naar reden
-- @definitie: Per maand en reden: klanten van wie de periode in de maand eindigde, naar reden van beëindiging (BUS kenmerk 34) en reden_groep. Code 11 omvat ook ziektewet; reden onbekend omvat wie zonder einddatum verdween.
-- @teller: perioden die in de maand eindigden
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: reden reden_groep
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
WITH
gesplitst AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep, maand FROM telling_uitstroom WHERE eenheid = 'klanten'
  UNION ALL
  SELECT 'reden', reden, maand FROM telling_uitstroom WHERE eenheid = 'klanten'
  UNION ALL
  SELECT 'reden_groep', reden_groep, maand FROM telling_uitstroom WHERE eenheid = 'klanten'
),
per_maand AS (SELECT uitsplitsing, groep, maand, COUNT(*) AS aantal FROM gesplitst GROUP BY uitsplitsing, groep, maand),
lijst AS (
  SELECT DISTINCT uitsplitsing, groep FROM gesplitst
  UNION
  SELECT 'totaal', 'totaal'
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, g.uitsplitsing, g.groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM lijst g
CROSS JOIN maand m
LEFT JOIN per_maand p ON p.uitsplitsing = g.uitsplitsing AND p.groep = g.groep AND p.maand = m.maand
ORDER BY periode_begin, g.uitsplitsing, g.groep;
