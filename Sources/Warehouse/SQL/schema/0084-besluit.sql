-- Een rij per besluit van de gemeente na een advies.
CREATE TABLE besluit (
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet bekend uit een uitkering
  dag INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  advies_referentie TEXT, -- nummer in plaats van het kenmerk van het advies waarover is besloten; zie screening.referentie
  besluit TEXT, -- code, dezelfde lijst als advies
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
