-- Een rij per kalendermaand van eerste_maand tot en met de peilmaand.
CREATE TABLE maand (
  maand INTEGER NOT NULL PRIMARY KEY, -- maandnummer (jaar * 12 + maand - 1)
  naam TEXT NOT NULL UNIQUE, -- bijvoorbeeld 2026-10
  eerste_dag INTEGER NOT NULL, -- dagnummer (dagen sinds 1970-01-01)
  laatste_dag INTEGER NOT NULL -- dagnummer (dagen sinds 1970-01-01)
) STRICT;
