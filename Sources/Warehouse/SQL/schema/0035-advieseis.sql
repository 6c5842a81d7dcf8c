-- Een rij per advies waaraan eisen zijn gesteld.
CREATE TABLE advieseis (
  advies TEXT NOT NULL PRIMARY KEY, -- code van het advies
  belemmeringen_van INTEGER, -- minste aantal leefgebieden met een belemmering
  belemmeringen_tot INTEGER, -- grootste aantal leefgebieden met een belemmering
  loonwaarde_tot INTEGER -- hoogste loonwaarde, procent in tienduizendsten
) STRICT;
