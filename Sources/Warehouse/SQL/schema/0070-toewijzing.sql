-- Een rij per klant, rol en begindatum: wie de klant begeleidt.
CREATE TABLE toewijzing (
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  rol TEXT, -- inkomen, werk of integraal
  klantmanager TEXT, -- klantmanager; zonder instemming het team
  team TEXT, -- team
  van INTEGER NOT NULL, -- eerste dag
  tot INTEGER, -- laatste dag; leeg: loopt nog
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
