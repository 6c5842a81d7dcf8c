-- Een rij per afspraak.
CREATE TABLE afspraak (
  afspraak_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  datum_uitnodiging INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  uitnodigingsvorm TEXT, -- zakelijk of vriendelijk
  nagebeld TEXT, -- bereikt, niet_bereikt of N
  datum_gepland INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  kanaal TEXT, -- code
  status TEXT, -- code; leeg: niet geregistreerd
  datum_status INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  oproepnummer INTEGER, -- 1 of leeg: eerste oproep
  uitvoerder TEXT, -- wie de afspraak uitvoert
  klantmanager TEXT, -- klantmanager; zonder instemming het team
  team TEXT, -- team
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
