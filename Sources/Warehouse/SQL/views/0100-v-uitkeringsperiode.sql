-- Een rij per aaneengesloten periode van een klant, met leesbare datums; wat na de peildatum ligt is weggelaten.
CREATE VIEW v_uitkeringsperiode AS
SELECT p.periode_id, p.klant_id, date(p.van * 86400, 'unixepoch') AS van,
  CASE WHEN p.tot <= q.peildatum THEN date(p.tot * 86400, 'unixepoch') END AS tot,
  CASE WHEN p.tot <= q.peildatum THEN p.reden END AS reden,
  CASE WHEN p.tot <= q.peildatum THEN p.reden_groep END AS reden_groep,
  CASE WHEN p.tot <= q.peildatum THEN p.einde_bron END AS einde_bron,
  p.reden_aanvang, p.volgnummer, date(p.vorige_tot * 86400, 'unixepoch') AS vorige_tot, p.levering, p.regel
FROM uitkeringsperiode p
CROSS JOIN parameter q
WHERE p.van <= q.peildatum;
