-- Een rij per klant die aan het einde van de peildatum in bestand is, met de kenmerken van die dag.
CREATE VIEW v_bestand_peilmaand AS
SELECT p.klant_id, date(q.peildatum * 86400, 'unixepoch') AS peildatum, date(p.van * 86400, 'unixepoch') AS in_bestand_sinds, c.geslacht,
  k.regeling, k.leefvorm, k.wijk, k.gemeente, k.team, k.ontheffing, p.reden_aanvang, p.volgnummer AS periode_nummer
FROM uitkeringsperiode p
CROSS JOIN parameter q
JOIN klant c ON c.klant_id = p.klant_id
JOIN periode_kenmerk k ON k.periode_id = p.periode_id AND k.van <= q.peildatum AND (k.tot IS NULL OR k.tot >= q.peildatum)
WHERE p.van <= q.peildatum AND (p.tot IS NULL OR p.tot > q.peildatum);
