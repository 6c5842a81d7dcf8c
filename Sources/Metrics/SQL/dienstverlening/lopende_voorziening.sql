-- @kerncijfer: lopende_voorziening
-- @versie: 1
-- @label: Lopende voorzieningen
-- @definitie: Per maandultimo en type: voorzieningen van klanten in bestand die dan lopen: begonnen, en niet geëindigd op of voor die dag.
-- @teller: lopende voorzieningen
-- @noemer: geen
-- @eenheid: records
-- @richting: neutraal
-- @norm: geen
-- @groepen: type
-- @soort: telling
-- @periode: peildatum
-- @bron: uitkering voorziening
WITH
wijziging AS (
  SELECT type, maand_van AS maand, 1 AS erbij FROM voorziening_loopt
  UNION ALL
  SELECT type, maand_tot + 1, -1 FROM voorziening_loopt
),
per_maand AS (
  SELECT 'type' AS uitsplitsing, type AS groep, maand, SUM(erbij) AS erbij FROM wijziging GROUP BY type, maand
  UNION ALL
  SELECT 'totaal', 'totaal', maand, SUM(erbij) FROM wijziging GROUP BY maand
),
lijst AS (
  SELECT DISTINCT uitsplitsing, groep FROM per_maand
  UNION
  SELECT 'totaal', 'totaal'
)
SELECT m.laatste_dag AS periode_begin, m.laatste_dag AS periode_eind, l.uitsplitsing, l.groep, NULL AS teller, NULL AS noemer,
  SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS aantal
FROM lijst l
CROSS JOIN maand m
LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
ORDER BY periode_begin, l.uitsplitsing, l.groep;
