-- @kerncijfer: advies
-- @versie: 1
-- @label: Adviezen
-- @definitie: Per maandultimo en advies: personen die tot en met die dag in een screening zijn gesproken en een advies kregen, naar hun nieuwste screening. Ook wie inmiddels vertrok telt mee, en een geleverd record waarvan de klant nog niet bekend is.
-- @teller: gesproken personen met het advies
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: advies
-- @soort: telling
-- @periode: peildatum
-- @bron: screening
WITH
gesplitst AS (
  SELECT 'advies' AS uitsplitsing, advies AS groep, maand_van, maand_tot FROM klant_screening WHERE advies IS NOT NULL
  UNION ALL
  SELECT 'totaal', 'totaal', maand_van, maand_tot FROM klant_screening WHERE advies IS NOT NULL
),
wijziging AS (
  SELECT uitsplitsing, groep, maand_van AS maand, 1 AS erbij FROM gesplitst
  UNION ALL
  SELECT uitsplitsing, groep, maand_tot + 1, -1 FROM gesplitst
),
per_maand AS (SELECT uitsplitsing, groep, maand, SUM(erbij) AS erbij FROM wijziging GROUP BY uitsplitsing, groep, maand),
lijst AS (SELECT DISTINCT uitsplitsing, groep FROM per_maand),
begin AS (SELECT MIN(maand) AS maand FROM per_maand)
SELECT m.laatste_dag AS periode_begin, m.laatste_dag AS periode_eind, l.uitsplitsing, l.groep, NULL AS teller, NULL AS noemer,
  SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS aantal
FROM lijst l
JOIN maand m ON m.maand >= (SELECT maand FROM begin)
LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
ORDER BY periode_begin, l.uitsplitsing, l.groep;
