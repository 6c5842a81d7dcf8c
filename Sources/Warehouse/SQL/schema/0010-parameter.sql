-- Een rij: waarmee deze database is gemaakt.
CREATE TABLE parameter (
  peildatum INTEGER NOT NULL, -- laatste dag van de peilmaand, als dagnummer (dagen sinds 1970-01-01)
  peilmaand INTEGER NOT NULL, -- maandnummer van de peilmaand (jaar * 12 + maand - 1)
  eerste_maand INTEGER NOT NULL, -- eerste maand waarover cijfers worden gegeven
  reeks_maanden INTEGER NOT NULL, -- zo ver gaan maandreeksen ten hoogste terug
  beeld_maanden INTEGER NOT NULL, -- zo lang na een gesprek is een klant in beeld
  onderbreking_dagen INTEGER NOT NULL, -- zo lang mag een uitkering onderbroken zijn zonder nieuwe periode
  dossiergat_dagen INTEGER NOT NULL, -- hetzelfde voor rijen met dezelfde oorspronkelijke aanvangsdatum
  voorlopig_maanden INTEGER NOT NULL, -- de laatste maanden waarvan de cijfers voorlopig zijn
  drempel INTEGER NOT NULL, -- aantallen kleiner dan dit verlaten de afdeling niet
  max_maanden_vooruit INTEGER NOT NULL, -- een geplande einddatum verder weg is geen vervolgstap
  team_minimum INTEGER NOT NULL, -- teams met minder klantmanagers worden samengenomen
  opslag_bruto INTEGER NOT NULL, -- van netto uitkering naar bruto last, in tienduizendsten
  or_instemming INTEGER NOT NULL CHECK (or_instemming IN (0, 1)), -- 1 als de ondernemingsraad instemde met cijfers per klantmanager
  soort_levering TEXT NOT NULL, -- stand of historie: wat voor leveringen van uitkering er zijn
  eerste_waarneming INTEGER, -- eerste dag waarop is waargenomen (eerste dag van de eerste stand); leeg bij alleen historie
  definities_hash TEXT NOT NULL, -- SHA-256 over de gebruikte definities
  programmaversie TEXT NOT NULL -- versie van Klantbeeld
) STRICT;
