-- @kerncijfer: leefgebied_score
-- @versie: 1
-- @label: Scores per leefgebied
-- @definitie: Per maandultimo, leefgebied en score: personen die tot en met die dag in een screening zijn gesproken, naar de scores van hun nieuwste screening. Het totaal telt personen met ten minste een score; een score met decimalen staat afgekapt op een.
-- @teller: gesproken personen met die score
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: leefgebied|score
-- @soort: telling
-- @periode: peildatum
-- @bron: screening
WITH
scores AS (
  SELECT s.maand_van, s.maand_tot,
    w.leefgebied || '|' || CAST(CAST((w.waarde - w.waarde % 10000) / 10000 AS INTEGER) AS TEXT)
      || CASE WHEN w.waarde % 10000 < 1000 THEN '' ELSE ',' || CAST(CAST((w.waarde % 10000 - w.waarde % 1000) / 1000 AS INTEGER) AS TEXT) END AS groep
  FROM klant_screening s
  JOIN screening_waarde w ON w.screening_id = s.screening_id AND w.soort = 'score' AND w.waarde IS NOT NULL
),
gesplitst AS (
  SELECT 'leefgebied|score' AS uitsplitsing, groep, maand_van, maand_tot FROM scores
  UNION ALL
  SELECT 'totaal', 'totaal', maand_van, maand_tot
  FROM klant_screening
  WHERE screening_id IN (SELECT screening_id FROM screening_waarde WHERE soort = 'score' AND waarde IS NOT NULL)
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
