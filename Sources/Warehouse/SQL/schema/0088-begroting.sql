-- Een rij per jaar, gemeente en versie van het budget.
CREATE TABLE begroting (
  jaar INTEGER NOT NULL, -- jaar
  gemeente TEXT, -- CBS-code
  versie TEXT, -- voorlopig, nader_voorlopig of definitief
  dag INTEGER, -- dag van vaststellen
  buig_budget INTEGER, -- centen
  lks_budget INTEGER, -- centen
  aantal_uitkeringen INTEGER, -- tienduizendsten
  gemiddelde_uitkering INTEGER, -- centen
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
