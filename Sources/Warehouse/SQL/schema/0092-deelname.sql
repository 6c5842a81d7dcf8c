-- Een rij per experiment en klant.
CREATE TABLE deelname (
  experiment TEXT NOT NULL, -- naam van het experiment
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  groep TEXT, -- groep waarin is geloot
  datum_loting INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  datum_start INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
