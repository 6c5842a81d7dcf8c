-- @delen: teller noemer
-- The ways of splitting that compare count the first appointment of a klant in the period, not of all time: the month and the 12 months can
-- count another one of the same klant.
WITH
perioden AS (
  SELECT b.eerste_dag AS periode_begin, m.laatste_dag AS periode_eind
  FROM maand m
  JOIN maand b ON b.maand IN (m.maand, m.maand - 11)
  WHERE m.maand = ?1
    AND b.laatste_dag >= (
      SELECT MIN(a.datum_gepland)
      FROM afspraak a
      WHERE a.status IN ('verschenen', 'no_show') AND a.datum_gepland >= (SELECT MIN(eerste_dag) FROM maand)
    )
),
gehouden AS (
  SELECT p.periode_begin, p.periode_eind, a.afspraak_id, a.klant_id, a.datum_gepland, a.status, COALESCE(a.team, t.team, 'onbekend') AS team,
    COALESCE(a.kanaal, 'onbekend') AS kanaal, CASE WHEN COALESCE(a.oproepnummer, 1) = 1 THEN 'eerste' ELSE 'herhaald' END AS oproep,
    COALESCE(a.uitnodigingsvorm, 'onbekend') AS uitnodigingsvorm, COALESCE(a.nagebeld, 'onbekend') AS nagebeld,
    CASE WHEN a.uitnodigingsvorm IS NULL OR a.nagebeld IS NULL THEN 'onbekend'
      WHEN a.nagebeld = 'N' THEN a.uitnodigingsvorm || '_niet_nagebeld' ELSE a.uitnodigingsvorm || '_nagebeld' END AS vorm_nagebeld,
    COALESCE(a.uitvoerder, 'onbekend') AS uitvoerder
  FROM perioden p
  JOIN afspraak a ON a.datum_gepland BETWEEN p.periode_begin AND p.periode_eind
  LEFT JOIN periode_kenmerk t ON t.klant_id = a.klant_id AND t.van <= a.datum_gepland AND (t.tot IS NULL OR t.tot >= a.datum_gepland)
  WHERE a.status IN ('verschenen', 'no_show')
),
genummerd AS (
  SELECT g.*, ROW_NUMBER() OVER (PARTITION BY periode_begin, klant_id ORDER BY datum_gepland, afspraak_id) AS nummer
  FROM gehouden g
  WHERE oproep = 'eerste' AND klant_id IS NOT NULL
),
gesplitst AS (
  SELECT periode_begin, periode_eind, status, klant_id, 'totaal' AS uitsplitsing, 'totaal' AS groep FROM gehouden
  UNION ALL
  SELECT periode_begin, periode_eind, status, klant_id, 'team', team FROM gehouden
  UNION ALL
  SELECT periode_begin, periode_eind, status, klant_id, 'oproep', oproep FROM gehouden
  UNION ALL
  SELECT periode_begin, periode_eind, status, klant_id, 'kanaal', kanaal FROM gehouden
  UNION ALL
  SELECT periode_begin, periode_eind, status, klant_id, 'uitnodigingsvorm', uitnodigingsvorm FROM genummerd WHERE nummer = 1
  UNION ALL
  SELECT periode_begin, periode_eind, status, klant_id, 'nagebeld', nagebeld FROM genummerd WHERE nummer = 1
  UNION ALL
  SELECT periode_begin, periode_eind, status, klant_id, 'vorm_nagebeld', vorm_nagebeld FROM genummerd WHERE nummer = 1
  UNION ALL
  SELECT periode_begin, periode_eind, status, klant_id, 'uitvoerder', uitvoerder FROM genummerd WHERE nummer = 1
)
SELECT 'noemer' AS deel, periode_begin, periode_eind, uitsplitsing, groep, klant_id, 1 AS aantal FROM gesplitst
UNION ALL
SELECT 'teller', periode_begin, periode_eind, uitsplitsing, groep, klant_id, 1 FROM gesplitst WHERE status = 'no_show';
