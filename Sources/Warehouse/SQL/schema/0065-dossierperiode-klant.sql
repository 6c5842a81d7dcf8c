-- Een rij per periode van een uitkering en periode van een klant die erin meedoet.
CREATE TABLE dossierperiode_klant (
  periode_id INTEGER NOT NULL REFERENCES dossierperiode, -- periode van de uitkering
  klantperiode_id INTEGER NOT NULL REFERENCES uitkeringsperiode (periode_id), -- periode van de klant
  klant_id TEXT NOT NULL REFERENCES klant, -- klant
  rol TEXT NOT NULL, -- rol bij het begin van meedoen
  PRIMARY KEY (periode_id, klantperiode_id)
) STRICT;
