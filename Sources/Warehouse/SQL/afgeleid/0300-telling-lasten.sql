-- One row per month and part: the benefits that run on its last day, in total, by gemeente and by regeling.
CREATE TABLE telling_uitkeringen_maand (
  uitsplitsing TEXT NOT NULL,
  groep TEXT NOT NULL,
  maand INTEGER NOT NULL,
  aantal INTEGER NOT NULL,
  PRIMARY KEY (uitsplitsing, groep, maand)
) STRICT;

INSERT INTO telling_uitkeringen_maand (uitsplitsing, groep, maand, aantal)
WITH
deel AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep, maand_van, maand_tot FROM telling_stand WHERE eenheid = 'uitkeringen'
  UNION ALL
  SELECT 'gemeente', gemeente, maand_van, maand_tot FROM telling_stand WHERE eenheid = 'uitkeringen'
  UNION ALL
  SELECT 'regeling', regeling, maand_van, maand_tot FROM telling_stand WHERE eenheid = 'uitkeringen'
),
verandering AS (
  SELECT uitsplitsing, groep, maand_van AS maand, 1 AS erbij FROM deel
  UNION ALL
  SELECT uitsplitsing, groep, maand_tot + 1, -1 FROM deel
),
per_maand AS (SELECT uitsplitsing, groep, maand, SUM(erbij) AS erbij FROM verandering GROUP BY uitsplitsing, groep, maand),
lijst AS (SELECT DISTINCT uitsplitsing, groep FROM per_maand)
SELECT l.uitsplitsing, l.groep, m.maand,
  SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS aantal
FROM lijst l
CROSS JOIN maand m
LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
ORDER BY 1, 2, 3;

-- One row per month, gemeente and post of the ledger up to the peilmaand; telt says whether it belongs to the benefit cost.
-- Receipts lower the cost, whichever sign the ledger gives them. Special assistance and capital for the self-employed are never part of it.
CREATE VIEW telling_grootboek AS
SELECT l.maand, COALESCE(l.gemeente, 'onbekend') AS gemeente, COALESCE(l.post, 'onbekend') AS post,
  CASE WHEN l.post IN ('algemene_bijstand', 'ioaw', 'ioaz', 'bbz_starters', 'ontvangsten') THEN 1 ELSE 0 END AS telt,
  CASE WHEN l.post IN ('algemene_bijstand', 'ioaw', 'ioaz') THEN 1 ELSE 0 END AS is_uitkering,
  CASE WHEN l.post = 'ontvangsten' AND l.bedrag > 0 THEN -l.bedrag ELSE l.bedrag END AS bedrag
FROM lasten l
JOIN parameter q ON l.maand <= q.peilmaand AND l.maand > q.peilmaand - q.reeks_maanden
WHERE l.bedrag IS NOT NULL AND (l.post IS NULL OR l.post NOT IN ('bijzondere_bijstand', 'bbz_kapitaal'));

-- One row per month and area: the benefit cost in cents. From the ledger where it booked benefits in that month; else the estimate from the amounts
-- paid, of the total only.
CREATE TABLE telling_lasten (
  maand INTEGER NOT NULL,
  uitsplitsing TEXT NOT NULL,
  groep TEXT NOT NULL,
  herkomst TEXT NOT NULL,
  bedrag INTEGER NOT NULL,
  PRIMARY KEY (maand, uitsplitsing, groep)
) STRICT;

INSERT INTO telling_lasten (maand, uitsplitsing, groep, herkomst, bedrag)
WITH
deel AS (
  SELECT maand, 'totaal' AS uitsplitsing, 'totaal' AS groep, telt, is_uitkering, bedrag FROM telling_grootboek
  UNION ALL
  SELECT maand, 'gemeente', gemeente, telt, is_uitkering, bedrag FROM telling_grootboek
),
geboekt AS (
  SELECT maand, uitsplitsing, groep, SUM(bedrag) AS bedrag
  FROM deel
  WHERE telt = 1
  GROUP BY maand, uitsplitsing, groep
  HAVING MAX(is_uitkering) = 1
),
betaald AS (
  SELECT b.maand, SUM(b.bedrag) * MAX(q.opslag_bruto) + 5000 AS bedrag
  FROM uitkering_bedrag b
  JOIN maand m ON m.maand = b.maand
  CROSS JOIN parameter q
  WHERE b.maand NOT IN (SELECT maand FROM geboekt)
  GROUP BY b.maand
)
SELECT maand, uitsplitsing, groep, 'grootboek' AS herkomst, CAST(bedrag AS BIGINT) AS bedrag FROM geboekt
UNION ALL
SELECT maand, 'totaal', 'totaal', 'raming', CAST((bedrag - bedrag % 10000) / 10000 AS BIGINT) FROM betaald
ORDER BY 1, 2, 3;
