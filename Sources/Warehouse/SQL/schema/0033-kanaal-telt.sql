-- Een rij per kanaal waarlangs een gelukt contact als gesprek telt.
CREATE TABLE kanaal_telt (
  kanaal TEXT NOT NULL PRIMARY KEY -- code van het kanaal
) STRICT;
