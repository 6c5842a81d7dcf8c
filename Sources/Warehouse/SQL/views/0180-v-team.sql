-- Een rij per team waaronder wordt gepubliceerd, met het aantal klanten in bestand op de peildatum.
CREATE VIEW v_team AS
SELECT b.team, COUNT(*) AS klanten FROM v_bestand_peilmaand b GROUP BY b.team;
