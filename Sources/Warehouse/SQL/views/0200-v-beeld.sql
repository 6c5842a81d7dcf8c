-- Een rij per klant in bestand op de peildatum: in beeld, uit beeld, kort in bestand of geen gesprek bekend.
CREATE VIEW v_beeld AS
SELECT b.klant_id, b.toestand, b.team, b.duurklasse, (
    SELECT date(MAX(g.dag) * 86400, 'unixepoch') FROM gesprek g WHERE g.klant_id = b.klant_id AND g.dag <= q.peildatum
  ) AS laatste_gesprek
FROM telling_beeld b
CROSS JOIN parameter q
WHERE q.peilmaand BETWEEN b.maand_van AND b.maand_tot;
