-- @kerncijfer: in_beeld_gehouden
-- @versie: 1
-- @label: In beeld gehouden
-- @definitie: Van de klanten die in een campagne zijn gesproken en aan het eind van de termijn nog in bestand zijn: het aandeel met een vervolgstap binnen 8 weken, en het aandeel met een tweede gesprek binnen 12 maanden. De campagne is de lijst van opdrachten: gesproken is het eerste gesprek op of na de eerste opdracht van de klant. Naar het gesprek in de 12 maanden die een termijn voor de peildatum eindigen. Vervolgstap: een begonnen activiteit of voorziening, of een afspraak voor een latere dag die niet is afgezegd of verzet. Het totaal vraagt beide, over de 12 maanden die 12 maanden voor de peildatum eindigen.
-- @teller: klanten met de vervolgstap of het gesprek binnen de termijn
-- @noemer: klanten gesproken in een campagne, aan het eind van de termijn nog in bestand
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: termijn
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering opdracht
WITH
opdrachten AS (
  SELECT o.klant_id, MIN(o.datum_opdracht) AS dag
  FROM opdracht o
  JOIN parameter q ON o.datum_opdracht <= q.peildatum
  WHERE o.klant_id IS NOT NULL
  GROUP BY o.klant_id
),
gesproken AS (
  SELECT o.klant_id, MIN(g.dag) AS dag
  FROM opdrachten o
  JOIN gesprek g ON g.klant_id = o.klant_id AND g.dag >= o.dag
  JOIN parameter q ON g.dag <= q.peildatum
  GROUP BY o.klant_id
),
termijnen AS (
  SELECT s.klant_id, s.dag, d.maand, s.dag + 56 AS na_8_weken,
    CASE WHEN k.eerste_dag + d.dag_van_maand - 1 < k.laatste_dag THEN k.eerste_dag + d.dag_van_maand - 1 ELSE k.laatste_dag END AS na_jaar
  FROM gesproken s
  JOIN kalender d ON d.dag = s.dag
  JOIN kalendermaand k ON k.maand = d.maand + 12
),
stappen AS (
  SELECT klant_id, van AS dag, 1 AS zelfde_dag FROM activiteit WHERE klant_id IS NOT NULL
  UNION ALL
  SELECT klant_id, van, 1 FROM voorziening WHERE klant_id IS NOT NULL
  UNION ALL
  SELECT klant_id, datum_gepland, 0 FROM afspraak
  WHERE klant_id IS NOT NULL AND (status IS NULL OR status NOT IN ('afgezegd_klant', 'afgezegd_gemeente', 'verzet'))
),
gevolgd AS (
  SELECT DISTINCT t.klant_id
  FROM termijnen t
  JOIN stappen s ON s.klant_id = t.klant_id AND s.dag >= t.dag + 1 - s.zelfde_dag AND s.dag <= t.na_8_weken
),
tweede AS (
  SELECT DISTINCT t.klant_id
  FROM termijnen t
  JOIN gesprek g ON g.klant_id = t.klant_id AND g.dag > t.dag AND g.dag <= t.na_jaar
),
geteld AS (
  SELECT 'vervolgstap_8_weken' AS groep, e.maand, 56 AS dagen, 0 AS maanden, CASE WHEN v.klant_id IS NULL THEN 0 ELSE 1 END AS ja
  FROM termijnen t
  JOIN parameter q ON t.na_8_weken <= q.peildatum
  JOIN kalender e ON e.dag = t.na_8_weken
  LEFT JOIN gevolgd v ON v.klant_id = t.klant_id
  WHERE EXISTS (SELECT 1 FROM uitkeringsperiode p WHERE p.klant_id = t.klant_id AND p.van <= t.na_8_weken AND (p.tot IS NULL OR p.tot > t.na_8_weken))
  UNION ALL
  SELECT u.groep, t.maand + 12, 0, 12,
    CASE WHEN w.klant_id IS NULL OR (u.groep = 'totaal' AND v.klant_id IS NULL) THEN 0 ELSE 1 END
  FROM termijnen t
  JOIN parameter q ON t.na_jaar <= q.peildatum
  CROSS JOIN (SELECT 'tweede_gesprek_12_maanden' AS groep UNION ALL SELECT 'totaal') u
  LEFT JOIN gevolgd v ON v.klant_id = t.klant_id
  LEFT JOIN tweede w ON w.klant_id = t.klant_id
  WHERE EXISTS (SELECT 1 FROM uitkeringsperiode p WHERE p.klant_id = t.klant_id AND p.van <= t.na_jaar AND (p.tot IS NULL OR p.tot > t.na_jaar))
),
per_maand AS (SELECT groep, dagen, maanden, maand, COUNT(*) AS noemer, SUM(ja) AS teller FROM geteld GROUP BY groep, dagen, maanden, maand),
lijst AS (SELECT DISTINCT groep, dagen, maanden FROM per_maand),
reeks AS (
  SELECT m.maand, l.groep, l.dagen, l.maanden,
    SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY l.groep ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY l.groep ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS noemer
  FROM maand m
  CROSS JOIN lijst l
  LEFT JOIN per_maand p ON p.groep = l.groep AND p.maand = m.maand
)
SELECT b.eerste_dag - r.dagen AS periode_begin, e.laatste_dag - r.dagen AS periode_eind,
  CASE r.groep WHEN 'totaal' THEN 'totaal' ELSE 'termijn' END AS uitsplitsing, r.groep, r.teller, r.noemer, r.noemer AS aantal
FROM reeks r
JOIN maand v ON v.maand = r.maand - 11
JOIN kalendermaand b ON b.maand = r.maand - 11 - r.maanden
JOIN kalendermaand e ON e.maand = r.maand - r.maanden
WHERE r.noemer > 0
ORDER BY periode_begin, periode_eind, uitsplitsing, r.groep;
