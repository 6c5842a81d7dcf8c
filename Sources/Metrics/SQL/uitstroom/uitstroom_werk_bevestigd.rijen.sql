-- @delen: teller noemer
WITH
vertrek AS (
  SELECT b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind, p.klant_id, k.regeling, g.maand AS na_maand,
    CASE WHEN g.eerste_dag + d.dag_van_maand - 1 < g.laatste_dag THEN g.eerste_dag + d.dag_van_maand - 1 ELSE g.laatste_dag END AS na_dag
  FROM maand e
  JOIN parameter q ON e.maand + 1 <= q.peilmaand
  JOIN maand b ON b.maand = e.maand - 11
  JOIN uitkeringsperiode p ON p.tot BETWEEN b.eerste_dag AND e.laatste_dag
  JOIN periode_kenmerk k ON k.periode_id = p.periode_id AND k.van <= p.tot AND (k.tot IS NULL OR k.tot >= p.tot)
  JOIN kalender d ON d.dag = p.tot
  JOIN kalendermaand g ON g.maand = d.maand + 1
  WHERE e.maand = ?1
),
-- Of whom the income of a month is known: a row of the klant itself (also with 0), or a group of which all income was delivered.
met_inkomen AS (SELECT DISTINCT klant_id, maand FROM inkomen WHERE klant_id IS NOT NULL),
in_experiment AS (
  SELECT DISTINCT d.klant_id, c.maand
  FROM deelname d
  JOIN inkomen_dekking c ON c.klantgroep = d.experiment || '|' || d.groep
  WHERE d.klant_id IS NOT NULL
),
met_werk AS (
  SELECT DISTINCT klant_id, maand
  FROM inkomen
  WHERE klant_id IS NOT NULL AND soort = 'dienstbetrekking' AND (uren > 0 OR (uren IS NULL AND bedrag > 0))
),
bekend AS (
  SELECT v.*
  FROM vertrek v
  LEFT JOIN met_inkomen i ON i.klant_id = v.klant_id AND i.maand = v.na_maand
  LEFT JOIN in_experiment x ON x.klant_id = v.klant_id AND x.maand = v.na_maand
  WHERE i.klant_id IS NOT NULL
    OR x.klant_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM inkomen_dekking c WHERE c.maand = v.na_maand AND c.klantgroep IN ('alle', v.regeling))
)
SELECT 'noemer' AS deel, periode_begin, periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM bekend
UNION ALL
SELECT 'teller', v.periode_begin, v.periode_eind, 'totaal', 'totaal', v.klant_id, 1
FROM bekend v
JOIN met_werk w ON w.klant_id = v.klant_id AND w.maand = v.na_maand
WHERE NOT EXISTS (
  SELECT 1 FROM uitkeringsperiode p WHERE p.klant_id = v.klant_id AND p.van <= v.na_dag AND (p.tot IS NULL OR p.tot > v.na_dag)
);
