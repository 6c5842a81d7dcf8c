-- @delen: teller noemer
-- A klant with a place on two scales stands twice in the total, once per scale.
WITH
span AS (
  SELECT b.maand AS begin_maand, b.laatste_dag AS begin_dag, e.laatste_dag AS eind_dag
  FROM maand e
  JOIN maand b ON b.maand IN (e.maand - 1, e.maand - 3, e.maand - 12)
  WHERE e.maand = ?1
),
-- volgorde is empty for who has no value yet or is not in bestand.
geplaatst AS MATERIALIZED (
  SELECT s.begin_dag, s.eind_dag, a.klant_id, a.schaal, a.volgorde AS van, b.volgorde AS naar
  FROM span s
  JOIN telling_schaal a ON s.begin_maand BETWEEN a.maand_van AND a.maand_tot
  JOIN telling_schaal b ON b.klant_id = a.klant_id AND b.schaal = a.schaal AND ?1 BETWEEN b.maand_van AND b.maand_tot
  WHERE a.volgorde IS NOT NULL AND b.volgorde IS NOT NULL
),
delen AS (
  SELECT 'noemer' AS deel, begin_dag, eind_dag, klant_id, schaal FROM geplaatst
  UNION ALL
  SELECT 'teller', begin_dag, eind_dag, klant_id, schaal FROM geplaatst WHERE naar > van
)
SELECT deel, begin_dag AS periode_begin, eind_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM delen
UNION ALL
SELECT deel, begin_dag, eind_dag, 'schaal', schaal, klant_id, 1
FROM delen;
