-- Een rij per levering en veld: hoe goed het is gevuld.
CREATE TABLE veldtelling (
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer
  veld TEXT NOT NULL, -- standaardveld
  gevuld INTEGER NOT NULL, -- aantal met waarde
  leeg INTEGER NOT NULL, -- aantal zonder
  hersteld INTEGER NOT NULL, -- aantal dat bij het lezen is hersteld
  onbekend INTEGER NOT NULL, -- aantal met een code buiten de lijst
  PRIMARY KEY (levering, veld)
) STRICT;
