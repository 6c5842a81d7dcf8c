-- @kerncijfer: deeltijd_pct
-- @versie: 1
-- @label: Deeltijdwerk naast de uitkering
-- @definitie: Per maand: aandeel van de klanten in bestand op de laatste dag dat in die maand inkomen uit werk had (uren boven 0; bedrag boven 0 waar de uren leeg zijn). Alleen maanden waarover inkomen is geleverd: dekking alle (of de drie regelingen), of als geen dekking is geleverd een maand met inkomensrijen.
-- @teller: klanten in bestand met inkomen uit werk in de maand
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: maand
-- @bron: uitkering inkomen
WITH
bekend AS (
  SELECT maand FROM inkomen_dekking WHERE klantgroep = 'alle'
  UNION
  SELECT maand FROM inkomen_dekking WHERE klantgroep IN ('01', '02', '03') GROUP BY maand HAVING COUNT(DISTINCT klantgroep) = 3
  UNION
  SELECT i.maand FROM inkomen i WHERE NOT EXISTS (SELECT 1 FROM inkomen_dekking)
),
werkt AS (SELECT DISTINCT klant_id, maand FROM inkomen WHERE klant_id IS NOT NULL AND (uren > 0 OR (uren IS NULL AND bedrag > 0))),
per_maand AS (
  SELECT w.maand, COUNT(*) AS aantal
  FROM werkt w
  JOIN klant_aanwezig a ON a.klant_id = w.klant_id AND a.in_bestand = 1 AND w.maand BETWEEN a.maand_van AND a.maand_tot
  GROUP BY w.maand
),
stand AS (SELECT maand, eerste_dag, laatste_dag, aantal FROM telling_stand_maand WHERE eenheid = 'klanten' AND uitsplitsing = 'totaal')
SELECT s.eerste_dag AS periode_begin, s.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, COALESCE(p.aantal, 0) AS teller,
  s.aantal AS noemer, s.aantal AS aantal
FROM stand s
JOIN bekend b ON b.maand = s.maand
LEFT JOIN per_maand p ON p.maand = s.maand
ORDER BY periode_begin;
