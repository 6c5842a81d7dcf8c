-- Een rij per dossier en maand: het bedrag, een keer geteld.
CREATE TABLE uitkering_bedrag (
  dossier_id TEXT NOT NULL, -- pseudoniem van het dossier
  maand INTEGER NOT NULL, -- maandnummer
  bedrag INTEGER NOT NULL, -- centen per maand
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL, -- regel in dat bestand
  PRIMARY KEY (dossier_id, maand)
) STRICT, WITHOUT ROWID;
