-- One row per klant, schaal and run of months with the same place on it: a value, onbekend (in bestand, never placed) or weg (not in bestand).
-- The value on the last day of a month is the newest dated on or before it; of two on one day the higher counts. reden belongs to weg.
CREATE TABLE telling_schaal (
  klant_id TEXT NOT NULL,
  schaal TEXT NOT NULL,
  maand_van INTEGER NOT NULL,
  maand_tot INTEGER NOT NULL,
  plaats TEXT NOT NULL,
  volgorde INTEGER,
  reden TEXT,
  PRIMARY KEY (klant_id, schaal, maand_van)
) STRICT;

INSERT INTO telling_schaal (klant_id, schaal, maand_van, maand_tot, plaats, volgorde, reden)
WITH
geplaatst AS (
  SELECT i.klant_id, i.schaal, d.maand, i.waarde, s.volgorde,
    ROW_NUMBER() OVER (PARTITION BY i.klant_id, i.schaal, d.maand ORDER BY i.dag DESC, s.volgorde DESC) AS nummer
  FROM indeling i
  JOIN schaal s ON s.schaal = i.schaal AND s.waarde = i.waarde
  JOIN parameter q ON i.dag <= q.peildatum
  JOIN kalender d ON d.dag = i.dag
  WHERE i.klant_id IS NOT NULL
),
reeks AS (
  SELECT klant_id, schaal, maand AS maand_van, waarde, volgorde,
    COALESCE(LEAD(maand) OVER (PARTITION BY klant_id, schaal ORDER BY maand) - 1, q.peilmaand) AS maand_tot
  FROM geplaatst
  CROSS JOIN parameter q
  WHERE nummer = 1
),
gebruikt AS (SELECT DISTINCT schaal FROM reeks),
eerste AS (SELECT klant_id, schaal, MIN(maand_van) AS maand FROM reeks GROUP BY klant_id, schaal),
deel AS (
  SELECT a.klant_id, r.schaal, r.waarde AS plaats, r.volgorde, CAST(NULL AS TEXT) AS reden,
    CASE WHEN r.maand_van > a.maand_van THEN r.maand_van ELSE a.maand_van END AS maand_van,
    CASE WHEN r.maand_tot < a.maand_tot THEN r.maand_tot ELSE a.maand_tot END AS maand_tot
  FROM reeks r
  JOIN klant_aanwezig a ON a.klant_id = r.klant_id AND a.in_bestand = 1
  UNION ALL
  SELECT a.klant_id, g.schaal, 'onbekend', CAST(NULL AS INTEGER), CAST(NULL AS TEXT), a.maand_van,
    CASE WHEN e.maand <= a.maand_tot THEN e.maand - 1 ELSE a.maand_tot END
  FROM klant_aanwezig a
  CROSS JOIN gebruikt g
  LEFT JOIN eerste e ON e.klant_id = a.klant_id AND e.schaal = g.schaal
  WHERE a.in_bestand = 1
  UNION ALL
  SELECT a.klant_id, g.schaal, 'weg', CAST(NULL AS INTEGER), a.reden, a.maand_van, a.maand_tot
  FROM klant_aanwezig a
  CROSS JOIN gebruikt g
  WHERE a.in_bestand = 0
)
SELECT klant_id, schaal, maand_van, maand_tot, plaats, volgorde, reden
FROM deel
WHERE maand_van <= maand_tot
ORDER BY klant_id, schaal, maand_van;

-- One row per schaal, span (1, 3 or 12 months), month in which the span ends and cell of the matrix: how many klanten went from van to naar.
-- van: a value, onbekend, instroom (not in bestand at the start); naar: a value, onbekend, uitstroom (not at the end, with the reason).
CREATE TABLE telling_doorstroom (
  schaal TEXT NOT NULL,
  maanden INTEGER NOT NULL,
  maand INTEGER NOT NULL,
  van TEXT NOT NULL,
  naar TEXT NOT NULL,
  reden TEXT NOT NULL,
  van_volgorde INTEGER,
  naar_volgorde INTEGER,
  aantal INTEGER NOT NULL,
  PRIMARY KEY (schaal, maanden, maand, van, naar, reden)
) STRICT;

