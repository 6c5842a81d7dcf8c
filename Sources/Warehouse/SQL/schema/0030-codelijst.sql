-- Een rij per lijst, standaardcode en geldigheid.
CREATE TABLE codelijst (
  lijst TEXT NOT NULL, -- naam van de codelijst
  code TEXT NOT NULL, -- standaardcode
  label TEXT NOT NULL, -- omschrijving voor mensen
  groep TEXT, -- groep waarin de code telt
  volgorde INTEGER NOT NULL, -- plaats in tabellen
  geldig_van INTEGER, -- eerste dag waarop de code zo gold; leeg: altijd al
  geldig_tot INTEGER, -- laatste dag; leeg: nog steeds
  UNIQUE (lijst, code, geldig_van)
) STRICT;
