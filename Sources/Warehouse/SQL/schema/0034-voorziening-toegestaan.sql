-- Een rij per schaal, waarde en soort voorziening die daarbij past (de regeltabel categorie x voorziening).
CREATE TABLE voorziening_toegestaan (
  schaal TEXT NOT NULL, -- naam van de schaal
  waarde TEXT NOT NULL, -- waarde op de schaal
  type TEXT NOT NULL, -- code van de soort voorziening
  PRIMARY KEY (schaal, waarde, type)
) STRICT, WITHOUT ROWID;
