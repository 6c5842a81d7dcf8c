-- One row per state of the talk figures, month, way of splitting and group: the klanten in that state of those in bestand.
CREATE VIEW telling_beeld_reeks AS
WITH
toestanden AS (SELECT DISTINCT toestand FROM telling_beeld_wijziging),
lijst AS (SELECT DISTINCT uitsplitsing, groep FROM telling_beeld_wijziging),
begin AS (SELECT MIN(maand) AS maand FROM telling_beeld_wijziging),
reeks AS (
  SELECT s.toestand, m.maand, m.laatste_dag, l.uitsplitsing, l.groep,
    SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY s.toestand, l.uitsplitsing, l.groep ORDER BY m.maand) AS aantal
  FROM toestanden s
  CROSS JOIN lijst l
  JOIN maand m ON m.maand >= (SELECT maand FROM begin)
  LEFT JOIN telling_beeld_wijziging p
    ON p.toestand = s.toestand AND p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
)
SELECT t.toestand, r.maand, r.laatste_dag, r.uitsplitsing, r.groep, SUM(CASE WHEN r.toestand = t.toestand THEN r.aantal ELSE 0 END) AS teller,
  SUM(r.aantal) AS noemer
FROM reeks r
CROSS JOIN (
  SELECT 'in_beeld' AS toestand UNION ALL SELECT 'uit_beeld' UNION ALL SELECT 'kort_in_bestand' UNION ALL SELECT 'geen_gesprek_bekend'
) t
GROUP BY t.toestand, r.maand, r.laatste_dag, r.uitsplitsing, r.groep;
