-- @delen: teller noemer
-- Months before the first known talk of anybody have no rows: who was spoken to then is not known.
WITH
bestand AS (
  SELECT s.klant_id, s.team, s.duurklasse, s.maand_begin, m.maand, m.laatste_dag,
    (SELECT MAX(g.dag) FROM gesprek g WHERE g.klant_id = s.klant_id AND g.dag <= m.laatste_dag) AS laatste_gesprek
  FROM telling_stand s
  JOIN maand m ON m.maand = ?1 AND m.maand BETWEEN s.maand_van AND s.maand_tot
  WHERE s.eenheid = 'klanten' AND m.laatste_dag >= (SELECT MIN(dag) FROM gesprek)
),
geteld AS (
  SELECT 'noemer' AS deel, klant_id, team, duurklasse, laatste_dag FROM bestand
  UNION ALL
  SELECT 'teller', klant_id, team, duurklasse, laatste_dag
  FROM bestand
  CROSS JOIN parameter q
  WHERE laatste_gesprek IS NULL AND maand_begin > maand - q.beeld_maanden
)
SELECT deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal FROM geteld
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'team', team, klant_id, 1 FROM geteld
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'duurklasse', duurklasse, klant_id, 1 FROM geteld;
