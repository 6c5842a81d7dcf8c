-- @kerncijfer: vooruit_pct
-- @versie: 1
-- @label: Vooruit (omhoog, of weg naar werk of onderwijs)
-- @definitie: Per schaal en periode van 1, 3 of 12 maanden: van de klanten met een waarde op het begin het aandeel dat hoger staat of wegging naar werk of onderwijs; wie wegging wegens AOW, overlijden, verhuizing of detentie telt niet mee. Het totaal telt over alle schalen.
-- @teller: omhoog, of vertrokken naar werk of onderwijs (01, 11, 13)
-- @noemer: klanten met een waarde op het begin, zonder wie wegging wegens AOW, overlijden, verhuizing of detentie (03, 04, 05, 32, 33)
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: schaal
-- @soort: fractie
-- @periode: maand
-- @bron: uitkering indeling
WITH
geteld AS (
  SELECT schaal, maanden, maand,
    SUM(CASE WHEN naar_volgorde > van_volgorde OR (naar = 'uitstroom' AND reden IN ('01', '11', '13')) THEN aantal ELSE 0 END) AS teller,
    SUM(aantal) AS noemer
  FROM telling_doorstroom
  WHERE van_volgorde IS NOT NULL AND NOT (naar = 'uitstroom' AND reden IN ('03', '04', '05', '32', '33'))
  GROUP BY schaal, maanden, maand
),
gesplitst AS (
  SELECT 'schaal' AS uitsplitsing, schaal AS groep, maanden, maand, teller, noemer FROM geteld
  UNION ALL
  SELECT 'totaal', 'totaal', maanden, maand, SUM(teller), SUM(noemer) FROM geteld GROUP BY maanden, maand
)
SELECT b.laatste_dag AS periode_begin, e.laatste_dag AS periode_eind, g.uitsplitsing, g.groep, g.teller, g.noemer, g.noemer AS aantal
FROM gesplitst g
JOIN maand e ON e.maand = g.maand
JOIN maand b ON b.maand = g.maand - g.maanden
ORDER BY periode_begin, periode_eind, g.uitsplitsing, g.groep;
