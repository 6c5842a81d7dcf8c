-- Een rij per aaneengesloten periode van een klant in de bijstand (definities paragraaf 1).
CREATE TABLE uitkeringsperiode (
  periode_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  klant_id TEXT NOT NULL REFERENCES klant, -- klant
  van INTEGER NOT NULL, -- eerste dag met recht
  tot INTEGER, -- laatste dag met recht; leeg: loopt nog
  reden TEXT, -- code van de reden van beeindiging; leeg: onbekend
  reden_groep TEXT, -- groep van de reden; leeg zolang de periode loopt
  reden_aanvang TEXT, -- code van de reden van aanvang
  volgnummer INTEGER NOT NULL, -- 1 is de eerste periode
  vorige_tot INTEGER, -- einde van de vorige periode
  einde_bron TEXT, -- levering of verdwenen
  aantal_rijen INTEGER NOT NULL, -- aantal rijen van uitkering waaruit de periode is samengesteld
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL, -- regel in dat bestand
  UNIQUE (klant_id, van),
  CHECK (tot IS NULL OR tot >= van)
) STRICT;
