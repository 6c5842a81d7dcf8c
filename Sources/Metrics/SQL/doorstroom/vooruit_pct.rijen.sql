-- @delen: teller noemer
-- A klant with a place on two scales stands twice in the total, once per scale.
WITH
span AS (
  SELECT b.maand AS begin_maand, b.laatste_dag AS begin_dag, e.laatste_dag AS eind_dag
  FROM maand e
  JOIN maand b ON b.maand IN (e.maand - 1, e.maand - 3, e.maand - 12)
  WHERE e.maand = ?1
),
-- reden is that of having left (plaats weg): AOW, overlijden, verhuizing and detentie are no merit and no failure.
geplaatst AS MATERIALIZED (
  SELECT s.begin_dag, s.eind_dag, a.klant_id, a.schaal, a.volgorde AS van, b.volgorde AS naar, b.plaats, COALESCE(b.reden, 'onbekend') AS reden
  FROM span s
  JOIN telling_schaal a ON s.begin_maand BETWEEN a.maand_van AND a.maand_tot
  JOIN telling_schaal b ON b.klant_id = a.klant_id AND b.schaal = a.schaal AND ?1 BETWEEN b.maand_van AND b.maand_tot
  WHERE a.volgorde IS NOT NULL
),
delen AS (
  SELECT 'noemer' AS deel, begin_dag, eind_dag, klant_id, schaal
  FROM geplaatst
  WHERE plaats <> 'weg' OR reden NOT IN ('03', '04', '05', '32', '33')
  UNION ALL
  SELECT 'teller', begin_dag, eind_dag, klant_id, schaal
  FROM geplaatst
  WHERE naar > van OR (plaats = 'weg' AND reden IN ('01', '11', '13'))
)
SELECT deel, begin_dag AS periode_begin, eind_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM delen
UNION ALL
SELECT deel, begin_dag, eind_dag, 'schaal', schaal, klant_id, 1
FROM delen;
