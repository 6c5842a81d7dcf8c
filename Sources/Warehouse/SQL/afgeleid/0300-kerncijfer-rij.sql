-- The rows behind the figures that count persons one by one: per figure, part (aantal, teller, noemer) and kind of period one row per klant and run
-- of months in which it is counted in a group. Nothing is computed from this view: it is what a number can be traced back to.
-- periode: peildatum (the last day of the month), maand, 12_maanden (that end with the month), span_1, span_3, span_12 (between two peildata).
CREATE VIEW kerncijfer_rij AS
WITH
afspraken AS (
  SELECT a.klant_id, d.maand, a.status, COALESCE(a.team, t.team, 'onbekend') AS team, COALESCE(a.kanaal, 'onbekend') AS kanaal,
    CASE WHEN a.oproepnummer IS NULL OR a.oproepnummer = 1 THEN 'eerste' ELSE 'herhaald' END AS oproep
  FROM afspraak a
  JOIN parameter q ON a.datum_gepland <= q.peildatum
  JOIN kalender d ON d.dag = a.datum_gepland AND d.maand >= q.eerste_maand
  LEFT JOIN (SELECT klant_id, team, van, tot FROM periode_kenmerk) t
    ON t.klant_id = a.klant_id AND t.van <= a.datum_gepland AND (t.tot IS NULL OR t.tot >= a.datum_gepland)
  WHERE a.status IN ('verschenen', 'no_show')
),
gehouden AS (
  SELECT klant_id, maand, status, 'totaal' AS uitsplitsing, 'totaal' AS groep FROM afspraken
  UNION ALL SELECT klant_id, maand, status, 'team', team FROM afspraken
  UNION ALL SELECT klant_id, maand, status, 'kanaal', kanaal FROM afspraken
  UNION ALL SELECT klant_id, maand, status, 'oproep', oproep FROM afspraken
),
-- A klant counts once per rol and month, also with two assignments that overlap.
toegewezen AS (
  SELECT DISTINCT t.klant_id, COALESCE(t.rol, 'onbekend') AS rol, COALESCE(t.team, 'onbekend') AS team, m.maand
  FROM toewijzing t
  JOIN maand m ON t.van <= m.laatste_dag AND (t.tot IS NULL OR t.tot > m.laatste_dag)
  JOIN klant_aanwezig a ON a.klant_id = t.klant_id AND a.in_bestand = 1 AND m.maand BETWEEN a.maand_van AND a.maand_tot
  UNION ALL
  SELECT s.klant_id, 'onbekend', s.team, m.maand
  FROM telling_stand s
  JOIN maand m ON m.maand BETWEEN s.maand_van AND s.maand_tot
  WHERE s.eenheid = 'klanten' AND NOT EXISTS (SELECT 1 FROM toewijzing)
),
geplaatst AS (
  SELECT a.klant_id, a.schaal, a.volgorde AS van, b.volgorde AS naar, s.periode,
    CASE WHEN a.maand_van + s.maanden > b.maand_van THEN a.maand_van + s.maanden ELSE b.maand_van END AS maand_van,
    CASE WHEN a.maand_tot + s.maanden < b.maand_tot THEN a.maand_tot + s.maanden ELSE b.maand_tot END AS maand_tot
  FROM telling_schaal a
  CROSS JOIN (SELECT 1 AS maanden, 'span_1' AS periode UNION ALL SELECT 3, 'span_3' UNION ALL SELECT 12, 'span_12') s
  JOIN telling_schaal b
    ON b.klant_id = a.klant_id AND b.schaal = a.schaal AND b.maand_van <= a.maand_tot + s.maanden AND b.maand_tot >= a.maand_van + s.maanden
  WHERE a.volgorde IS NOT NULL AND b.volgorde IS NOT NULL
),
verplaatst AS (
  SELECT klant_id, van, naar, periode, maand_van, maand_tot, 'totaal' AS uitsplitsing, 'totaal' AS groep FROM geplaatst
  UNION ALL
  SELECT klant_id, van, naar, periode, maand_van, maand_tot, 'schaal', schaal FROM geplaatst
)
SELECT CASE eenheid WHEN 'klanten' THEN 'stand' ELSE 'stand_uitkeringen' END AS kerncijfer, 'aantal' AS deel, 'peildatum' AS periode, klant_id,
  uitsplitsing, groep, maand_van, maand_tot
