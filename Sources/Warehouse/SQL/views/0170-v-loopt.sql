-- Een rij per voorziening of activiteit die op de peildatum loopt.
CREATE VIEW v_lopende_stap AS
SELECT 'voorziening' AS soort, v.klant_id, v.type AS code, date(v.van * 86400, 'unixepoch') AS van,
  date(COALESCE(v.tot, v.geplande_tot) * 86400, 'unixepoch') AS einde
FROM voorziening v
CROSS JOIN parameter q
WHERE v.van <= q.peildatum AND (v.tot IS NULL OR v.tot > q.peildatum)
UNION ALL
SELECT 'activiteit', a.klant_id, a.soort, date(a.van * 86400, 'unixepoch'), date(a.tot * 86400, 'unixepoch')
FROM activiteit a
CROSS JOIN parameter q
WHERE a.van <= q.peildatum AND (a.afgerond_op IS NULL OR a.afgerond_op > q.peildatum);
