-- @delen: teller noemer
WITH afspraken AS (
  SELECT a.klant_id, a.status, m.eerste_dag, m.laatste_dag
  FROM maand m
  JOIN afspraak a ON a.datum_gepland BETWEEN m.eerste_dag AND m.laatste_dag
  WHERE m.maand = ?1
)
SELECT 'noemer' AS deel, eerste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM afspraken
UNION ALL
SELECT 'teller', eerste_dag, laatste_dag, 'totaal', 'totaal', klant_id, 1 FROM afspraken WHERE status <> 'gepland';
