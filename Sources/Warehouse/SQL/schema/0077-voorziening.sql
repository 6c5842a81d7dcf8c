-- Een rij per voorziening.
CREATE TABLE voorziening (
  voorziening_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  type TEXT, -- code SRG
  van INTEGER, -- begindatum
  geplande_tot INTEGER, -- geplande einddatum
  tot INTEGER, -- einddatum; leeg: loopt nog
  reden_einde TEXT, -- code
  kosten INTEGER, -- centen
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
