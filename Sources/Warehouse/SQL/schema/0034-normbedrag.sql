-- Een rij per maand waarin de norm van de bijstand verandert.
CREATE TABLE normbedrag (
  maand_van INTEGER NOT NULL PRIMARY KEY, -- geldt vanaf deze maand (maandnummer) tot de volgende rij
  norm INTEGER NOT NULL, -- centen per maand, met vakantietoeslag; alleen de beweging telt
  vakantietoeslag_maand INTEGER NOT NULL, -- kalendermaand waarin de vakantietoeslag van een jaar wordt geboekt; 0: elke maand haar deel
  vakantietoeslag_pct INTEGER NOT NULL -- deel van de norm dat daarvoor wordt ingehouden, in procenten
) STRICT;
