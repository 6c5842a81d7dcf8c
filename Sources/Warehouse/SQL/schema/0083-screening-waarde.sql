-- Een rij per screening, leefgebied en soort waarde.
CREATE TABLE screening_waarde (
  screening_id INTEGER NOT NULL REFERENCES screening, -- screening
  leefgebied TEXT NOT NULL, -- leefgebied
  soort TEXT NOT NULL CHECK (soort IN ('score', 'belemmering')), -- score of belemmering
  waarde INTEGER, -- score in tienduizendsten of 1 voor een belemmering
  PRIMARY KEY (screening_id, leefgebied, soort)
) STRICT;
