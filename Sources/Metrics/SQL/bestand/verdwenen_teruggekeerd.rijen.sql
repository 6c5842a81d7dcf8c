-- @delen: aantal
SELECT DISTINCT 'aantal' AS deel, m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep,
  u.klant_id, 1 AS aantal
FROM maand m
JOIN uitkering u ON u.teruggekeerd_in = m.maand
WHERE m.maand = ?1 AND u.telt = 1;
