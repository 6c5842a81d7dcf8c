-- Een rij per periode die op of voor de peildatum eindigde in een maand waarover cijfers worden gegeven, met de kenmerken van de laatste dag.
CREATE VIEW v_uitstroom AS
SELECT p.klant_id, m.naam AS maand, date(p.tot * 86400, 'unixepoch') AS laatste_dag, COALESCE(p.reden, 'onbekend') AS reden,
  COALESCE((
    SELECT l.label FROM codelijst l
    WHERE l.lijst = 'reden_beeindiging' AND l.code = p.reden AND (l.geldig_van IS NULL OR l.geldig_van <= p.tot)
      AND (l.geldig_tot IS NULL OR l.geldig_tot >= p.tot)
    ORDER BY l.geldig_van DESC LIMIT 1), 'onbekend') AS reden_label,
  p.reden_groep, p.einde_bron, k.regeling, k.leefvorm, k.wijk, k.gemeente, k.team, p.tot - p.van + 1 AS dagen
FROM uitkeringsperiode p
CROSS JOIN parameter q
JOIN maand m ON p.tot BETWEEN m.eerste_dag AND m.laatste_dag
JOIN periode_kenmerk k ON k.periode_id = p.periode_id AND k.van <= p.tot AND (k.tot IS NULL OR k.tot >= p.tot)
WHERE p.tot <= q.peildatum;
