-- @kerncijfer: caseload_per_fte
-- @versie: 1
-- @label: Caseload per fte
-- @definitie: Per maandultimo en rol, team of (alleen met instemming van de ondernemingsraad) klantmanager: klanten in bestand met een open toewijzing in die rol, gedeeld door de fte van die maand (inzetbare fte waar geleverd). Het totaal is som gedeeld door som. Zonder toewijzing gelden de klanten en teams van de uitkering zelf, zonder rol; dat kan de inkomensconsulent zijn.
-- @teller: klanten in bestand met een open toewijzing
-- @noemer: fte in de maand
-- @eenheid: klanten_per_fte
-- @richting: neutraal
-- @norm: geen
-- @groepen: rol team klantmanager
-- @soort: verhouding
-- @periode: peildatum
-- @bron: uitkering formatie
-- @noemer_schaal: 10000
WITH
gebruikt AS (SELECT COUNT(*) AS toewijzingen FROM toewijzing),
open_toewijzing AS (
  SELECT t.klant_id, COALESCE(t.rol, 'onbekend') AS rol, COALESCE(t.team, 'onbekend') AS team,
    COALESCE(t.klantmanager, 'onbekend') AS klantmanager, v.maand AS van,
    CASE WHEN t.tot <= q.peildatum THEN e.maand - 1 ELSE q.peilmaand END AS tot
  FROM toewijzing t
  JOIN parameter q ON t.van <= q.peildatum
  JOIN kalender v ON v.dag = t.van
  LEFT JOIN kalender e ON e.dag = t.tot
),
-- Only the months in bestand; without toewijzing every klant in bestand counts in the team of the uitkering.
samen AS (
  SELECT o.klant_id, o.rol, o.team, o.klantmanager, CASE WHEN o.van > a.maand_van THEN o.van ELSE a.maand_van END AS van,
    CASE WHEN o.tot < a.maand_tot THEN o.tot ELSE a.maand_tot END AS tot
  FROM open_toewijzing o
  JOIN klant_aanwezig a ON a.klant_id = o.klant_id AND a.in_bestand = 1 AND a.maand_van <= o.tot AND a.maand_tot >= o.van
  UNION ALL
  SELECT s.klant_id, 'onbekend', s.team, 'onbekend', s.maand_van, s.maand_tot
  FROM telling_stand s
  JOIN gebruikt g ON g.toewijzingen = 0
  WHERE s.eenheid = 'klanten'
),
-- A klant counts once per rol, also with two assignments that overlap; in a team or with a klantmanager once for each rol there.
per_rol AS (
  SELECT rol, van, tot, MAX(tot) OVER (PARTITION BY klant_id, rol ORDER BY van, tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS vorige_tot
  FROM samen
  WHERE van <= tot
),
per_team AS (
  SELECT team, van, tot, MAX(tot) OVER (PARTITION BY klant_id, rol, team ORDER BY van, tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS vorige_tot
  FROM samen
  WHERE van <= tot
),
per_klantmanager AS (
  SELECT s.klantmanager, s.van, s.tot,
    MAX(s.tot) OVER (PARTITION BY s.klant_id, s.rol, s.klantmanager ORDER BY s.van, s.tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS vorige_tot
  FROM samen s
  JOIN parameter q ON q.or_instemming = 1
  JOIN gebruikt g ON g.toewijzingen > 0
  WHERE s.van <= s.tot
),
stuk AS (
  SELECT 'rol' AS uitsplitsing, rol AS groep, van, tot, vorige_tot FROM per_rol
  UNION ALL
  SELECT 'team', team, van, tot, vorige_tot FROM per_team
  UNION ALL
  SELECT 'klantmanager', klantmanager, van, tot, vorige_tot FROM per_klantmanager
),
-- Many klanten go the same way in the same months: counted together first, only the ends of such runs are left to be added up.
zelfde AS MATERIALIZED (
  SELECT uitsplitsing, groep, van, tot, COUNT(*) AS aantal
  FROM (
    SELECT uitsplitsing, groep, CASE WHEN vorige_tot >= van THEN vorige_tot + 1 ELSE van END AS van, tot
    FROM stuk
    WHERE vorige_tot IS NULL OR vorige_tot < tot
  ) x
  GROUP BY van, tot, uitsplitsing, groep
),
gesplitst AS (
  SELECT uitsplitsing, groep, van, tot, aantal FROM zelfde
  UNION ALL
  SELECT 'totaal', 'totaal', van, tot, aantal FROM zelfde WHERE uitsplitsing = 'rol'
),
verandering AS (
  SELECT uitsplitsing, groep, van AS maand, aantal AS erbij FROM gesplitst
  UNION ALL
  SELECT uitsplitsing, groep, tot + 1, -aantal FROM gesplitst
),
per_maand AS (SELECT uitsplitsing, groep, maand, SUM(erbij) AS erbij FROM verandering GROUP BY uitsplitsing, groep, maand),
inzet AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep, maand, COALESCE(fte_inzetbaar, fte) AS fte FROM formatie
  UNION ALL
  SELECT 'rol', COALESCE(rol, 'onbekend'), maand, COALESCE(fte_inzetbaar, fte) FROM formatie
  UNION ALL
  SELECT 'team', COALESCE(team, 'onbekend'), maand, COALESCE(fte_inzetbaar, fte) FROM formatie
  UNION ALL
  SELECT 'klantmanager', COALESCE(f.klantmanager, 'onbekend'), f.maand, COALESCE(f.fte_inzetbaar, f.fte)
  FROM formatie f
  JOIN parameter q ON q.or_instemming = 1
  JOIN gebruikt g ON g.toewijzingen > 0
),
fte AS (SELECT uitsplitsing, groep, maand, SUM(fte) AS fte FROM inzet GROUP BY uitsplitsing, groep, maand),
lijst AS (
  SELECT uitsplitsing, groep FROM per_maand
  UNION
  SELECT uitsplitsing, groep FROM fte
),
reeks AS (
  SELECT l.uitsplitsing, l.groep, m.maand, m.laatste_dag,
    SUM(COALESCE(p.erbij, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS klanten
  FROM lijst l
  CROSS JOIN maand m
  LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
)
SELECT r.laatste_dag AS periode_begin, r.laatste_dag AS periode_eind, r.uitsplitsing, r.groep, r.klanten AS teller,
  COALESCE(f.fte, 0) AS noemer, r.klanten AS aantal
FROM reeks r
LEFT JOIN fte f ON f.uitsplitsing = r.uitsplitsing AND f.groep = r.groep AND f.maand = r.maand
WHERE r.maand >= (SELECT MIN(maand) FROM formatie)
ORDER BY periode_begin, r.uitsplitsing, r.groep;
