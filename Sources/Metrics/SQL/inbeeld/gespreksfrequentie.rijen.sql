-- @delen: teller noemer
-- Months of which the 12 months are not wholly after the first known talk have no rows: talks would be missing.
WITH
bestand AS (
  SELECT s.klant_id, s.team, s.duurklasse, m.laatste_dag,
    (SELECT COUNT(*) FROM gesprek g WHERE g.klant_id = s.klant_id AND g.dag BETWEEN b.eerste_dag AND m.laatste_dag) AS gesprekken
  FROM telling_stand s
  JOIN maand m ON m.maand = ?1 AND m.maand BETWEEN s.maand_van AND s.maand_tot
  JOIN kalendermaand b ON b.maand = m.maand - 11
  WHERE s.eenheid = 'klanten' AND b.laatste_dag >= (SELECT MIN(dag) FROM gesprek)
),
geteld AS (
  SELECT 'noemer' AS deel, klant_id, team, duurklasse, laatste_dag, 1 AS aantal FROM bestand
  UNION ALL
  SELECT 'teller', klant_id, team, duurklasse, laatste_dag, gesprekken FROM bestand WHERE gesprekken > 0
)
SELECT deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, aantal FROM geteld
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'team', team, klant_id, aantal FROM geteld
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'duurklasse', duurklasse, klant_id, aantal FROM geteld;
