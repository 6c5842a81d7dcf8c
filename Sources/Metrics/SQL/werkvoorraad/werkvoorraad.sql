-- @kerncijfer: werkvoorraad
-- @versie: 1
-- @label: Werkvoorraad
-- @definitie: Per maandultimo en toestand: klanten in bestand naar de eerste toestand die past: verlopen (een open stap waarvan het einde voorbij is, te ver vooruit ligt of ontbreekt, of een ontheffing waarvan het einde voorbij is), zonder vervolgstap, meervoudig (meer dan een open stap), op koers (precies een). Open stappen: een activiteit die niet is afgerond, een voorziening zonder einddatum, een geplande afspraak. De vier tellen op tot de stand.
-- @teller: klanten in bestand in die toestand
-- @noemer: geen
-- @eenheid: klanten
-- @richting: neutraal
-- @norm: geen
-- @groepen: toestand
-- @soort: telling
-- @periode: peildatum
-- @bron: uitkering activiteit|voorziening|afspraak
WITH
wijziging AS MATERIALIZED (
  SELECT toestand, maand, SUM(erbij) AS erbij
  FROM (
    SELECT t.toestand, CASE r.rand WHEN 0 THEN t.maand_van ELSE t.maand_tot + 1 END AS maand, CASE r.rand WHEN 0 THEN 1 ELSE -1 END AS erbij
    FROM telling_werkvoorraad t
    CROSS JOIN (SELECT 0 AS rand UNION ALL SELECT 1) r
  ) w
  GROUP BY toestand, maand
),
gesplitst AS (
  SELECT 'toestand' AS uitsplitsing, toestand AS groep, maand, erbij FROM wijziging
  UNION ALL
  SELECT 'totaal', 'totaal', maand, erbij FROM wijziging
),
per_maand AS (SELECT uitsplitsing, groep, maand, SUM(erbij) AS erbij FROM gesplitst GROUP BY uitsplitsing, groep, maand),
lijst AS (
  SELECT 'toestand' AS uitsplitsing, 'verlopen' AS groep
  UNION ALL SELECT 'toestand', 'zonder_vervolgstap'
  UNION ALL SELECT 'toestand', 'meervoudig'
  UNION ALL SELECT 'toestand', 'op_koers'
  UNION ALL SELECT 'totaal', 'totaal'
)
SELECT m.laatste_dag AS periode_begin, m.laatste_dag AS periode_eind, l.uitsplitsing, l.groep, NULL AS teller, NULL AS noemer,
  SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS aantal
FROM lijst l
CROSS JOIN maand m
LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
ORDER BY periode_begin, l.uitsplitsing, l.groep;
