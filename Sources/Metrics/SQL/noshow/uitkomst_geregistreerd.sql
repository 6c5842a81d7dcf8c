-- @kerncijfer: uitkomst_geregistreerd
-- @versie: 1
-- @label: Afspraken met geregistreerde uitkomst
-- @definitie: Per maand van de geplande datum: aandeel van de afspraken die voorbij zijn waarvan de uitkomst is geregistreerd (status niet leeg en niet gepland).
-- @teller: afspraken die voorbij zijn met een uitkomst
-- @noemer: afspraken die voorbij zijn
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: maand
-- @bron: afspraak
WITH
per_maand AS (
  SELECT d.maand, COUNT(*) AS noemer, SUM(CASE WHEN a.status IS NULL OR a.status = 'gepland' THEN 0 ELSE 1 END) AS teller
  FROM afspraak a
  JOIN parameter q ON a.datum_gepland <= q.peildatum
  JOIN kalender d ON d.dag = a.datum_gepland
  GROUP BY d.maand
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, p.teller, p.noemer, p.noemer AS aantal
FROM maand m
JOIN per_maand p ON p.maand = m.maand
ORDER BY periode_begin;
