-- @kerncijfer: uitstroom_werk_bevestigd
-- @versie: 1
-- @label: Uitstroom met bevestigd werk
-- @definitie: Per periode van 12 maanden: aandeel van de uitstroom met een maand later inkomen uit dienstbetrekking (uren boven 0; bedrag boven 0 waar de uren leeg zijn) en geen uitkering. Alleen uitstroom waarvan het inkomen in die kalendermaand is geleverd: een inkomensrij van de klant, of dekking voor alle klanten, voor de regeling of voor de groep van een experiment. De periode eindigt een maand voor de peildatum.
-- @teller: uitstroom met inkomen uit dienstbetrekking en zonder uitkering, een maand later
-- @noemer: uitstroom waarvan het inkomen een maand later bekend is
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering inkomen
WITH
vertrek AS (
  SELECT u.periode_id, u.klant_id, u.maand, u.regeling, u.maand + 1 AS na_maand,
    CASE WHEN g.eerste_dag + d.dag_van_maand - 1 < g.laatste_dag THEN g.eerste_dag + d.dag_van_maand - 1 ELSE g.laatste_dag END AS na_dag
  FROM telling_uitstroom u
  JOIN kalender d ON d.dag = u.dag
  JOIN kalendermaand g ON g.maand = u.maand + 1
  WHERE u.eenheid = 'klanten'
),
-- One row per klant and month with income: whether any of it comes from employment.
inkomst AS (
  SELECT klant_id, maand, MAX(CASE WHEN soort = 'dienstbetrekking' AND (uren > 0 OR (uren IS NULL AND bedrag > 0)) THEN 1 ELSE 0 END) AS werkt
  FROM inkomen
  WHERE klant_id IS NOT NULL
  GROUP BY klant_id, maand
),
gedekt AS (SELECT DISTINCT maand, klantgroep FROM inkomen_dekking),
groep AS (
  SELECT DISTINCT d.klant_id, g.maand
  FROM deelname d
  JOIN gedekt g ON g.klantgroep = d.experiment || '|' || d.groep
  WHERE d.klant_id IS NOT NULL
),
bekend AS (
  SELECT v.maand,
    CASE WHEN i.werkt = 1 AND NOT EXISTS (
      SELECT 1 FROM uitkeringsperiode p WHERE p.klant_id = v.klant_id AND p.van <= v.na_dag AND (p.tot IS NULL OR p.tot > v.na_dag)
    ) THEN 1 ELSE 0 END AS bevestigd
  FROM vertrek v
  LEFT JOIN inkomst i ON i.klant_id = v.klant_id AND i.maand = v.na_maand
  LEFT JOIN gedekt a ON a.maand = v.na_maand AND a.klantgroep = 'alle'
  LEFT JOIN gedekt r ON r.maand = v.na_maand AND r.klantgroep = v.regeling
  LEFT JOIN groep e ON e.klant_id = v.klant_id AND e.maand = v.na_maand
  WHERE i.klant_id IS NOT NULL OR a.maand IS NOT NULL OR r.maand IS NOT NULL OR e.maand IS NOT NULL
),
per_maand AS (SELECT maand, COUNT(*) AS noemer, SUM(bevestigd) AS teller FROM bekend GROUP BY maand)
SELECT j.periode_begin, j.periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, COALESCE(SUM(p.teller), 0) AS teller,
  COALESCE(SUM(p.noemer), 0) AS noemer, COALESCE(SUM(p.noemer), 0) AS aantal
FROM telling_jaar j
JOIN parameter q ON j.maand + 1 <= q.peilmaand
LEFT JOIN per_maand p ON p.maand = j.in_maand
GROUP BY j.periode_begin, j.periode_eind
ORDER BY periode_begin;
