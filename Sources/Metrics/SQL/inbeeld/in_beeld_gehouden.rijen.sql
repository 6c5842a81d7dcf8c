-- @delen: teller noemer
-- The period is that of the talks: a month counts here once its term has passed, so the newest months have no rows.
WITH
perioden AS (
  SELECT 'vervolgstap_8_weken' AS groep, b.eerste_dag - 56 AS periode_begin, e.laatste_dag - 56 AS periode_eind
  FROM kalendermaand k
  JOIN maand e ON e.laatste_dag - 56 BETWEEN k.eerste_dag AND k.laatste_dag
  JOIN maand b ON b.maand = e.maand - 11
  WHERE k.maand = ?1
  UNION ALL
  SELECT u.groep, b.eerste_dag, k.laatste_dag
  FROM kalendermaand k
  JOIN kalendermaand b ON b.maand = k.maand - 11
  JOIN maand e ON e.maand = k.maand + 12
  JOIN maand v ON v.maand = e.maand - 11
  CROSS JOIN (SELECT 'tweede_gesprek_12_maanden' AS groep UNION ALL SELECT 'totaal') u
  WHERE k.maand = ?1
),
gesproken AS (
  SELECT o.klant_id, (SELECT MIN(g.dag) FROM gesprek g WHERE g.klant_id = o.klant_id AND g.dag >= o.dag) AS dag
  FROM (SELECT klant_id, MIN(datum_opdracht) AS dag FROM opdracht WHERE klant_id IS NOT NULL GROUP BY klant_id) o
),
termijnen AS (
  SELECT s.klant_id, s.dag, s.dag + 56 AS na_8_weken, MIN(j.eerste_dag + d.dag_van_maand - 1, j.laatste_dag) AS na_jaar
  FROM gesproken s
  JOIN kalender d ON d.dag = s.dag
  JOIN kalendermaand j ON j.maand = d.maand + 12
),
gevolgd AS (
  SELECT t.klant_id
  FROM termijnen t
  JOIN activiteit a ON a.klant_id = t.klant_id AND a.van BETWEEN t.dag AND t.na_8_weken
  UNION
  SELECT t.klant_id
  FROM termijnen t
  JOIN voorziening v ON v.klant_id = t.klant_id AND v.van BETWEEN t.dag AND t.na_8_weken
  UNION
  SELECT t.klant_id
  FROM termijnen t
  JOIN afspraak a ON a.klant_id = t.klant_id AND a.datum_gepland > t.dag AND a.datum_gepland <= t.na_8_weken
  WHERE a.status IS NULL OR a.status NOT IN ('afgezegd_klant', 'afgezegd_gemeente', 'verzet')
),
tweede AS (
  SELECT DISTINCT t.klant_id
  FROM termijnen t
  JOIN gesprek g ON g.klant_id = t.klant_id AND g.dag > t.dag AND g.dag <= t.na_jaar
),
bestand AS (
  SELECT p.groep, p.periode_begin, p.periode_eind, t.klant_id
  FROM perioden p
  JOIN termijnen t ON t.dag BETWEEN p.periode_begin AND p.periode_eind
  JOIN uitkeringsperiode u
    ON u.klant_id = t.klant_id
    AND u.van <= CASE p.groep WHEN 'vervolgstap_8_weken' THEN t.na_8_weken ELSE t.na_jaar END
    AND (u.tot IS NULL OR u.tot > CASE p.groep WHEN 'vervolgstap_8_weken' THEN t.na_8_weken ELSE t.na_jaar END)
),
geteld AS (
  SELECT 'noemer' AS deel, periode_begin, periode_eind, groep, klant_id FROM bestand
  UNION ALL
  SELECT 'teller', periode_begin, periode_eind, groep, klant_id
  FROM bestand
  WHERE (groep = 'tweede_gesprek_12_maanden' OR klant_id IN (SELECT klant_id FROM gevolgd))
    AND (groep = 'vervolgstap_8_weken' OR klant_id IN (SELECT klant_id FROM tweede))
)
SELECT deel, periode_begin, periode_eind, CASE groep WHEN 'totaal' THEN 'totaal' ELSE 'termijn' END AS uitsplitsing, groep, klant_id, 1 AS aantal
FROM geteld;
