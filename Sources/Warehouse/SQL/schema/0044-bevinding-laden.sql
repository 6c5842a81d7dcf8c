-- Een rij per bevinding die bij het laden is gedaan.
CREATE TABLE bevinding_laden (
  code TEXT NOT NULL, -- regelcode R-08xx
  ernst TEXT NOT NULL, -- info, waarschuwing of fout
  levering INTEGER REFERENCES levering, -- volgnummer
  regel INTEGER, -- regel in het bestand
  klant_id TEXT REFERENCES klant, -- over wie het gaat
  veld TEXT, -- standaardveld
  melding TEXT NOT NULL, -- zin zonder persoonsgegeven
  wenk TEXT NOT NULL -- wat eraan te doen is
) STRICT;
