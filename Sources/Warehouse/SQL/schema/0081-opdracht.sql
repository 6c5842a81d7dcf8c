-- Een rij per opdracht aan een partij.
CREATE TABLE opdracht (
  opdracht_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  opdrachtnummer TEXT NOT NULL, -- nummer in plaats van dat in de opdrachtlijst; bij gelijke nummers gelijk
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet gevonden
  partij TEXT, -- uitvoerende partij
  datum_opdracht INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  uiterste_datum INTEGER, -- uiterste dag van levering
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
