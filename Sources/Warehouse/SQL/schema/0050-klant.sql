-- Een rij per klant.
CREATE TABLE klant (
  klant_id TEXT NOT NULL PRIMARY KEY, -- pseudoniem, 16 hexadecimale tekens
  geboortemaand_vroegst INTEGER, -- vroegst mogelijke geboortemaand; 29 februari telt als maart
  geboortemaand_laatst INTEGER, -- laatst mogelijke geboortemaand
  geslacht TEXT NOT NULL CHECK (geslacht IN ('man', 'vrouw', 'onbekend')) -- man, vrouw of onbekend
) STRICT;
