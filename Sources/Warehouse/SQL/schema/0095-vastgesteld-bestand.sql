-- Een rij per klant die in bestand was volgens de laatst vastgestelde eerdere maand, zoals die toen is vastgesteld.
CREATE TABLE vastgesteld_bestand (
  klant_id TEXT NOT NULL PRIMARY KEY, -- klant; kan sindsdien een andere klant blijken
  team TEXT NOT NULL, -- team op de laatste dag van die maand
  toestand TEXT NOT NULL -- in_beeld, uit_beeld, kort_in_bestand of geen_gesprek_bekend; leeg als gesprekken toen niet bekend waren
) STRICT, WITHOUT ROWID;
