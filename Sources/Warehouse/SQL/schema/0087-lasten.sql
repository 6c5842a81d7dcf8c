-- Een rij per maand, gemeente en post in het grootboek.
CREATE TABLE lasten (
  maand INTEGER NOT NULL, -- maandnummer
  gemeente TEXT, -- CBS-code
  post TEXT, -- code
  bedrag INTEGER, -- centen
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
