-- @delen: teller noemer
-- A talk of after the peildatum is not known yet, also when it lies within the 60 days.
WITH
uitnodigingen AS (
  SELECT klant_id, COALESCE(datum_uitnodiging, datum_gepland - 14) AS dag FROM afspraak WHERE klant_id IS NOT NULL
),
genodigd AS (
  SELECT b.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, u.klant_id, MIN(u.dag) AS dag
  FROM maand m
  JOIN maand b ON b.maand = m.maand - 11
  JOIN uitnodigingen u ON u.dag BETWEEN b.eerste_dag AND m.laatste_dag
  WHERE m.maand = ?1 AND b.laatste_dag >= (SELECT MIN(dag) FROM uitnodigingen)
  GROUP BY b.eerste_dag, m.laatste_dag, u.klant_id
)
SELECT 'noemer' AS deel, periode_begin, periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal FROM genodigd
UNION ALL
SELECT 'teller', periode_begin, periode_eind, 'totaal', 'totaal', klant_id, 1
FROM genodigd n
WHERE EXISTS (
  SELECT 1
  FROM gesprek g
  JOIN parameter q ON g.dag <= q.peildatum
  WHERE g.klant_id = n.klant_id AND g.dag BETWEEN n.dag AND n.dag + 60
);
