-- @kerncijfer: no_show_pct
-- @versie: 1
-- @label: No-show
-- @definitie: Per maand en per 12 maanden, naar groep: afspraken met status no_show gedeeld door verschenen en no_show, naar geplande datum. De rijen naar uitnodigingsvorm, nagebeld, vorm_nagebeld en uitvoerder vergelijken: zij tellen van elke klant alleen de eerste afspraak in de periode met oproepnummer 1 of leeg (verschil, niet geloot); afspraken zonder bekende klant vergelijken niet mee. Team: van de afspraak, anders van de klant op die dag. Nagebeld in vorm_nagebeld: bereikt of niet bereikt.
-- @teller: afspraken met status no_show
-- @noemer: afspraken met status verschenen of no_show
-- @eenheid: fractie
-- @richting: lager_is_beter
-- @norm: geen
-- @groepen: team oproep uitnodigingsvorm nagebeld vorm_nagebeld kanaal uitvoerder
-- @soort: fractie
-- @periode: maand
-- @bron: afspraak
-- @interval: wilson
WITH
gehouden AS (
  SELECT a.afspraak_id, a.klant_id, a.datum_gepland, d.maand, CASE a.status WHEN 'no_show' THEN 1 ELSE 0 END AS no_show,
    COALESCE(a.team, t.team, 'onbekend') AS team,
    CASE WHEN a.oproepnummer IS NULL OR a.oproepnummer = 1 THEN 'eerste' ELSE 'herhaald' END AS oproep,
    COALESCE(a.uitnodigingsvorm, 'onbekend') AS uitnodigingsvorm, COALESCE(a.nagebeld, 'onbekend') AS nagebeld,
    CASE WHEN a.uitnodigingsvorm IS NULL OR a.nagebeld IS NULL THEN 'onbekend'
      WHEN a.nagebeld = 'N' THEN a.uitnodigingsvorm || '_niet_nagebeld' ELSE a.uitnodigingsvorm || '_nagebeld' END AS vorm_nagebeld,
    COALESCE(a.kanaal, 'onbekend') AS kanaal, COALESCE(a.uitvoerder, 'onbekend') AS uitvoerder
  FROM afspraak a
  JOIN parameter q ON a.datum_gepland <= q.peildatum
  JOIN kalender d ON d.dag = a.datum_gepland AND d.maand >= q.eerste_maand
  LEFT JOIN (
    SELECT klant_id, team, van, tot FROM periode_kenmerk
  ) t ON t.klant_id = a.klant_id AND t.van <= a.datum_gepland AND (t.tot IS NULL OR t.tot >= a.datum_gepland)
  WHERE a.status IN ('verschenen', 'no_show')
),
-- The months (ends of the 12 months) in which this is the first appointment of the klant in the period.
vergelijk AS (
  SELECT g.*,
    LAG(maand) OVER (PARTITION BY klant_id ORDER BY datum_gepland, afspraak_id) AS vorige_maand
  FROM gehouden g
  WHERE oproep = 'eerste' AND klant_id IS NOT NULL
),
-- Appointments that are alike are counted first: far fewer rows to split.
cel AS MATERIALIZED (
  SELECT maand, team, oproep, kanaal, COUNT(*) AS noemer, SUM(no_show) AS teller FROM gehouden GROUP BY maand, team, oproep, kanaal
),
lengte AS (SELECT 1 AS maanden UNION ALL SELECT 12),
loop AS MATERIALIZED (
  SELECT maanden, van, tot, uitnodigingsvorm, nagebeld, vorm_nagebeld, uitvoerder, COUNT(*) AS noemer, SUM(no_show) AS teller
  FROM (
    SELECT l.maanden, CASE WHEN v.vorige_maand + l.maanden > v.maand THEN v.vorige_maand + l.maanden ELSE v.maand END AS van, v.maand + l.maanden - 1 AS tot,
      v.uitnodigingsvorm, v.nagebeld, v.vorm_nagebeld, v.uitvoerder, v.no_show
    FROM vergelijk v
    CROSS JOIN lengte l
  ) x
  WHERE van <= tot
  GROUP BY maanden, van, tot, uitnodigingsvorm, nagebeld, vorm_nagebeld, uitvoerder
),
-- van and tot: the months that end a period in which the appointments count; `maanden` is the length of that period.
deel AS (
  SELECT l.maanden, c.maand AS van, c.maand + l.maanden - 1 AS tot, c.noemer, c.teller, u.naam AS uitsplitsing,
    CASE u.naam WHEN 'totaal' THEN 'totaal' WHEN 'team' THEN c.team WHEN 'oproep' THEN c.oproep ELSE c.kanaal END AS groep
  FROM cel c
  CROSS JOIN lengte l
  CROSS JOIN (SELECT 'totaal' AS naam UNION ALL SELECT 'team' UNION ALL SELECT 'oproep' UNION ALL SELECT 'kanaal') u
  UNION ALL
  SELECT l.maanden, l.van, l.tot, l.noemer, l.teller, u.naam,
    CASE u.naam WHEN 'uitnodigingsvorm' THEN l.uitnodigingsvorm WHEN 'nagebeld' THEN l.nagebeld WHEN 'vorm_nagebeld' THEN l.vorm_nagebeld
      ELSE l.uitvoerder END
  FROM loop l
  CROSS JOIN (SELECT 'uitnodigingsvorm' AS naam UNION ALL SELECT 'nagebeld' UNION ALL SELECT 'vorm_nagebeld' UNION ALL SELECT 'uitvoerder') u
),
verandering AS (
  SELECT maanden, uitsplitsing, groep, van AS maand, noemer, teller FROM deel
  UNION ALL
  SELECT maanden, uitsplitsing, groep, tot + 1, -noemer, -teller FROM deel
),
per_maand AS (
  SELECT maanden, uitsplitsing, groep, maand, SUM(noemer) AS noemer, SUM(teller) AS teller
  FROM verandering
  GROUP BY maand, maanden, uitsplitsing, groep
),
lijst AS (SELECT DISTINCT maanden, uitsplitsing, groep FROM per_maand),
begin AS (SELECT MIN(maand) AS maand FROM gehouden),
reeks AS (
  SELECT m.maand, m.laatste_dag, l.maanden, l.uitsplitsing, l.groep,
    SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY l.maanden, l.uitsplitsing, l.groep ORDER BY m.maand) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY l.maanden, l.uitsplitsing, l.groep ORDER BY m.maand) AS noemer
  FROM lijst l
  CROSS JOIN maand m
  LEFT JOIN per_maand p ON p.maanden = l.maanden AND p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
)
SELECT b.eerste_dag AS periode_begin, r.laatste_dag AS periode_eind, r.uitsplitsing, r.groep, r.teller, r.noemer, r.noemer AS aantal
FROM reeks r
JOIN maand b ON b.maand = r.maand - r.maanden + 1
JOIN begin e ON b.maand >= e.maand
WHERE r.noemer > 0 OR r.uitsplitsing = 'totaal'
ORDER BY periode_begin, periode_eind, r.uitsplitsing, r.groep;
