-- One row per exit, term (1, 6 or 12 months) and klant: stayed away (weg 1) or back in a new period no later than the exit date plus the term.
-- Left out: AOW, overlijden, detentie, verhuizing. A day that does not exist becomes the last of the month.
CREATE VIEW telling_vertrek AS
WITH
opvolging AS (
  SELECT periode_id, LEAD(van) OVER (PARTITION BY klant_id ORDER BY van, periode_id) AS volgende_van
  FROM telling_periode
  WHERE eenheid = 'klanten'
)
SELECT t.termijn, u.periode_id, u.klant_id, u.maand, u.reden, u.reden_groep,
  CASE WHEN o.volgende_van <= CASE WHEN g.eerste_dag + d.dag_van_maand - 1 < g.laatste_dag THEN g.eerste_dag + d.dag_van_maand - 1 ELSE g.laatste_dag END
    THEN 0 ELSE 1 END AS weg
FROM telling_uitstroom u
CROSS JOIN (SELECT 1 AS termijn UNION ALL SELECT 6 UNION ALL SELECT 12) t
JOIN opvolging o ON o.periode_id = u.periode_id
JOIN kalender d ON d.dag = u.dag
JOIN kalendermaand g ON g.maand = u.maand + t.termijn
WHERE u.eenheid = 'klanten' AND u.reden NOT IN ('03', '04', '05', '32', '33');

-- The same by month and reason, summed over the twelve months that end in `maand`; only where the term of all of them has passed.
CREATE VIEW telling_duurzaam AS
WITH
-- The view is worked out once, and exits with one reason in one month are counted together before they are split.
vertrek AS MATERIALIZED (
  SELECT termijn, maand, reden, reden_groep, COUNT(*) AS noemer, SUM(weg) AS teller FROM telling_vertrek GROUP BY termijn, maand, reden, reden_groep
),
gesplitst AS (
  SELECT termijn, 'totaal' AS uitsplitsing, 'totaal' AS groep, maand, noemer, teller FROM vertrek
  UNION ALL
  SELECT termijn, 'reden', reden, maand, noemer, teller FROM vertrek
  UNION ALL
  SELECT termijn, 'reden_groep', reden_groep, maand, noemer, teller FROM vertrek
),
per_maand AS (
  SELECT termijn, uitsplitsing, groep, maand, SUM(noemer) AS noemer, SUM(teller) AS teller FROM gesplitst GROUP BY termijn, uitsplitsing, groep, maand
),
lijst AS (
  SELECT DISTINCT uitsplitsing, groep FROM per_maand
  UNION
  SELECT 'totaal', 'totaal'
),
reeks AS (
  SELECT t.termijn, m.maand, m.laatste_dag, l.uitsplitsing, l.groep,
    SUM(COALESCE(p.teller, 0)) OVER (
      PARTITION BY t.termijn, l.uitsplitsing, l.groep ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (
      PARTITION BY t.termijn, l.uitsplitsing, l.groep ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS noemer
  FROM maand m
  CROSS JOIN lijst l
  CROSS JOIN (SELECT 1 AS termijn UNION ALL SELECT 6 UNION ALL SELECT 12) t
  LEFT JOIN per_maand p ON p.termijn = t.termijn AND p.maand = m.maand AND p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep
)
SELECT r.termijn, r.maand, b.eerste_dag AS periode_begin, r.laatste_dag AS periode_eind, r.uitsplitsing, r.groep, r.teller, r.noemer
FROM reeks r
JOIN maand b ON b.maand = r.maand - 11
JOIN parameter q ON r.maand + r.termijn <= q.peilmaand;
