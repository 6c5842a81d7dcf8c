-- One row per klant and change since the month that was signed last (@vorige), and the figure that it changes by how much.
-- The changes of `stand` are those of the bridge: what was corrected in the signed month, who came and left since, who moved between teams.
WITH
p AS (SELECT peilmaand, @vorige AS vorige FROM parameter),
toen AS (SELECT klant_id, team, toestand FROM vastgesteld_bestand),
toen_nu AS (
  SELECT s.klant_id, s.groep AS team FROM telling_stand_groep AS s, p
  WHERE s.eenheid = 'klanten' AND s.uitsplitsing = 'team' AND p.vorige BETWEEN s.maand_van AND s.maand_tot
),
beeld AS (
  SELECT b.klant_id, b.toestand FROM telling_beeld_groep AS b, p
  WHERE b.uitsplitsing = 'totaal' AND p.peilmaand BETWEEN b.maand_van AND b.maand_tot
),
mutatie AS (
  SELECT 'stand' AS kerncijfer, 'correctie' AS soort, p.vorige AS maand, n.klant_id, '' AS van, n.team AS naar, 1 AS telt
  FROM toen_nu AS n, p WHERE n.klant_id NOT IN (SELECT klant_id FROM toen)
  UNION ALL
  SELECT 'stand', 'correctie', p.vorige, t.klant_id, t.team, '', -1
  FROM toen AS t, p WHERE t.klant_id NOT IN (SELECT klant_id FROM toen_nu)
  UNION ALL
  SELECT 'stand', 'correctie team', p.vorige, t.klant_id, t.team, n.team, 0
  FROM toen AS t JOIN toen_nu AS n ON n.klant_id = t.klant_id, p WHERE n.team <> t.team
  UNION ALL
  SELECT 'stand', 'instroom', i.maand, i.klant_id, '', i.groep, 1
  FROM telling_instroom_groep AS i, p WHERE i.eenheid = 'klanten' AND i.uitsplitsing = 'team' AND i.maand > p.vorige AND i.maand <= p.peilmaand
  UNION ALL
  SELECT 'stand', 'uitstroom', u.maand, u.klant_id, u.groep, '', -1
  FROM telling_uitstroom_groep AS u, p WHERE u.eenheid = 'klanten' AND u.uitsplitsing = 'team' AND u.maand > p.vorige AND u.maand <= p.peilmaand
  UNION ALL
  SELECT 'stand', 'ander team', o.maand, o.klant_id, o.van, o.naar, 0
  FROM telling_overgang AS o, p WHERE o.uitsplitsing = 'team' AND o.maand > p.vorige AND o.maand <= p.peilmaand
  UNION ALL
  SELECT t.toestand, 'toestand', p.peilmaand, t.klant_id, t.toestand, COALESCE(b.toestand, ''), -1
  FROM toen AS t LEFT JOIN beeld AS b ON b.klant_id = t.klant_id, p WHERE t.toestand <> '' AND t.toestand IS NOT b.toestand
  UNION ALL
  SELECT b.toestand, 'toestand', p.peilmaand, b.klant_id, COALESCE(t.toestand, ''), b.toestand, 1
  FROM beeld AS b LEFT JOIN toen AS t ON t.klant_id = b.klant_id, p WHERE t.toestand IS NULL OR t.toestand <> b.toestand
)
SELECT m.kerncijfer, m.soort, m.maand, m.klant_id, COALESCE(k.klantnummer, ''), m.van, m.naar, m.telt
FROM mutatie AS m LEFT JOIN personen.klant AS k ON k.klant_id = m.klant_id
ORDER BY m.kerncijfer, m.soort, m.maand, m.klant_id, m.van, m.naar, m.telt;
