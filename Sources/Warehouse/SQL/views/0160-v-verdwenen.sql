-- Een rij per uitkering die zonder einddatum uit een volledige stand verdween, of die verdwenen was en terugkwam.
CREATE VIEW v_verdwenen AS
SELECT u.klant_id, u.dossier_id, CASE WHEN u.teruggekeerd = 1 AND u.einde_bron IS NOT 'verdwenen' THEN 'teruggekeerd' ELSE 'verdwenen' END AS toestand,
  date(u.van * 86400, 'unixepoch') AS van, CASE WHEN u.einde_bron = 'verdwenen' THEN date(u.tot * 86400, 'unixepoch') END AS geteld_einde,
  u.levering, u.regel
FROM uitkering u
WHERE u.telt = 1 AND (u.einde_bron = 'verdwenen' OR u.teruggekeerd = 1);
