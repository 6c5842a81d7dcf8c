-- @delen: teller noemer
-- Each fase has one period in the whole series: only the month in which that period ends has rows. A klant counts once per month in bestand.
WITH
opdrachten AS (
  SELECT o.klant_id, b.maand AS van, COALESCE(e.maand, b.maand) AS tot
  FROM opdracht o
  JOIN parameter q ON o.datum_opdracht <= q.peildatum
  JOIN kalender b ON b.dag = o.datum_opdracht
  LEFT JOIN kalender e ON e.dag = o.uiterste_datum
),
bekend AS (SELECT MIN(d.maand) AS maand FROM gesprek g JOIN parameter q ON g.dag <= q.peildatum JOIN kalender d ON d.dag = g.dag),
campagne AS (
  SELECT 'voor' AS groep, m.maand, m.eerste_dag, m.laatste_dag
  FROM maand m
  JOIN (SELECT MIN(van) AS van FROM opdrachten) c ON m.maand BETWEEN c.van - 12 AND c.van - 1
  JOIN bekend k ON m.maand >= k.maand
  UNION ALL
  SELECT 'tijdens', m.maand, m.eerste_dag, m.laatste_dag
  FROM maand m
  JOIN bekend k ON m.maand >= k.maand
  WHERE EXISTS (SELECT 1 FROM opdrachten o WHERE m.maand BETWEEN o.van AND o.tot)
),
maanden AS (
  SELECT 'fase' AS uitsplitsing, groep, maand, eerste_dag, laatste_dag FROM campagne
  UNION ALL
  SELECT 'totaal', 'totaal', maand, eerste_dag, laatste_dag FROM campagne
),
perioden AS (
  SELECT uitsplitsing, groep, MIN(eerste_dag) AS periode_begin, MAX(laatste_dag) AS periode_eind
  FROM maanden
  GROUP BY uitsplitsing, groep
  HAVING MAX(maand) = ?1
),
klantmaanden AS (
  SELECT p.periode_begin, p.periode_eind, p.uitsplitsing, p.groep, u.klant_id,
    (SELECT COUNT(*) FROM gesprek g WHERE g.klant_id = u.klant_id AND g.dag BETWEEN m.eerste_dag AND m.laatste_dag) AS gesprekken
  FROM perioden p
  JOIN maanden m ON m.uitsplitsing = p.uitsplitsing AND m.groep = p.groep
  JOIN uitkeringsperiode u ON u.van <= m.laatste_dag AND (u.tot IS NULL OR u.tot > m.laatste_dag)
  WHERE u.klant_id NOT IN (SELECT klant_id FROM opdrachten WHERE klant_id IS NOT NULL)
),
geteld AS (
  SELECT klant_id, periode_begin, periode_eind, uitsplitsing, groep, COUNT(*) AS maanden, SUM(gesprekken) AS gesprekken
  FROM klantmaanden
  GROUP BY klant_id, periode_begin, periode_eind, uitsplitsing, groep
)
SELECT 'noemer' AS deel, periode_begin, periode_eind, uitsplitsing, groep, klant_id, maanden AS aantal FROM geteld
UNION ALL
SELECT 'teller', periode_begin, periode_eind, uitsplitsing, groep, klant_id, gesprekken FROM geteld WHERE gesprekken > 0;
