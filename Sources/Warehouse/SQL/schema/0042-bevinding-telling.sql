-- Een rij per levering, regelcode en ernst.
CREATE TABLE bevinding_telling (
  levering INTEGER REFERENCES levering, -- volgnummer; leeg als de bevinding over alles gaat
  code TEXT NOT NULL, -- regelcode
  ernst TEXT NOT NULL, -- info, waarschuwing of fout
  aantal INTEGER NOT NULL -- aantal bevindingen
) STRICT;
