-- @delen: aantal
-- An interruption of 30 days: 31 days between the last day with right and the next first day. A new period after the peildatum is not known yet,
-- so who left in the last month can still turn out to have been away for a short time.
SELECT 'aantal' AS deel, m.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, p.klant_id,
  1 AS aantal
FROM maand m
JOIN parameter q ON 1 = 1
JOIN uitkeringsperiode p ON p.tot BETWEEN m.eerste_dag AND m.laatste_dag
WHERE m.maand = ?1
  AND NOT EXISTS (
    SELECT 1 FROM uitkeringsperiode n WHERE n.klant_id = p.klant_id AND n.van > p.tot AND n.van <= p.tot + 31 AND n.van <= q.peildatum
  );
