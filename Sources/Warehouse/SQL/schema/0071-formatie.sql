-- Een rij per maand, klantmanager (of team) en rol: de beschikbare fte.
CREATE TABLE formatie (
  maand INTEGER NOT NULL, -- maandnummer
  klantmanager TEXT, -- klantmanager; zonder instemming het team
  team TEXT, -- team
  rol TEXT, -- inkomen, werk of integraal
  fte INTEGER, -- fte in tienduizendsten
  fte_inzetbaar INTEGER, -- fte die inzetbaar is, in tienduizendsten
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
