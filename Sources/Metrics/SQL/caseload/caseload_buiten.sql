-- @kerncijfer: caseload_buiten
-- @versie: 1
-- @label: Buiten de caseload per fte
-- @definitie: Per maandultimo en toestand: klanten in bestand zonder open toewijzing (zonder_toewijzing), klanten in bestand met een open toewijzing aan een klantmanager zonder fte in die maand (zonder_fte, vanaf de eerste maand met formatie), en klanten met een open toewijzing die niet in bestand zijn (nazorg).
-- @teller: klanten in die toestand
-- @noemer: geen
-- @eenheid: klanten
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: toestand
-- @soort: telling
-- @periode: peildatum
-- @bron: uitkering toewijzing
WITH
open_toewijzing AS (
  SELECT t.klant_id, COALESCE(t.klantmanager, t.team, 'onbekend') AS wie, v.maand AS van,
    CASE WHEN t.tot <= q.peildatum THEN e.maand - 1 ELSE q.peilmaand END AS tot
  FROM toewijzing t
  JOIN parameter q ON t.van <= q.peildatum
  JOIN kalender v ON v.dag = t.van
  LEFT JOIN kalender e ON e.dag = t.tot
  WHERE t.klant_id IS NOT NULL
),
-- The months in which a klant has any assignment: runs that overlap are one run.
bekeken AS (
  SELECT klant_id, van, tot, MAX(tot) OVER (PARTITION BY klant_id ORDER BY van, tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS vorige_tot
  FROM open_toewijzing
  WHERE van <= tot
),
toegewezen AS (
  SELECT klant_id, CASE WHEN vorige_tot >= van THEN vorige_tot + 1 ELSE van END AS van, tot
  FROM bekeken
  WHERE vorige_tot IS NULL OR vorige_tot < tot
),
samen AS (
  SELECT a.in_bestand, CASE WHEN t.van > a.maand_van THEN t.van ELSE a.maand_van END AS van, CASE WHEN t.tot < a.maand_tot THEN t.tot ELSE a.maand_tot END AS tot
  FROM toegewezen t
  JOIN klant_aanwezig a ON a.klant_id = t.klant_id AND a.maand_van <= t.tot AND a.maand_tot >= t.van
),
-- Whoever never had a spell is not in klant_aanwezig and never in bestand.
zonder_periode AS (
  SELECT CASE WHEN t.van < q.eerste_maand THEN q.eerste_maand ELSE t.van END AS van, t.tot
  FROM toegewezen t
  CROSS JOIN parameter q
  WHERE t.klant_id NOT IN (SELECT klant_id FROM klant_aanwezig) AND t.tot >= q.eerste_maand
),
inzet AS (
  SELECT COALESCE(klantmanager, team, 'onbekend') AS wie, maand
  FROM formatie
  GROUP BY COALESCE(klantmanager, team, 'onbekend'), maand
  HAVING SUM(COALESCE(fte_inzetbaar, fte)) > 0
),
leeg AS MATERIALIZED (
  SELECT w.wie, m.maand
  FROM (SELECT DISTINCT wie FROM open_toewijzing) w
  JOIN maand m ON m.maand >= (SELECT MIN(maand) FROM formatie)
  LEFT JOIN inzet i ON i.wie = w.wie AND i.maand = m.maand
  WHERE i.wie IS NULL
),
zonder_fte AS (
  SELECT l.maand, COUNT(DISTINCT t.klant_id) AS aantal
  FROM leeg l
  JOIN open_toewijzing t ON t.wie = l.wie AND l.maand BETWEEN t.van AND t.tot
  JOIN klant_aanwezig a ON a.klant_id = t.klant_id AND a.in_bestand = 1 AND l.maand BETWEEN a.maand_van AND a.maand_tot
  GROUP BY l.maand
),
wijziging AS (
  SELECT van AS maand, CASE in_bestand WHEN 1 THEN -1 ELSE 0 END AS zonder, CASE in_bestand WHEN 1 THEN 0 ELSE 1 END AS nazorg FROM samen
  UNION ALL
  SELECT tot + 1, CASE in_bestand WHEN 1 THEN 1 ELSE 0 END, CASE in_bestand WHEN 1 THEN 0 ELSE -1 END FROM samen
  UNION ALL
  SELECT van, 0, 1 FROM zonder_periode
  UNION ALL
  SELECT tot + 1, 0, -1 FROM zonder_periode
  UNION ALL
  SELECT maand, erbij, 0 FROM telling_stand_wijziging WHERE eenheid = 'klanten' AND uitsplitsing = 'totaal'
),
per_maand AS (SELECT maand, SUM(zonder) AS zonder, SUM(nazorg) AS nazorg FROM wijziging GROUP BY maand),
reeks AS (
  SELECT m.maand, m.laatste_dag, SUM(COALESCE(p.zonder, 0)) OVER (ORDER BY m.maand) AS zonder, SUM(COALESCE(p.nazorg, 0)) OVER (ORDER BY m.maand) AS nazorg,
    COALESCE(f.aantal, 0) AS fte
  FROM maand m
  LEFT JOIN per_maand p ON p.maand = m.maand
  LEFT JOIN zonder_fte f ON f.maand = m.maand
)
SELECT r.laatste_dag AS periode_begin, r.laatste_dag AS periode_eind, CASE t.toestand WHEN 'totaal' THEN 'totaal' ELSE 'toestand' END AS uitsplitsing,
  t.toestand AS groep, NULL AS teller, NULL AS noemer,
  CASE t.toestand WHEN 'zonder_toewijzing' THEN r.zonder WHEN 'zonder_fte' THEN r.fte WHEN 'nazorg' THEN r.nazorg ELSE r.zonder + r.fte + r.nazorg END AS aantal
FROM reeks r
CROSS JOIN (SELECT 'zonder_toewijzing' AS toestand UNION ALL SELECT 'zonder_fte' UNION ALL SELECT 'nazorg' UNION ALL SELECT 'totaal') t
ORDER BY periode_begin, uitsplitsing, groep;
