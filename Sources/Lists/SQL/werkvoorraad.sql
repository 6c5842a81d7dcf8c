-- One row per klant in bestand on a day (@dag): the state of the open steps, and how long ago the first passed end was.
WITH
-- Counted from the day after, so that from the last day of a month the furthest planned end is the last day of a month as well.
p AS (
  SELECT @dag AS peildatum, CAST(unixepoch(date(@dag * 86400, 'unixepoch', '+1 day', '+' || max_maanden_vooruit || ' months', '-1 day')) / 86400 AS INTEGER) AS verst
  FROM parameter
),
bestand AS (
  SELECT u.klant_id, u.periode_id FROM uitkeringsperiode AS u, p WHERE u.van <= p.peildatum AND (u.tot IS NULL OR u.tot > p.peildatum)
),
stap AS (
  SELECT a.klant_id, 'activiteit' AS soort, a.tot AS einde FROM activiteit AS a, p
  WHERE a.van <= p.peildatum AND (a.afgerond_op IS NULL OR a.afgerond_op > p.peildatum)
  UNION ALL
  -- A known end after the peildatum is the end of the step, rather than the planned one.
  SELECT v.klant_id, 'voorziening', coalesce(v.tot, v.geplande_tot) FROM voorziening AS v, p
  WHERE v.van <= p.peildatum AND (v.tot IS NULL OR v.tot > p.peildatum)
  UNION ALL
  SELECT a.klant_id, 'afspraak', a.datum_gepland FROM afspraak AS a, p
  WHERE coalesce(a.datum_uitnodiging, a.datum_gepland - 14) <= p.peildatum
    -- Called off or moved: closed on that day, else on the day of the invitation; one that still says gepland stays open.
    AND (a.status = 'gepland' OR p.peildatum < CASE WHEN a.status IN ('afgezegd_klant', 'afgezegd_gemeente', 'verzet')
      THEN coalesce(a.datum_status, a.datum_uitnodiging, a.datum_gepland - 14) ELSE a.datum_gepland END)
  UNION ALL
  -- A passed end of an ontheffing is an overdue step; one that still runs is no step.
  SELECT b.klant_id, 'ontheffing', k.einddatum_ontheffing FROM bestand AS b
  JOIN periode_kenmerk AS k ON k.periode_id = b.periode_id, p
  WHERE k.van <= p.peildatum AND (k.tot IS NULL OR k.tot >= p.peildatum) AND k.einddatum_ontheffing <= p.peildatum
),
geteld AS (
  SELECT b.klant_id,
    count(s.soort) AS stappen,
    sum(s.soort IS NOT NULL AND (s.einde IS NULL OR s.einde <= p.peildatum OR s.einde > p.verst)) AS verlopen,
    min(CASE WHEN s.einde <= p.peildatum THEN s.einde END) AS eerste_einde,
    group_concat(s.soort || coalesce(' tot ' || date(s.einde * 86400, 'unixepoch'), ' zonder einddatum'), ', ') AS open_stappen
  FROM bestand AS b CROSS JOIN p LEFT JOIN (SELECT * FROM stap ORDER BY klant_id, einde, soort) AS s ON s.klant_id = b.klant_id
  GROUP BY b.klant_id
),
-- Whose klant it is: an open assignment first, then what the delivery of uitkering itself says, newest first.
toegewezen AS MATERIALIZED (
  SELECT DISTINCT t.klant_id FROM personen.toewijzing AS t, p
  WHERE t.klant_id IS NOT NULL AND t.begindatum <= p.peildatum AND (t.einddatum IS NULL OR t.einddatum > p.peildatum)
),
label AS (
  SELECT klant_id, team, klantmanager, row_number() OVER (PARTITION BY klant_id ORDER BY voorrang, van DESC, levering DESC, rij DESC) AS nummer
  FROM (
    SELECT t.klant_id, t.team, t.klantmanager, 1 AS voorrang, t.begindatum AS van, t.levering, t.rij
    FROM personen.toewijzing AS t, p
    WHERE t.begindatum <= p.peildatum AND (t.einddatum IS NULL OR t.einddatum > p.peildatum)
    UNION ALL
    SELECT u.klant_id, u.team, u.klantmanager, 2, u.aanvangsdatum, u.levering, u.rij FROM personen.uitkering AS u, p
    WHERE u.aanvangsdatum <= p.peildatum AND (u.team IS NOT NULL OR u.klantmanager IS NOT NULL)
      AND u.klant_id IN (SELECT klant_id FROM bestand) AND u.klant_id NOT IN (SELECT klant_id FROM toegewezen)
  )
  WHERE klant_id IS NOT NULL
)
SELECT coalesce(l.team,
    (SELECT k.team FROM bestand AS b JOIN periode_kenmerk AS k ON k.periode_id = b.periode_id, p
      WHERE b.klant_id = g.klant_id AND k.van <= p.peildatum AND (k.tot IS NULL OR k.tot >= p.peildatum) LIMIT 1), 'onbekend') AS team, coalesce(l.klantmanager, '') AS klantmanager,
  CASE WHEN g.verlopen > 0 THEN 'verlopen' WHEN g.stappen = 0 THEN 'zonder vervolgstap' WHEN g.stappen > 1 THEN 'meervoudig' ELSE 'op koers' END AS toestand,
  (SELECT peildatum FROM p) - g.eerste_einde AS dagen_verlopen, coalesce(g.open_stappen, '') AS open_stappen,
  i.klantnummer, coalesce(n.voorletters, '') AS voorletters, coalesce(n.voorvoegsel, '') AS voorvoegsel, coalesce(n.achternaam, '') AS achternaam, g.klant_id
FROM geteld AS g LEFT JOIN label AS l ON l.klant_id = g.klant_id AND l.nummer = 1
LEFT JOIN personen.klant AS i ON i.klant_id = g.klant_id LEFT JOIN personen.persoon AS n ON n.klant_id = g.klant_id
ORDER BY 1, 2, 3, 4 DESC, 6, g.klant_id;
