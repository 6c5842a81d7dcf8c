-- @delen: teller noemer
-- klant_id is the aanvrager at the start of the uitkering: a couple is one row.
WITH geeindigd AS (
  SELECT b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind, p.klant_id, p.reden
  FROM maand e
  JOIN maand b ON b.maand = e.maand - 11
  JOIN dossierperiode p ON p.tot BETWEEN b.eerste_dag AND e.laatste_dag
  WHERE e.maand = ?1
)
SELECT 'noemer' AS deel, periode_begin, periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM geeindigd
UNION ALL
SELECT 'teller', periode_begin, periode_eind, 'totaal', 'totaal', klant_id, 1 FROM geeindigd WHERE reden IN ('11', '13');
