-- @kerncijfer: duurzaam_1m
-- @versie: 1
-- @label: Duurzame uitstroom (1 maand)
-- @definitie: Per periode van 12 maanden en reden: aandeel van de uitstroom zonder nieuwe periode in deze gemeente die uiterlijk 1 maand na de einddatum begon (een dag die niet bestaat wordt de laatste van de maand). Zonder AOW, overlijden, detentie en verhuizing (03, 04, 05, 32, 33).
-- @teller: uitstroom zonder nieuwe periode binnen de termijn
-- @noemer: uitstroom waarvan de termijn voorbij is
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: reden reden_groep
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering
WITH
opvolging AS (
  SELECT periode_id, LEAD(van) OVER (PARTITION BY klant_id ORDER BY van, periode_id) AS volgende_van
  FROM telling_periode
  WHERE eenheid = 'klanten'
),
vertrek AS (
  SELECT u.maand, u.reden, u.reden_groep,
    CASE WHEN o.volgende_van <= CASE WHEN g.eerste_dag + d.dag_van_maand - 1 < g.laatste_dag THEN g.eerste_dag + d.dag_van_maand - 1 ELSE g.laatste_dag END
      THEN 0 ELSE 1 END AS weg
  FROM telling_uitstroom u
  JOIN opvolging o ON o.periode_id = u.periode_id
  JOIN kalender d ON d.dag = u.dag
  JOIN kalendermaand g ON g.maand = u.maand + 1
  WHERE u.eenheid = 'klanten' AND u.reden NOT IN ('03', '04', '05', '32', '33')
),
gesplitst AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep, maand, weg FROM vertrek
  UNION ALL
  SELECT 'reden', reden, maand, weg FROM vertrek
  UNION ALL
  SELECT 'reden_groep', reden_groep, maand, weg FROM vertrek
),
per_maand AS (
  SELECT uitsplitsing, groep, maand, COUNT(*) AS noemer, SUM(weg) AS teller FROM gesplitst GROUP BY uitsplitsing, groep, maand
),
lijst AS (
  SELECT DISTINCT uitsplitsing, groep FROM gesplitst
  UNION
  SELECT 'totaal', 'totaal'
),
reeks AS (
  SELECT m.maand, m.laatste_dag, l.uitsplitsing, l.groep,
    SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS noemer
  FROM maand m
  CROSS JOIN lijst l
  LEFT JOIN per_maand p ON p.maand = m.maand AND p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep
)
SELECT b.eerste_dag AS periode_begin, r.laatste_dag AS periode_eind, r.uitsplitsing, r.groep, r.teller, r.noemer, r.noemer AS aantal
FROM reeks r
JOIN maand b ON b.maand = r.maand - 11
CROSS JOIN parameter q
WHERE r.maand + 1 <= q.peilmaand
ORDER BY periode_begin, r.uitsplitsing, r.groep;
