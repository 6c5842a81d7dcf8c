-- @delen: teller noemer
-- Months before the first known talk of anybody have no rows: who was spoken to then is not known.
-- The talk is old when it took place in a month that lies three quarters of the window back (rounded up to whole months) or further.
-- An appointment called off on an unknown day was never planned.
WITH
bestand AS (
  SELECT s.klant_id, s.team, s.duurklasse, m.laatste_dag,
    (SELECT MAX(g.dag) FROM gesprek g WHERE g.klant_id = s.klant_id AND g.dag <= m.laatste_dag) AS laatste_gesprek
  FROM telling_stand s
  JOIN maand m ON m.maand = ?1 AND m.maand BETWEEN s.maand_van AND s.maand_tot
  WHERE s.eenheid = 'klanten' AND m.laatste_dag >= (SELECT MIN(dag) FROM gesprek)
),
venster AS (
  SELECT b.eerste_dag, o.laatste_dag AS oud
  FROM parameter q
  JOIN kalendermaand b ON b.maand = ?1 - q.beeld_maanden + 1
  JOIN kalendermaand o ON o.maand = ?1 - (3 * q.beeld_maanden + 3) / 4
),
gepland AS (
  SELECT a.klant_id
  FROM afspraak a
  JOIN maand m ON m.maand = ?1
  WHERE a.klant_id IS NOT NULL AND COALESCE(a.datum_uitnodiging, a.datum_gepland - 14) <= m.laatste_dag AND a.datum_gepland > m.laatste_dag
    AND (a.status IS NULL OR a.status NOT IN ('afgezegd_klant', 'afgezegd_gemeente', 'verzet') OR a.datum_status > m.laatste_dag)
),
geteld AS (
  SELECT 'noemer' AS deel, klant_id, team, duurklasse, laatste_dag FROM bestand
  UNION ALL
  SELECT 'teller', klant_id, team, duurklasse, laatste_dag
  FROM bestand
  WHERE laatste_gesprek BETWEEN (SELECT eerste_dag FROM venster) AND (SELECT oud FROM venster)
    AND klant_id NOT IN (SELECT klant_id FROM gepland)
)
SELECT deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal FROM geteld
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'team', team, klant_id, 1 FROM geteld
UNION ALL
SELECT deel, laatste_dag, laatste_dag, 'duurklasse', duurklasse, klant_id, 1 FROM geteld;
