-- Een rij per klant, schaal en dag.
CREATE TABLE indeling (
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  schaal TEXT NOT NULL, -- schaal
  waarde TEXT, -- waarde
  dag INTEGER NOT NULL, -- dag van vaststellen
  bron TEXT, -- wie of wat de waarde gaf
  doelwaarde TEXT, -- waarde waar naartoe wordt gewerkt
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
