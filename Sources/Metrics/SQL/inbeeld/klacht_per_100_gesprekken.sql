-- @kerncijfer: klacht_per_100_gesprekken
-- @versie: 1
-- @label: Klachten per 100 gesprekken
-- @definitie: Per maand en per 12 maanden: klachten gedeeld door honderdtallen gesprekken in die periode. Vanaf de eerste maand met een gesprek. Een gesprek: een gelukt contact via een kanaal dat telt, een afspraak met status verschenen, of een screening die gesproken is.
-- @teller: klachten
-- @noemer: gesprekken, in honderdtallen
-- @eenheid: records
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: verhouding
-- @periode: maand
-- @bron: klacht contact|afspraak|screening
-- @noemer_schaal: 100
WITH
klachten AS (
  SELECT d.maand, COUNT(*) AS aantal
  FROM klacht k
  JOIN parameter q ON k.dag <= q.peildatum
  JOIN kalender d ON d.dag = k.dag
  GROUP BY d.maand
),
gesprekken AS (
  SELECT d.maand, COUNT(*) AS aantal
  FROM gesprek g
  JOIN parameter q ON g.dag <= q.peildatum
  JOIN kalender d ON d.dag = g.dag
  GROUP BY d.maand
),
begin AS (SELECT MIN(maand) AS maand FROM gesprekken),
per_maand AS (
  SELECT m.maand, m.laatste_dag, COALESCE(k.aantal, 0) AS klachten, COALESCE(g.aantal, 0) AS gesprekken
  FROM maand m
  LEFT JOIN klachten k ON k.maand = m.maand
  LEFT JOIN gesprekken g ON g.maand = m.maand
),
reeks AS (
  SELECT maand, laatste_dag, 1 AS maanden, klachten AS teller, gesprekken AS noemer FROM per_maand
  UNION ALL
  SELECT maand, laatste_dag, 12, SUM(klachten) OVER (ORDER BY maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW),
    SUM(gesprekken) OVER (ORDER BY maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW)
  FROM per_maand
)
SELECT v.eerste_dag AS periode_begin, r.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, r.teller, r.noemer, r.noemer AS aantal
FROM reeks r
JOIN maand v ON v.maand = r.maand - r.maanden + 1
JOIN begin b ON v.maand >= b.maand
ORDER BY periode_begin, periode_eind;
