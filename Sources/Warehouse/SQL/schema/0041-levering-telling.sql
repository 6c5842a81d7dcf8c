-- Een rij per levering en dispositie: de boekhouding na het laden.
CREATE TABLE levering_telling (
  levering INTEGER NOT NULL REFERENCES levering, -- volgnummer
  dispositie TEXT NOT NULL, -- wat er met de records gebeurde
  aantal INTEGER NOT NULL, -- aantal records
  PRIMARY KEY (levering, dispositie)
) STRICT;