FROM telling_stand_groep
UNION ALL
SELECT CASE eenheid WHEN 'klanten' THEN 'instroom' ELSE 'instroom_uitkeringen' END, 'aantal', 'maand', klant_id, uitsplitsing, groep, maand, maand
FROM telling_instroom_groep
UNION ALL
SELECT CASE eenheid WHEN 'klanten' THEN 'uitstroom' ELSE 'uitstroom_uitkeringen' END, 'aantal', 'maand', klant_id, uitsplitsing, groep, maand, maand
FROM telling_uitstroom_groep
UNION ALL
SELECT 'uitstroom_reden', 'aantal', 'maand', klant_id, 'totaal', 'totaal', maand, maand FROM telling_uitstroom WHERE eenheid = 'klanten'
UNION ALL
SELECT 'uitstroom_reden', 'aantal', 'maand', klant_id, 'reden', reden, maand, maand FROM telling_uitstroom WHERE eenheid = 'klanten'
UNION ALL
SELECT 'uitstroom_reden', 'aantal', 'maand', klant_id, 'reden_groep', reden_groep, maand, maand FROM telling_uitstroom WHERE eenheid = 'klanten'
UNION ALL
SELECT toestand, 'teller', 'peildatum', klant_id, uitsplitsing, groep, maand_van, maand_tot FROM telling_beeld_groep
UNION ALL
SELECT t.toestand, 'noemer', 'peildatum', b.klant_id, b.uitsplitsing, b.groep, b.maand_van, b.maand_tot
FROM telling_beeld_groep b
CROSS JOIN (
  SELECT 'in_beeld' AS toestand UNION ALL SELECT 'uit_beeld' UNION ALL SELECT 'kort_in_bestand' UNION ALL SELECT 'geen_gesprek_bekend'
) t
UNION ALL
SELECT 'werkvoorraad', 'aantal', 'peildatum', klant_id, 'totaal', 'totaal', maand_van, maand_tot FROM telling_werkvoorraad
UNION ALL
SELECT 'werkvoorraad', 'aantal', 'peildatum', klant_id, 'toestand', toestand, maand_van, maand_tot FROM telling_werkvoorraad
UNION ALL
SELECT 'no_show_pct', 'teller', 'maand', klant_id, uitsplitsing, groep, maand, maand FROM gehouden WHERE status = 'no_show'
UNION ALL
SELECT 'no_show_pct', 'noemer', 'maand', klant_id, uitsplitsing, groep, maand, maand FROM gehouden
UNION ALL
SELECT 'no_show_pct', 'teller', '12_maanden', klant_id, uitsplitsing, groep, maand, maand + 11 FROM gehouden WHERE status = 'no_show'
UNION ALL
SELECT 'no_show_pct', 'noemer', '12_maanden', klant_id, uitsplitsing, groep, maand, maand + 11 FROM gehouden
UNION ALL
SELECT 'caseload_per_fte', 'teller', 'peildatum', klant_id, 'totaal', 'totaal', maand, maand
FROM (SELECT DISTINCT klant_id, rol, maand FROM toegewezen) t
UNION ALL
SELECT 'caseload_per_fte', 'teller', 'peildatum', klant_id, 'rol', rol, maand, maand
FROM (SELECT DISTINCT klant_id, rol, maand FROM toegewezen) t
UNION ALL
SELECT 'caseload_per_fte', 'teller', 'peildatum', klant_id, 'team', team, maand, maand
FROM (SELECT DISTINCT klant_id, rol, team, maand FROM toegewezen) t
UNION ALL
SELECT 'doorstroom_pct', 'teller', periode, klant_id, uitsplitsing, groep, maand_van, maand_tot FROM verplaatst WHERE naar > van
UNION ALL
SELECT 'doorstroom_pct', 'noemer', periode, klant_id, uitsplitsing, groep, maand_van, maand_tot FROM verplaatst
UNION ALL
SELECT 'omlaag_pct', 'teller', periode, klant_id, uitsplitsing, groep, maand_van, maand_tot FROM verplaatst WHERE naar < van
UNION ALL
SELECT 'omlaag_pct', 'noemer', periode, klant_id, uitsplitsing, groep, maand_van, maand_tot FROM verplaatst
UNION ALL
SELECT 'lopende_voorziening', 'aantal', 'peildatum', klant_id, 'totaal', 'totaal', maand_van, maand_tot FROM voorziening_loopt
UNION ALL
SELECT 'lopende_voorziening', 'aantal', 'peildatum', klant_id, 'type', type, maand_van, maand_tot FROM voorziening_loopt;
