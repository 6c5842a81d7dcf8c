-- @delen: teller noemer
WITH instroom AS (
  SELECT b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind, p.klant_id, p.van
  FROM maand e
  JOIN maand b ON b.maand = e.maand - 11
  JOIN uitkeringsperiode p ON p.van BETWEEN b.eerste_dag AND e.laatste_dag
  WHERE e.maand = ?1
)
SELECT 'noemer' AS deel, periode_begin, periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM instroom
UNION ALL
SELECT 'teller', periode_begin, periode_eind, 'totaal', 'totaal', klant_id, 1
FROM instroom i
WHERE EXISTS (SELECT 1 FROM uitkeringsperiode v WHERE v.klant_id = i.klant_id AND v.van < i.van AND v.tot >= i.van - 365);
