-- @kerncijfer: belemmering_weg
-- @versie: 1
-- @label: Belemmeringen opgelost
-- @definitie: Per periode van 1, 3 of 12 maanden: aandeel van de belemmeringen die op het begin openstonden en op het eind waren beëindigd. Van klanten die op het begin in bestand waren.
-- @teller: belemmeringen die tussen begin en eind zijn beëindigd
-- @noemer: belemmeringen die op het begin openstonden
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: maand
-- @bron: uitkering belemmering
WITH
-- van and tot: the month ends at which the obstacle was open and the klant in bestand; einde is the month in which it was removed.
open_maanden AS (
  SELECT CASE WHEN l.van > a.maand_van THEN l.van ELSE a.maand_van END AS van, CASE WHEN l.tot < a.maand_tot THEN l.tot ELSE a.maand_tot END AS tot, l.einde
  FROM (
    SELECT b.klant_id, v.maand AS van, CASE WHEN b.tot <= q.peildatum THEN e.maand - 1 ELSE q.peilmaand END AS tot,
      CASE WHEN b.tot <= q.peildatum THEN e.maand END AS einde
    FROM belemmering b
    JOIN parameter q ON b.van <= q.peildatum
    JOIN kalender v ON v.dag = b.van
    LEFT JOIN kalender e ON e.dag = b.tot
    WHERE b.klant_id IS NOT NULL
  ) l
  CROSS JOIN klant_aanwezig a
  WHERE l.van <= l.tot AND a.klant_id = l.klant_id AND a.in_bestand = 1 AND a.maand_van <= l.tot AND a.maand_tot >= l.van
),
span AS (SELECT 1 AS maanden UNION ALL SELECT 3 UNION ALL SELECT 12),
-- Per span the months of the start from and up to which it counts below and above the line.
deel AS (
  SELECT maanden, van, tot, 1 AS noemer, 0 AS teller FROM open_maanden CROSS JOIN span
  UNION ALL
  SELECT maanden, CASE WHEN van > einde - maanden THEN van ELSE einde - maanden END, tot, 0, 1
  FROM open_maanden CROSS JOIN span
  WHERE einde - maanden <= tot
),
per_maand AS (
  SELECT maanden, maand, SUM(noemer) AS noemer, SUM(teller) AS teller
  FROM (
    SELECT maanden, van AS maand, noemer, teller FROM deel
    UNION ALL
    SELECT maanden, tot + 1, -noemer, -teller FROM deel
  ) w
  GROUP BY maanden, maand
),
begin AS (SELECT MIN(van) AS maand FROM open_maanden),
reeks AS (
  SELECT s.maanden, m.maand, m.laatste_dag,
    SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY s.maanden ORDER BY m.maand) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY s.maanden ORDER BY m.maand) AS noemer
  FROM maand m
  CROSS JOIN span s
  LEFT JOIN per_maand p ON p.maanden = s.maanden AND p.maand = m.maand
)
SELECT r.laatste_dag AS periode_begin, e.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, r.teller, r.noemer, r.noemer AS aantal
FROM reeks r
JOIN begin b ON r.maand >= b.maand
JOIN maand e ON e.maand = r.maand + r.maanden
ORDER BY periode_begin, periode_eind;
