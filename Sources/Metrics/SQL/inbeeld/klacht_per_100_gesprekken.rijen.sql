-- @delen: noemer
-- Complaints are delivered without a klant, so only the talks can be listed.
WITH perioden AS (
  SELECT b.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind
  FROM maand m
  JOIN maand b ON b.maand IN (m.maand, m.maand - 11)
  WHERE m.maand = ?1 AND b.laatste_dag >= (SELECT MIN(dag) FROM gesprek)
)
SELECT 'noemer' AS deel, p.periode_begin, p.periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, g.klant_id, 1 AS aantal
FROM perioden p
JOIN gesprek g ON g.dag BETWEEN p.periode_begin AND p.periode_eind;