INSERT INTO telling_doorstroom (schaal, maanden, maand, van, naar, reden, van_volgorde, naar_volgorde, aantal)
WITH
span AS (SELECT 1 AS maanden UNION ALL SELECT 3 UNION ALL SELECT 12),
-- Places as numbers, without and with the reason of having left: a hundred thousand pairs sort much faster by number than by text.
plaats_van AS MATERIALIZED (
  SELECT schaal, plaats, volgorde, ROW_NUMBER() OVER (ORDER BY schaal, plaats) AS nummer
  FROM (SELECT DISTINCT schaal, plaats, volgorde FROM telling_schaal) p
),
plaats_naar AS MATERIALIZED (
  SELECT schaal, plaats, volgorde, reden, ROW_NUMBER() OVER (ORDER BY schaal, plaats, reden) AS nummer
  FROM (SELECT DISTINCT schaal, plaats, volgorde, COALESCE(reden, 'onbekend') AS reden FROM telling_schaal) p
),
-- A klant on a scale has a number as well, for the same reason.
plek AS MATERIALIZED (
  SELECT DENSE_RANK() OVER (ORDER BY t.klant_id, t.schaal) AS reeks, t.maand_van, t.maand_tot, v.nummer AS van, n.nummer AS naar,
    CASE t.plaats WHEN 'weg' THEN 1 ELSE 0 END AS is_weg
  FROM telling_schaal t
  JOIN plaats_van v ON v.schaal = t.schaal AND v.plaats = t.plaats
  JOIN plaats_naar n ON n.schaal = t.schaal AND n.plaats = t.plaats AND n.reden = COALESCE(t.reden, 'onbekend')
),
-- A klant's place at the start of the span meets its place `maanden` later: the months (of the end) in which both hold.
-- Span and places make one number, and so do span, places and months below: a row of one number is sorted fastest.
paar AS MATERIALIZED (
  SELECT (s.maanden * 1000 + a.van) * 1000 + b.naar AS cel,
    CASE WHEN a.maand_van + s.maanden > b.maand_van THEN a.maand_van + s.maanden ELSE b.maand_van END AS maand_van,
    CASE WHEN a.maand_tot + s.maanden < b.maand_tot THEN a.maand_tot + s.maanden ELSE b.maand_tot END AS maand_tot
  FROM plek a
  CROSS JOIN span s
  JOIN plek b ON b.reeks = a.reeks AND b.maand_van <= a.maand_tot + s.maanden AND b.maand_tot >= a.maand_van + s.maanden
  WHERE a.is_weg = 0 OR b.is_weg = 0
),
-- Many klanten go the same way in the same months: counted together first, only the ends of such runs are left to be sorted.
zelfde AS MATERIALIZED (
  SELECT sleutel, COUNT(*) AS aantal
  FROM (SELECT (cel * 100000 + maand_van) * 10000 + maand_tot - maand_van AS sleutel FROM paar) p
  GROUP BY sleutel
),
per_maand AS MATERIALIZED (
  SELECT sleutel, CAST(SUM(erbij) AS INTEGER) AS erbij
  FROM (
    SELECT (sleutel - sleutel % 10000) / 10000 AS sleutel, aantal AS erbij FROM zelfde
    UNION ALL
    SELECT (sleutel - sleutel % 10000) / 10000 + sleutel % 10000 + 1, -aantal FROM zelfde
  ) w
  GROUP BY sleutel
),
per_cel AS MATERIALIZED (
  SELECT (sleutel - sleutel % 100000) / 100000 AS cel, sleutel % 100000 AS maand, erbij FROM per_maand
),
-- The running sum stands between two changes of a cell, so months are filled in only where somebody is.
lopend AS (
  SELECT (cel - cel % 1000000) / 1000000 AS maanden, (cel % 1000000 - cel % 1000) / 1000 AS van, cel % 1000 AS naar, maand AS maand_van,
    LEAD(maand) OVER (PARTITION BY cel ORDER BY maand) - 1 AS maand_tot,
    CAST(SUM(erbij) OVER (PARTITION BY cel ORDER BY maand) AS INTEGER) AS aantal
  FROM per_cel
)
SELECT v.schaal, l.maanden, m.maand, CASE v.plaats WHEN 'weg' THEN 'instroom' ELSE v.plaats END AS van_plaats,
  CASE n.plaats WHEN 'weg' THEN 'uitstroom' ELSE n.plaats END AS naar_plaats, CASE n.plaats WHEN 'weg' THEN n.reden ELSE '' END AS waarom, v.volgorde,
  n.volgorde, l.aantal
FROM lopend l
JOIN maand m ON m.maand BETWEEN l.maand_van AND l.maand_tot
JOIN plaats_van v ON v.nummer = l.van
JOIN plaats_naar n ON n.nummer = l.naar
WHERE l.aantal > 0
ORDER BY 1, 2, 3, 4, 5, 6;
