-- Een rij per eerdere maand die is vastgesteld: de stand zoals die toen is vastgesteld (laatste versie).
CREATE TABLE vastgestelde_stand (
  maand INTEGER NOT NULL PRIMARY KEY, -- maandnummer
  versie INTEGER NOT NULL, -- versie van de vaststelling
  klanten INTEGER NOT NULL -- klanten in bestand op de laatste dag van die maand, zoals vastgesteld
) STRICT;
