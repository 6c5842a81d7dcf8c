-- Een rij per dossier, klant en aanvangsdatum, na het samenvoegen van de leveringen over de maanden.
CREATE TABLE uitkering (
  uitkering_id INTEGER NOT NULL PRIMARY KEY, -- volgnummer binnen deze database
  klant_id TEXT NOT NULL REFERENCES klant, -- klant
  dossier_id TEXT NOT NULL, -- pseudoniem van het dossier
  rol TEXT NOT NULL, -- aanvrager, partner of kind (kind telt nergens mee)
  regeling TEXT, -- code van de regeling
  van INTEGER NOT NULL, -- eerste dag met recht
  tot INTEGER, -- laatste dag met recht; leeg: loopt nog
  reden_aanvang TEXT, -- code
  reden_beeindiging TEXT, -- code, BUS kenmerk 34
  einde_bron TEXT CHECK (einde_bron IN ('levering', 'verdwenen')), -- hoe het einde bekend is; verdwenen: stond niet meer in een volledige stand
  oorspronkelijk_van INTEGER, -- oorspronkelijke aanvangsdatum
  nietig INTEGER NOT NULL DEFAULT 0 CHECK (nietig IN (0, 1)), -- 1: recht vanaf het begin ingetrokken, telt in geen stand of stroom
  telt INTEGER NOT NULL DEFAULT 1 CHECK (telt IN (0, 1)), -- 1: hoort tot de populatie (regeling 01, 02, 03; aanvrager of partner; niet nietig, niet vervangen)
  vervangen INTEGER NOT NULL DEFAULT 0 CHECK (vervangen IN (0, 1)), -- 1: de bron heeft de aanvangsdatum gecorrigeerd, een andere rij kwam ervoor in de plaats
  teruggekeerd INTEGER NOT NULL DEFAULT 0 CHECK (teruggekeerd IN (0, 1)), -- 1: was verdwenen en kwam in een latere stand terug
  leefvorm TEXT, -- code in de nieuwste levering
  wijk TEXT, -- wijk in de nieuwste levering
  gemeente TEXT, -- CBS-code van de gemeente in de nieuwste levering
  team TEXT, -- team in de nieuwste levering
  klantmanager TEXT, -- klantmanager in de nieuwste levering; zonder instemming het team
  ontheffing TEXT, -- code in de nieuwste levering
  einddatum_ontheffing INTEGER, -- laatste dag van de ontheffing
  inkomsten INTEGER, -- inkomsten per maand in centen
  aantal_kostendelers INTEGER, -- aantal kostendelers
  datum_invoer INTEGER, -- dag van invoer in het bronsysteem
  eerste_stand INTEGER, -- maandnummer van de eerste stand waarin de rij stond; leeg: historie
  laatste_stand INTEGER, -- maandnummer van de laatste stand waarin de rij stond; leeg: historie
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer van de levering waaruit de rij komt
  regel INTEGER NOT NULL, -- regel in dat bestand
  teruggekeerd_in INTEGER, -- maandnummer van de stand waarin de rij weer stond; leeg: nooit weggeweest
  UNIQUE (dossier_id, klant_id, van)
) STRICT;
