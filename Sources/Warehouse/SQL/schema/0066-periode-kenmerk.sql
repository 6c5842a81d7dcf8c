-- Een rij per periode van een klant en reeks dagen met dezelfde kenmerken; zonder gat, zonder overlap.
CREATE TABLE periode_kenmerk (
  periode_id INTEGER NOT NULL REFERENCES uitkeringsperiode, -- periode
  klant_id TEXT NOT NULL REFERENCES klant, -- klant
  van INTEGER NOT NULL, -- eerste dag waarop deze kenmerken gelden
  tot INTEGER, -- laatste dag; leeg: geldt nog
  regeling TEXT, -- code
  leefvorm TEXT, -- code
  wijk TEXT, -- wijk
  gemeente TEXT, -- CBS-code
  team TEXT, -- team
  ontheffing TEXT, -- code
  klantmanager TEXT, -- klantmanager in de levering van uitkering; zonder instemming het team
  einddatum_ontheffing INTEGER, -- laatste dag van de ontheffing
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL, -- regel in dat bestand
  PRIMARY KEY (periode_id, van)
) STRICT;
