-- Een rij per klant en dag waarop een gesprek plaatsvond, op of voor de peildatum.
CREATE VIEW v_gesprek AS
SELECT g.klant_id, date(g.dag * 86400, 'unixepoch') AS dag, g.herkomst, g.kanaal
FROM gesprek g
CROSS JOIN parameter q
WHERE g.dag <= q.peildatum;
