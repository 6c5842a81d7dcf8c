-- Een rij per contact.
CREATE TABLE contact (
  contact_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  dag INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  kanaal TEXT, -- code
  gelukt INTEGER, -- 1 als de klant is gesproken
  onderwerp TEXT, -- code
  klantmanager TEXT, -- klantmanager; zonder instemming leeg
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
