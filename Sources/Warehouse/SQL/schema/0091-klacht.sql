-- Een rij per klacht.
CREATE TABLE klacht (
  klacht_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  dag INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  soort TEXT, -- code
  team TEXT, -- team
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
