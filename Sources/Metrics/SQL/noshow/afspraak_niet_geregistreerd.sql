-- @kerncijfer: afspraak_niet_geregistreerd
-- @versie: 1
-- @label: Afspraken zonder geregistreerde uitkomst
-- @definitie: Per maand van de geplande datum: afspraken die voorbij zijn en geen status hebben (leeg of nog gepland).
-- @teller: geplande datum voorbij, status leeg of gepland
-- @noemer: geen
-- @eenheid: afspraken
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: maand
-- @bron: afspraak
WITH
begin AS (SELECT MIN(d.maand) AS maand FROM afspraak a JOIN kalender d ON d.dag = a.datum_gepland),
per_maand AS (
  SELECT d.maand, COUNT(*) AS aantal
  FROM afspraak a
  JOIN parameter q ON a.datum_gepland <= q.peildatum
  JOIN kalender d ON d.dag = a.datum_gepland
  WHERE a.status IS NULL OR a.status = 'gepland'
  GROUP BY d.maand
)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM maand m
JOIN begin b ON m.maand >= b.maand
LEFT JOIN per_maand p ON p.maand = m.maand
ORDER BY periode_begin;
