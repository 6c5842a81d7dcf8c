-- Een rij per doorverwijzing naar een partner.
CREATE TABLE doorverwijzing (
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  partner TEXT, -- naar wie
  dag INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  opgepakt_op INTEGER, -- dag van oppakken
  teruggekeerd_op INTEGER, -- dag van terugkeer
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
