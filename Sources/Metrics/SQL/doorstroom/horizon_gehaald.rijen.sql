-- @delen: teller noemer
-- A category's 12 months end one term before a month's end. With a term in weeks that is some weeks before the last day of a month, so one month may hold
-- the ends of two such periods and another none.
WITH
termijn AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep, 0 AS weken, 0 AS maanden
  UNION
  SELECT 'categorie', waarde, COALESCE(horizon_weken, 0), CASE WHEN horizon_weken IS NULL THEN COALESCE(horizon_maanden, 0) ELSE 0 END
  FROM schaal
  WHERE horizon_uitkomst IS NOT NULL
),
-- Counted are the placements of which the term ended in the 12 months vanaf up to and including tot_en_met.
periode AS (
  SELECT t.uitsplitsing, t.groep, t.weken, t.maanden, b.eerste_dag - 7 * t.weken AS begin_dag, e.laatste_dag - 7 * t.weken AS eind_dag,
    v.eerste_dag AS vanaf, m.laatste_dag AS tot_en_met
  FROM termijn t
  CROSS JOIN maand m
  JOIN maand v ON v.maand = m.maand - 11
  JOIN kalendermaand b ON b.maand = m.maand - 11 - t.maanden
  JOIN kalendermaand e ON e.maand = m.maand - t.maanden
  JOIN kalendermaand d ON d.maand = ?1 AND e.laatste_dag - 7 * t.weken BETWEEN d.eerste_dag AND d.laatste_dag
),
-- Of two values on one day the higher counts.
metingen AS (
  SELECT klant_id, schaal, dag, waarde, volgorde, LAG(waarde) OVER (PARTITION BY klant_id, schaal ORDER BY dag) AS vorige
  FROM (
    SELECT i.klant_id, i.schaal, i.dag, i.waarde, s.volgorde, ROW_NUMBER() OVER (PARTITION BY i.klant_id, i.schaal, i.dag ORDER BY s.volgorde DESC) AS nummer
    FROM indeling i
    JOIN schaal s ON s.schaal = i.schaal AND s.waarde = i.waarde
    JOIN parameter q ON i.dag <= q.peildatum
    WHERE i.klant_id IS NOT NULL AND i.schaal IN (SELECT b.schaal FROM schaal b WHERE b.horizon_uitkomst IS NOT NULL)
  ) w
  WHERE nummer = 1
),
-- A term in months ends on the same day of a later month, or on its last day where that day is missing.
plaatsing AS (
  SELECT m.klant_id, m.schaal, m.dag, m.waarde, m.volgorde, s.horizon_uitkomst AS belofte, COALESCE(s.horizon_weken, 0) AS weken,
    CASE WHEN s.horizon_weken IS NULL THEN COALESCE(s.horizon_maanden, 0) ELSE 0 END AS maanden,
    CASE WHEN s.horizon_weken IS NOT NULL THEN m.dag + 7 * s.horizon_weken
      WHEN g.eerste_dag + d.dag_van_maand - 1 < g.laatste_dag THEN g.eerste_dag + d.dag_van_maand - 1 ELSE g.laatste_dag END AS uiterlijk
  FROM metingen m
  JOIN schaal s ON s.schaal = m.schaal AND s.waarde = m.waarde AND s.horizon_uitkomst IS NOT NULL
  JOIN uitkeringsperiode p ON p.klant_id = m.klant_id AND p.van <= m.dag AND (p.tot IS NULL OR p.tot > m.dag)
  JOIN kalender d ON d.dag = m.dag
  JOIN kalendermaand g ON g.maand = d.maand + COALESCE(s.horizon_maanden, 0)
  WHERE m.vorige IS NULL OR m.vorige <> m.waarde
),
-- Only the terms that this month's numbers look at. They end early for those who left for AOW, overlijden, verhuizing or detentie (apart).
afgelopen AS (
  SELECT p.*, (
      SELECT MIN(u.tot) FROM uitkeringsperiode u
      WHERE u.klant_id = p.klant_id AND u.tot > p.dag AND u.tot <= p.uiterlijk AND u.reden IN ('03', '04', '05', '32', '33')
    ) AS apart
  FROM plaatsing p
  WHERE p.uiterlijk BETWEEN (SELECT MIN(vanaf) FROM periode) AND (SELECT MAX(tot_en_met) FROM periode)
),
-- Income is known by month: a month that began after the placement.
werk AS (
  SELECT klant_id, tot AS dag FROM uitkeringsperiode WHERE reden IN ('11', '13') AND tot IS NOT NULL
  UNION
  SELECT i.klant_id, k.eerste_dag
  FROM inkomen i
  JOIN kalendermaand k ON k.maand = i.maand
  WHERE i.klant_id IS NOT NULL AND (i.uren > 0 OR (i.uren IS NULL AND i.bedrag > 0))
),
uitgekomen AS (
  SELECT a.klant_id, a.schaal, a.dag
  FROM afgelopen a
  JOIN werk w ON w.klant_id = a.klant_id AND w.dag > a.dag AND w.dag <= COALESCE(a.apart, a.uiterlijk)
  WHERE a.belofte IN ('werk', 'werk of omhoog')
  UNION
  SELECT a.klant_id, a.schaal, a.dag
  FROM afgelopen a
  JOIN metingen m ON m.klant_id = a.klant_id AND m.schaal = a.schaal AND m.dag > a.dag AND m.dag <= COALESCE(a.apart, a.uiterlijk)
    AND m.volgorde > a.volgorde
  WHERE a.belofte IN ('omhoog', 'werk of omhoog')
),
-- Whoever left apart counts only if the promise had come true by then.
delen AS (
  SELECT 'noemer' AS deel, a.klant_id, a.waarde, a.weken, a.maanden, a.uiterlijk
  FROM afgelopen a
  LEFT JOIN uitgekomen u ON u.klant_id = a.klant_id AND u.schaal = a.schaal AND u.dag = a.dag
  WHERE a.apart IS NULL OR u.dag IS NOT NULL
  UNION ALL
  SELECT 'teller', a.klant_id, a.waarde, a.weken, a.maanden, a.uiterlijk
  FROM afgelopen a
  JOIN uitgekomen u ON u.klant_id = a.klant_id AND u.schaal = a.schaal AND u.dag = a.dag
)
SELECT n.deel, p.begin_dag AS periode_begin, p.eind_dag AS periode_eind, p.uitsplitsing, p.groep, n.klant_id, 1 AS aantal
FROM delen n
JOIN periode p ON n.uiterlijk BETWEEN p.vanaf AND p.tot_en_met
WHERE p.uitsplitsing = 'totaal' OR (p.groep = n.waarde AND p.weken = n.weken AND p.maanden = n.maanden);
