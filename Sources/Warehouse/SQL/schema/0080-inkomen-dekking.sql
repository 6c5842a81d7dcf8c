-- Een rij per maand en groep klanten waarover inkomen volledig is geleverd.
CREATE TABLE inkomen_dekking (
  maand INTEGER NOT NULL, -- maandnummer
  klantgroep TEXT NOT NULL, -- alle, een regelingcode of experiment|groep
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
