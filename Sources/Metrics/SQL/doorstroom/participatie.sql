-- @kerncijfer: participatie
-- @versie: 1
-- @label: Participatie
-- @definitie: Per maandultimo: aandeel van de klanten in bestand met een lopende voorziening of activiteit van de groep vrijwilligerswerk, opleiding, werkervaring of taal (codelijsten voorziening_type en activiteit_soort). Een voorziening loopt tot haar einddatum, een activiteit tot haar einddatum of tot zij is afgerond.
-- @teller: klanten met een lopende voorziening of activiteit van die groepen
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering voorziening|activiteit
WITH
soorten AS (
  SELECT DISTINCT lijst, code FROM codelijst
  WHERE lijst IN ('voorziening_type', 'activiteit_soort') AND groep IN ('vrijwilligerswerk', 'opleiding', 'werkervaring', 'taal')
),
activiteiten AS (
  SELECT a.klant_id, b.maand AS van,
    CASE WHEN a.einde <= q.peildatum THEN e.maand - 1 ELSE q.peilmaand END AS tot
  FROM (
    SELECT klant_id, soort, van, CASE WHEN tot < afgerond_op OR afgerond_op IS NULL THEN tot ELSE afgerond_op END AS einde
    FROM activiteit
    WHERE klant_id IS NOT NULL
  ) a
  JOIN parameter q ON a.van <= q.peildatum
  JOIN soorten s ON s.lijst = 'activiteit_soort' AND s.code = a.soort
  JOIN kalender b ON b.dag = a.van
  LEFT JOIN kalender e ON e.dag = a.einde
),
samen AS (
  SELECT v.klant_id, v.maand_van AS van, v.maand_tot AS tot
  FROM voorziening_loopt v
  JOIN soorten s ON s.lijst = 'voorziening_type' AND s.code = v.type
  UNION ALL
  SELECT c.klant_id, CASE WHEN c.van > a.maand_van THEN c.van ELSE a.maand_van END, CASE WHEN c.tot < a.maand_tot THEN c.tot ELSE a.maand_tot END
  FROM activiteiten c
  CROSS JOIN klant_aanwezig a
  WHERE c.van <= c.tot AND a.klant_id = c.klant_id AND a.in_bestand = 1 AND a.maand_van <= c.tot AND a.maand_tot >= c.van
),
-- A klant counts once in a month, also with two that overlap.
bekeken AS (
  SELECT van, tot, MAX(tot) OVER (PARTITION BY klant_id ORDER BY van, tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS vorige_tot
  FROM samen
),
stuk AS (
  SELECT CASE WHEN vorige_tot >= van THEN vorige_tot + 1 ELSE van END AS van, tot FROM bekeken WHERE vorige_tot IS NULL OR vorige_tot < tot
),
per_maand AS (
  SELECT maand, SUM(erbij) AS erbij
  FROM (SELECT van AS maand, 1 AS erbij FROM stuk UNION ALL SELECT tot + 1, -1 FROM stuk) w
  GROUP BY maand
),
stand AS (SELECT maand, eerste_dag, laatste_dag, aantal FROM telling_stand_maand WHERE eenheid = 'klanten' AND uitsplitsing = 'totaal')
SELECT s.laatste_dag AS periode_begin, s.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep,
  SUM(COALESCE(p.erbij, 0)) OVER (ORDER BY s.maand) AS teller, s.aantal AS noemer, s.aantal AS aantal
FROM stand s
LEFT JOIN per_maand p ON p.maand = s.maand
ORDER BY periode_begin;
