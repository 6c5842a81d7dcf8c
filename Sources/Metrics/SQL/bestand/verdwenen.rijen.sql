-- @delen: aantal
SELECT DISTINCT 'aantal' AS deel, m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep,
  p.klant_id, 1 AS aantal
FROM maand m
JOIN uitkeringsperiode p ON p.tot BETWEEN m.eerste_dag AND m.laatste_dag
WHERE m.maand = ?1 AND p.einde_bron = 'verdwenen';
