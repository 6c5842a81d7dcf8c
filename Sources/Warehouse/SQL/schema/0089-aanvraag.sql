-- Een rij per aanvraag.
CREATE TABLE aanvraag (
  aanvraag_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  regeling TEXT, -- code
  datum_melding INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  datum_besluit INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  besluit TEXT, -- code
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
