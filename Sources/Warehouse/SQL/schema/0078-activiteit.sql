-- Een rij per activiteit.
CREATE TABLE activiteit (
  activiteit_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  soort TEXT, -- code
  van INTEGER, -- begindatum
  tot INTEGER, -- einddatum; leeg: ontbreekt
  afgerond_op INTEGER, -- dag van afronden
  klantmanager TEXT, -- klantmanager; zonder instemming leeg
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
