-- Een rij per tabel of view en per kolom: wat er in staat, in gewone woorden.
CREATE TABLE beschrijving (
  tabel TEXT NOT NULL, -- naam van de tabel of view
  kolom TEXT NOT NULL, -- naam van de kolom; leeg: de tabel zelf
  betekenis TEXT NOT NULL, -- wat er in staat
  PRIMARY KEY (tabel, kolom)
) STRICT;
