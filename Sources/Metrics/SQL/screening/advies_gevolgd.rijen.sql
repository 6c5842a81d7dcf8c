-- @delen: teller noemer
WITH
gesproken AS (
  SELECT s.*, m.laatste_dag,
    ROW_NUMBER() OVER (PARTITION BY s.klant_id ORDER BY s.datum_gesprek DESC, s.screening_id DESC) AS nummer
  FROM screening s
  JOIN maand m ON m.maand = ?1 AND s.datum_gesprek <= m.laatste_dag
  WHERE s.uitkomst = 'gesproken' AND s.klant_id IS NOT NULL
),
besluiten AS (
  SELECT s.klant_id, s.advies, s.laatste_dag, b.besluit,
    ROW_NUMBER() OVER (PARTITION BY s.klant_id ORDER BY b.dag DESC, b.levering DESC, b.regel DESC) AS nummer
  FROM gesproken s
  JOIN besluit b
    ON b.klant_id = s.klant_id AND b.dag BETWEEN s.datum_gesprek AND s.laatste_dag
    AND (b.advies_referentie IS NULL OR b.advies_referentie = s.referentie)
  WHERE s.nummer = 1 AND s.advies IS NOT NULL
)
SELECT 'noemer' AS deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM besluiten
WHERE nummer = 1
UNION ALL
SELECT 'teller', laatste_dag, laatste_dag, 'totaal', 'totaal', klant_id, 1 FROM besluiten WHERE nummer = 1 AND besluit = advies;
