-- @kerncijfer: aanvraag
-- @versie: 1
-- @label: Aanvragen
-- @definitie: Per maand: aanvragen om een uitkering, naar de dag van de melding.
-- @teller: aanvragen die in de maand zijn gemeld
-- @noemer: geen
-- @eenheid: records
-- @richting: neutraal
-- @norm: geen
-- @groepen: geen
-- @soort: telling
-- @periode: maand
-- @bron: aanvraag
WITH
per_maand AS (
  SELECT d.maand, COUNT(*) AS aantal
  FROM aanvraag a
  JOIN parameter q ON a.datum_melding <= q.peildatum
  JOIN kalender d ON d.dag = a.datum_melding
  GROUP BY d.maand
),
begin AS (SELECT MIN(maand) AS maand FROM per_maand)
SELECT m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer,
  COALESCE(p.aantal, 0) AS aantal
FROM maand m
JOIN begin b ON m.maand >= b.maand
LEFT JOIN per_maand p ON p.maand = m.maand
ORDER BY periode_begin;
