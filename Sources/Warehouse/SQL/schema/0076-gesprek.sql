-- Een rij per klant en dag waarop een gesprek plaatsvond.
CREATE TABLE gesprek (
  klant_id TEXT NOT NULL REFERENCES klant, -- klant
  dag INTEGER NOT NULL, -- dagnummer (dagen sinds 1970-01-01)
  herkomst TEXT NOT NULL, -- contact, afspraak of screening
  kanaal TEXT, -- kanaal als bekend
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL, -- regel in dat bestand
  PRIMARY KEY (klant_id, dag)
) STRICT, WITHOUT ROWID;
