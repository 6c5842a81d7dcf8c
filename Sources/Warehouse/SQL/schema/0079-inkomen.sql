-- Een rij per klant, maand en soort inkomen.
CREATE TABLE inkomen (
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  maand INTEGER NOT NULL, -- maandnummer
  soort TEXT, -- dienstbetrekking of zelfstandig
  uren INTEGER, -- uren in die maand, in tienduizendsten
  bedrag INTEGER, -- centen
  bron TEXT, -- bron
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
