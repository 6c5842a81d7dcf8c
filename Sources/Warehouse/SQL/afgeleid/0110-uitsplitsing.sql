-- The ways in which stock and flow are split, in the order of the pages.
CREATE TABLE uitsplitsing (
  naam TEXT NOT NULL PRIMARY KEY,
  volgorde INTEGER NOT NULL
) STRICT;

INSERT INTO uitsplitsing (naam, volgorde) VALUES
  ('totaal', 0), ('gemeente', 1), ('regeling', 2), ('team', 3), ('leeftijdsklasse', 4), ('duurklasse', 5),
  ('geslacht', 6), ('wijk', 7), ('leefvorm', 8), ('reden_aanvang', 9), ('ontheffing', 10);
