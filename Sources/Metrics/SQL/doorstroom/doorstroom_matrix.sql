-- @kerncijfer: doorstroom_matrix
-- @versie: 1
-- @label: Doorstroommatrix
-- @definitie: Per periode van 1, 3 of 12 maanden en cel: klanten die op het begin op de plaats van stonden en op het eind op de plaats naar. Rij instroom: nog niet in bestand op het begin; kolom uitstroom: niet meer op het eind; onbekend: in bestand zonder waarde. Elke rij telt op tot de stand op het begin. Met meer schalen staat de eerste (participatieladder, anders op alfabet) onder van|naar en elke andere onder schaal|van|naar; het totaal is dat van één schaal.
-- @teller: klanten in de cel
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: van|naar schaal|van|naar
-- @soort: telling
-- @periode: maand
-- @bron: uitkering indeling
WITH
schalen AS (
  SELECT schaal, ROW_NUMBER() OVER (ORDER BY CASE schaal WHEN 'participatieladder' THEN 0 ELSE 1 END, schaal) AS nummer
  FROM (SELECT DISTINCT schaal FROM telling_doorstroom) s
),
gesplitst AS (
  SELECT CASE s.nummer WHEN 1 THEN 'van|naar' ELSE 'schaal|van|naar' END AS uitsplitsing,
    CASE s.nummer WHEN 1 THEN t.van || '|' || t.naar ELSE t.schaal || '|' || t.van || '|' || t.naar END AS groep, t.maanden, t.maand, t.aantal
  FROM telling_doorstroom t
  JOIN schalen s ON s.schaal = t.schaal
  UNION ALL
  SELECT 'totaal', 'totaal', t.maanden, t.maand, t.aantal
  FROM telling_doorstroom t
  JOIN schalen s ON s.schaal = t.schaal AND s.nummer = 1
)
SELECT b.laatste_dag AS periode_begin, e.laatste_dag AS periode_eind, g.uitsplitsing, g.groep, NULL AS teller, NULL AS noemer, SUM(g.aantal) AS aantal
FROM gesplitst g
JOIN maand e ON e.maand = g.maand
JOIN maand b ON b.maand = g.maand - g.maanden
GROUP BY b.laatste_dag, e.laatste_dag, g.uitsplitsing, g.groep
ORDER BY periode_begin, periode_eind, g.uitsplitsing, g.groep;
