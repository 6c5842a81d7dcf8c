-- @delen: aantal
-- A record of which no klant is known counts as a person of its own, with an empty klant_id.
WITH
gesproken AS (
  SELECT s.*, m.laatste_dag,
    ROW_NUMBER() OVER (PARTITION BY COALESCE(s.klant_id, 'record ' || s.screening_id) ORDER BY s.datum_gesprek DESC, s.screening_id DESC) AS nummer
  FROM screening s
  JOIN maand m ON m.maand = ?1 AND s.datum_gesprek <= m.laatste_dag
  WHERE s.uitkomst = 'gesproken'
),
nieuwste AS (SELECT klant_id, advies, laatste_dag FROM gesproken WHERE nummer = 1 AND advies IS NOT NULL)
SELECT 'aantal' AS deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM nieuwste
UNION ALL
SELECT 'aantal', laatste_dag, laatste_dag, 'advies', advies, klant_id, 1 FROM nieuwste;
