-- Een rij per uitgave.
CREATE TABLE uitgave (
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet per klant
  campagne TEXT, -- campagne
  uitvoerder TEXT, -- uitvoerende partij
  dag INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  soort TEXT, -- code
  bedrag INTEGER, -- centen
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
