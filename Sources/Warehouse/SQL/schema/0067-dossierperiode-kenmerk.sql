-- Een rij per periode van een uitkering en reeks dagen met dezelfde kenmerken; zonder gat, zonder overlap.
CREATE TABLE dossierperiode_kenmerk (
  periode_id INTEGER NOT NULL REFERENCES dossierperiode, -- periode
  dossier_id TEXT NOT NULL, -- pseudoniem van het eerste dossier
  klant_id TEXT NOT NULL REFERENCES klant, -- aanvrager aan het begin
  van INTEGER NOT NULL, -- eerste dag waarop deze kenmerken gelden
  tot INTEGER, -- laatste dag; leeg: geldt nog
  regeling TEXT, -- code
  leefvorm TEXT, -- code
  wijk TEXT, -- wijk
  gemeente TEXT, -- CBS-code
  team TEXT, -- team
  ontheffing TEXT, -- code
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL, -- regel in dat bestand
  PRIMARY KEY (periode_id, van)
) STRICT;
