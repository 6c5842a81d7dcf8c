-- @delen: teller noemer
WITH
-- The exits of twelve months, once the term of the last of them has passed.
vertrek AS (
  SELECT b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind, p.klant_id, p.tot, COALESCE(p.reden, 'onbekend') AS reden,
    COALESCE(p.reden_groep, 'onbekend') AS reden_groep,
    CASE WHEN g.eerste_dag + d.dag_van_maand - 1 < g.laatste_dag THEN g.eerste_dag + d.dag_van_maand - 1 ELSE g.laatste_dag END AS termijn_dag
  FROM maand e
  JOIN parameter q ON e.maand + 6 <= q.peilmaand
  JOIN maand b ON b.maand = e.maand - 11
  JOIN uitkeringsperiode p ON p.tot BETWEEN b.eerste_dag AND e.laatste_dag
  JOIN kalender d ON d.dag = p.tot
  JOIN kalendermaand g ON g.maand = d.maand + 6
  WHERE e.maand = ?1
),
deel AS (
  SELECT 'noemer' AS deel, v.* FROM vertrek v WHERE v.reden NOT IN ('03', '04', '05', '32', '33')
  UNION ALL
  SELECT 'teller', v.*
  FROM vertrek v
  WHERE v.reden NOT IN ('03', '04', '05', '32', '33')
    AND NOT EXISTS (SELECT 1 FROM uitkeringsperiode n WHERE n.klant_id = v.klant_id AND n.van > v.tot AND n.van <= v.termijn_dag)
)
SELECT deel, periode_begin, periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal FROM deel
UNION ALL
SELECT deel, periode_begin, periode_eind, 'reden', reden, klant_id, 1 FROM deel
UNION ALL
SELECT deel, periode_begin, periode_eind, 'reden_groep', reden_groep, klant_id, 1 FROM deel;
