-- Een rij per schaal en waarde.
CREATE TABLE schaal (
  schaal TEXT NOT NULL, -- naam van de schaal
  waarde TEXT NOT NULL, -- waarde op de schaal
  versie TEXT NOT NULL, -- versie van de schaal
  volgorde INTEGER NOT NULL, -- rang: hoger is verder
  label TEXT NOT NULL, -- omschrijving voor mensen
  horizon_weken INTEGER, -- termijn in weken waarbinnen de uitkomst is beloofd
  horizon_maanden INTEGER, -- dezelfde termijn in maanden
  horizon_uitkomst TEXT, -- wat er binnen de termijn moet zijn gebeurd
  PRIMARY KEY (schaal, waarde)
) STRICT;
