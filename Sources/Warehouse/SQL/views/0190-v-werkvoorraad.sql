-- Een rij per klant in bestand op de peildatum: de toestand van de werkvoorraad.
CREATE VIEW v_werkvoorraad AS
SELECT w.klant_id, w.toestand
FROM telling_werkvoorraad w
CROSS JOIN parameter q
WHERE q.peilmaand BETWEEN w.maand_van AND w.maand_tot;
