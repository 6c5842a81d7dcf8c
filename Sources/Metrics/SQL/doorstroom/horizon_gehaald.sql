-- @kerncijfer: horizon_gehaald
-- @versie: 1
-- @label: Termijn van de categorie gehaald
-- @definitie: Per categorie en 12 maanden: van de klanten die toen in de categorie zijn geplaatst het aandeel dat binnen de termijn van de categorie deed wat zij belooft (job ready: betaald werk binnen 13 weken; bijna job ready: binnen 6 maanden; nog niet job ready: betaald werk of een hogere categorie binnen 12 maanden; beheer: toch bewogen, een hogere categorie binnen 36 maanden). De 12 maanden eindigen een termijn voor de peildatum; het totaal telt over wie de termijn in de laatste 12 maanden afliep. Een plaatsing is een nieuwe categorie van een klant in bestand. Betaald werk: uitstroom met reden werk, of een latere kalendermaand met inkomen uit werk die voor het einde van de termijn begon. Wie eerder wegging wegens AOW, overlijden, verhuizing of detentie (03, 04, 05, 32, 33) telt niet mee. Niet job ready heeft geen termijn.
-- @teller: plaatsingen waarvan de belofte binnen de termijn uitkwam
-- @noemer: plaatsingen waarvan de termijn voorbij is
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: categorie
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering indeling
WITH
-- CROSS JOIN keeps SQLite from sorting all of indeling by schaal first, which takes longer than all the rest.
waarden AS (
  SELECT i.klant_id, i.schaal, i.dag, i.waarde, s.volgorde,
    LEAD(i.dag) OVER (PARTITION BY i.klant_id, i.schaal ORDER BY i.dag, s.volgorde) AS volgende_dag
  FROM parameter q
  CROSS JOIN indeling i
  CROSS JOIN schaal s
  WHERE i.dag <= q.peildatum AND i.klant_id IS NOT NULL AND s.schaal = i.schaal AND s.waarde = i.waarde
    AND i.schaal IN (SELECT b.schaal FROM schaal b WHERE b.horizon_uitkomst IS NOT NULL)
),
-- Of two values on one day the higher.
metingen AS MATERIALIZED (
  SELECT klant_id, schaal, dag, waarde, volgorde, LAG(waarde) OVER (PARTITION BY klant_id, schaal ORDER BY dag) AS vorige
  FROM waarden
  WHERE volgende_dag IS NULL OR volgende_dag <> dag
),
plaatsing AS (
  SELECT m.klant_id, m.schaal, m.dag, m.waarde, m.volgorde, d.maand, s.horizon_uitkomst, s.horizon_weken, s.horizon_maanden,
    CASE WHEN s.horizon_weken IS NOT NULL THEN m.dag + 7 * s.horizon_weken
      WHEN g.eerste_dag + d.dag_van_maand - 1 < g.laatste_dag THEN g.eerste_dag + d.dag_van_maand - 1 ELSE g.laatste_dag END AS uiterlijk
  FROM metingen m
  JOIN schaal s ON s.schaal = m.schaal AND s.waarde = m.waarde AND s.horizon_uitkomst IS NOT NULL
  JOIN kalender d ON d.dag = m.dag
  JOIN kalendermaand g ON g.maand = d.maand + COALESCE(s.horizon_maanden, 0)
  WHERE (m.vorige IS NULL OR m.vorige <> m.waarde)
    AND EXISTS (SELECT 1 FROM uitkeringsperiode p WHERE p.klant_id = m.klant_id AND p.van <= m.dag AND (p.tot IS NULL OR p.tot > m.dag))
),
-- The term ends early for those who left for a reason that stands apart.
grens AS MATERIALIZED (
  SELECT p.*, (
      SELECT MIN(u.tot) FROM uitkeringsperiode u
      WHERE u.klant_id = p.klant_id AND u.tot > p.dag AND u.tot <= p.uiterlijk AND u.reden IN ('03', '04', '05', '32', '33')
    ) AS apart
  FROM plaatsing p
  JOIN parameter q ON p.uiterlijk <= q.peildatum
),
werk AS (
  SELECT klant_id, tot AS dag FROM uitkeringsperiode WHERE reden IN ('11', '13') AND tot IS NOT NULL
  UNION
  SELECT i.klant_id, k.eerste_dag
  FROM inkomen i
  JOIN kalendermaand k ON k.maand = i.maand
  WHERE i.klant_id IS NOT NULL AND (i.uren > 0 OR (i.uren IS NULL AND i.bedrag > 0))
),
-- The first day on which what was promised came true, per kind of promise.
uitkomst AS (
  SELECT g.klant_id, g.schaal, g.dag, MIN(w.dag) AS gelukt
  FROM grens g
  JOIN werk w ON w.klant_id = g.klant_id AND w.dag > g.dag AND w.dag <= g.uiterlijk
  WHERE g.horizon_uitkomst IN ('werk', 'werk of omhoog')
  GROUP BY g.klant_id, g.schaal, g.dag
  UNION ALL
  SELECT g.klant_id, g.schaal, g.dag, MIN(m.dag)
  FROM grens g
  JOIN metingen m ON m.klant_id = g.klant_id AND m.schaal = g.schaal AND m.dag > g.dag AND m.dag <= g.uiterlijk AND m.volgorde > g.volgorde
  WHERE g.horizon_uitkomst IN ('omhoog', 'werk of omhoog')
  GROUP BY g.klant_id, g.schaal, g.dag
),
eerste AS (SELECT klant_id, schaal, dag, MIN(gelukt) AS gelukt FROM uitkomst GROUP BY klant_id, schaal, dag),
geteld AS (
  SELECT g.waarde, COALESCE(g.horizon_weken, 0) AS weken, COALESCE(g.horizon_maanden, 0) AS maanden, d.maand,
    CASE WHEN e.gelukt <= COALESCE(g.apart, g.uiterlijk) THEN 1 ELSE 0 END AS gelukt
  FROM grens g
  JOIN kalender d ON d.dag = g.uiterlijk
  LEFT JOIN eerste e ON e.klant_id = g.klant_id AND e.schaal = g.schaal AND e.dag = g.dag
  WHERE g.apart IS NULL OR e.gelukt <= g.apart
),
per_maand AS (
  SELECT 'categorie' AS uitsplitsing, waarde AS groep, weken, CASE weken WHEN 0 THEN maanden ELSE 0 END AS maanden, maand, SUM(gelukt) AS teller, COUNT(*) AS noemer
  FROM geteld GROUP BY waarde, weken, maanden, maand
  UNION ALL
  SELECT 'totaal', 'totaal', 0, 0, maand, SUM(gelukt), COUNT(*) FROM geteld GROUP BY maand
),
lijst AS (
  SELECT DISTINCT uitsplitsing, groep, weken, maanden FROM per_maand
),
reeks AS (
  SELECT m.maand, l.uitsplitsing, l.groep, l.weken, l.maanden,
    SUM(COALESCE(p.teller, 0)) OVER (
      PARTITION BY l.uitsplitsing, l.groep, l.weken, l.maanden ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (
      PARTITION BY l.uitsplitsing, l.groep, l.weken, l.maanden ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS noemer
  FROM maand m
  CROSS JOIN lijst l
  LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.weken = l.weken AND p.maanden = l.maanden AND p.maand = m.maand
)
SELECT b.eerste_dag - 7 * r.weken AS periode_begin, e.laatste_dag - 7 * r.weken AS periode_eind, r.uitsplitsing, r.groep, r.teller, r.noemer,
  r.noemer AS aantal
FROM reeks r
JOIN maand v ON v.maand = r.maand - 11
JOIN kalendermaand b ON b.maand = r.maand - 11 - r.maanden
JOIN kalendermaand e ON e.maand = r.maand - r.maanden
WHERE r.noemer > 0 OR r.uitsplitsing = 'totaal'
ORDER BY periode_begin, periode_eind, r.uitsplitsing, r.groep;
