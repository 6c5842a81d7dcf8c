-- Een rij per bron en maand waarvan een levering wordt verwacht, of die tussen twee standen ontbreekt.
CREATE TABLE levering_verwacht (
  bron TEXT NOT NULL, -- koppeling of standaardindeling
  maand INTEGER NOT NULL, -- maandnummer
  verplicht INTEGER NOT NULL, -- 1 als het rapport er niet zonder kan
  verwacht_op INTEGER, -- afgesproken dag; leeg als er niets is afgesproken
  ontvangen_op INTEGER, -- eerste dag waarop zij er was
  toestand TEXT NOT NULL, -- op tijd, te laat, nog niet of ontbreekt
  PRIMARY KEY (bron, maand)
) STRICT;
