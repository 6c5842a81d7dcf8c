-- Een rij per signaal; wordt alleen geteld en staat niet in de kopie van de analist.
CREATE TABLE signaal (
  klant_id TEXT REFERENCES klant, -- klant
  dag INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  soort TEXT, -- code
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
