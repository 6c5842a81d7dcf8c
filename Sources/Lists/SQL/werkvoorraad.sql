-- One row per klant in bestand on the peildatum: the state of the open steps, and how long ago the first passed end was.
WITH
p AS (SELECT peildatum, peilmaand, max_maanden_vooruit FROM parameter),
-- The last day of the month that lies as far ahead as a planned end may.
bestand AS (
  SELECT u.klant_id, u.periode_id FROM uitkeringsperiode AS u, p WHERE u.van <= p.peildatum AND (u.tot IS NULL OR u.tot > p.peildatum)
),
stap AS (
  SELECT a.klant_id, 'activiteit' AS soort, a.tot AS einde FROM activiteit AS a, p
  WHERE coalesce(a.van, p.peildatum) <= p.peildatum AND (a.afgerond_op IS NULL OR a.afgerond_op > p.peildatum)
  UNION ALL
  SELECT v.klant_id, 'voorziening', v.geplande_tot FROM voorziening AS v, p
  WHERE coalesce(v.van, p.peildatum) <= p.peildatum AND (v.tot IS NULL OR v.tot > p.peildatum)
  UNION ALL
  SELECT a.klant_id, 'afspraak', a.datum_gepland FROM afspraak AS a, p
  WHERE coalesce(a.datum_uitnodiging, a.datum_gepland - 14) <= p.peildatum
    AND (a.status = 'gepland' OR (a.status IS NULL AND a.datum_gepland > p.peildatum) OR coalesce(a.datum_status, a.datum_gepland) > p.peildatum)
  UNION ALL
  -- A passed end of an ontheffing is an overdue step; one that still runs is no step.
  SELECT b.klant_id, 'ontheffing', k.einddatum_ontheffing FROM bestand AS b
  JOIN periode_kenmerk AS k ON k.periode_id = b.periode_id, p
  WHERE k.van <= p.peildatum AND (k.tot IS NULL OR k.tot >= p.peildatum) AND k.einddatum_ontheffing < p.peildatum
),
geteld AS (
  SELECT b.klant_id,
    count(s.soort) AS stappen,
    sum(s.soort IS NOT NULL AND (s.einde IS NULL OR s.einde < p.peildatum OR s.einde > p.peildatum + p.max_maanden_vooruit * 365.2425 / 12)) AS verlopen,
    min(CASE WHEN s.einde < p.peildatum THEN s.einde END) AS eerste_einde,
    group_concat(s.soort || coalesce(' tot ' || date(s.einde * 86400, 'unixepoch'), ' zonder einddatum'), ', ') AS open_stappen
  FROM bestand AS b CROSS JOIN p LEFT JOIN (SELECT * FROM stap ORDER BY klant_id, einde, soort) AS s ON s.klant_id = b.klant_id
  GROUP BY b.klant_id
)
SELECT coalesce(
    (SELECT t.team FROM toewijzing AS t, p WHERE t.klant_id = g.klant_id AND t.van <= p.peildatum AND (t.tot IS NULL OR t.tot >= p.peildatum)
      ORDER BY t.van DESC, t.rol LIMIT 1),
    (SELECT k.team FROM bestand AS b JOIN periode_kenmerk AS k ON k.periode_id = b.periode_id, p
      WHERE b.klant_id = g.klant_id AND k.van <= p.peildatum AND (k.tot IS NULL OR k.tot >= p.peildatum) LIMIT 1), 'onbekend') AS team,
  CASE WHEN g.verlopen > 0 THEN 'verlopen' WHEN g.stappen = 0 THEN 'zonder vervolgstap' WHEN g.stappen > 1 THEN 'meervoudig' ELSE 'op koers' END AS toestand,
  (SELECT peildatum FROM p) - g.eerste_einde AS dagen_verlopen, coalesce(g.open_stappen, '') AS open_stappen,
  i.klantnummer, coalesce(n.voorletters, '') AS voorletters, coalesce(n.voorvoegsel, '') AS voorvoegsel, coalesce(n.achternaam, '') AS achternaam
FROM geteld AS g LEFT JOIN personen.klant AS i ON i.klant_id = g.klant_id LEFT JOIN personen.persoon AS n ON n.klant_id = g.klant_id
ORDER BY 1, 2, 3 DESC, 5;
