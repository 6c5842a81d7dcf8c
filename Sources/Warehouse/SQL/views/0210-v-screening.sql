-- Een rij per screening die een partij leverde, met leesbare datum; loonwaarde in procenten.
CREATE VIEW v_screening AS
SELECT s.screening_id, s.klant_id, s.partij, s.referentie, s.opdrachtnummer, date(s.datum_gesprek * 86400, 'unixepoch') AS datum_gesprek, s.uitkomst,
  s.loonwaarde / 10000.0 AS loonwaarde, s.loonwaarde_soort, s.trede, s.advies, s.adviseur, s.levering, s.regel
FROM screening s;
