-- Een rij per teruggeleverd record van een partij.
CREATE TABLE screening (
  screening_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  partij TEXT, -- partij
  referentie TEXT, -- nummer in plaats van het kenmerk van de partij; bij gelijke kenmerken gelijk
  opdrachtnummer TEXT, -- opdracht waarop het slaat
  klant_id TEXT REFERENCES klant, -- klant; leeg: niet gekoppeld
  koppeling TEXT, -- gekoppeld, ter_beoordeling of niet_in_opdracht; leeg als niet beoordeeld
  datum_gesprek INTEGER, -- dagnummer (dagen sinds 1970-01-01)
  uitkomst TEXT, -- code
  loonwaarde INTEGER, -- procent in tienduizendsten (30 procent is 300000)
  loonwaarde_soort TEXT, -- schatting of gemeten
  trede TEXT, -- code
  advies TEXT, -- code
  adviseur TEXT, -- functie of partij die adviseerde
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL -- regel in dat bestand
) STRICT;
