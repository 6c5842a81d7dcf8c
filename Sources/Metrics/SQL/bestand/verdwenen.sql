-- @kerncijfer: verdwenen
-- @versie: 1
-- @label: Verdwenen zonder einddatum
-- @definitie: Per maand: klanten die in een volledige stand ontbraken zonder dat een einddatum bekend was; zij tellen als uitstroom op de laatste dag van die maand, reden onbekend, tot een latere levering het echte einde of de klant zelf brengt. Deze klanten zitten ook in uitstroom.
-- @teller: klanten van wie de periode eindigde doordat zij ontbraken
-- @noemer: geen
-- @eenheid: klanten
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: maand
-- @bron: uitkering
WITH per_maand AS (
  SELECT d.maand, COUNT(DISTINCT p.klant_id) AS aantal
  FROM uitkeringsperiode p
  JOIN parameter q ON p.tot <= q.peildatum
  JOIN kalender d ON d.dag = p.tot
  WHERE p.einde_bron = 'verdwenen'
  GROUP BY d.maand
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM maand m
LEFT JOIN per_maand p ON p.maand = m.maand
ORDER BY periode_begin;
