-- Een rij per jaar vanaf waarin een AOW-leeftijd geldt.
CREATE TABLE aow_leeftijd (
  jaar INTEGER NOT NULL PRIMARY KEY, -- geldt vanaf 1 januari van dit jaar tot de volgende rij
  maanden INTEGER NOT NULL -- AOW-leeftijd in maanden
) STRICT;
