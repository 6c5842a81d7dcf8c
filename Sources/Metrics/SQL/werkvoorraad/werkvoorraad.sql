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
-- Many klanten are in the same state in the same months: counted together first, by one number, which sorts fastest.
zelfde AS MATERIALIZED (
  SELECT sleutel, COUNT(*) AS aantal
  FROM (
    SELECT (maand_van * 10000 + maand_tot - maand_van) * 10
      + CASE toestand WHEN 'verlopen' THEN 0 WHEN 'zonder_vervolgstap' THEN 1 WHEN 'meervoudig' THEN 2 ELSE 3 END AS sleutel
    FROM telling_werkvoorraad
  ) t
  GROUP BY sleutel
),
loop AS (
  SELECT CASE sleutel % 10 WHEN 0 THEN 'verlopen' WHEN 1 THEN 'zonder_vervolgstap' WHEN 2 THEN 'meervoudig' ELSE 'op_koers' END AS toestand,
    (sleutel - sleutel % 100000) / 100000 AS maand_van, (sleutel % 100000 - sleutel % 10) / 10 AS duur, aantal
  FROM zelfde
),
wijziging AS (
  SELECT toestand, maand_van AS maand, aantal AS erbij FROM loop
  UNION ALL
  SELECT toestand, maand_van + duur + 1, -aantal FROM loop
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
