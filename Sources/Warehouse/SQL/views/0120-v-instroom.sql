-- Een rij per periode die op of voor de peildatum begon in een maand waarover cijfers worden gegeven, met de kenmerken van die dag.
CREATE VIEW v_instroom AS
SELECT p.klant_id, m.naam AS maand, date(p.van * 86400, 'unixepoch') AS dag, p.reden_aanvang, k.regeling, k.leefvorm, k.wijk, k.gemeente, k.team,
  p.volgnummer AS periode_nummer,
  CASE WHEN p.van - p.vorige_tot <= 365 THEN 'ja' ELSE 'nee' END AS herinstroom
FROM uitkeringsperiode p
CROSS JOIN parameter q
JOIN maand m ON p.van BETWEEN m.eerste_dag AND m.laatste_dag
JOIN periode_kenmerk k ON k.periode_id = p.periode_id AND k.van <= p.van AND (k.tot IS NULL OR k.tot >= p.van)
WHERE p.van <= q.peildatum;
