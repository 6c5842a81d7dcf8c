-- Een rij per klant, leefgebied en begindatum.
CREATE TABLE belemmering (
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  leefgebied TEXT, -- code
  van INTEGER NOT NULL, -- eerste dag
  tot INTEGER, -- laatste dag; leeg: loopt nog
  bron TEXT, -- wie of wat het vaststelde
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
