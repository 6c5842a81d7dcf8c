-- Een rij per bron, peilmaand, gemeente, grootheid en herkomst: de telling van een ander.
CREATE TABLE controletotaal (
  bron TEXT NOT NULL, -- bron
  peilmaand INTEGER NOT NULL, -- maandnummer
  gemeente TEXT, -- CBS-code
  grootheid TEXT, -- code
  waarde INTEGER, -- in tienduizendsten; bedragen in euro's
  herkomst TEXT, -- code
  dag INTEGER, -- dag van de telling
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
