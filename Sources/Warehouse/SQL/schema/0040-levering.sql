-- Een rij per geregistreerde levering.
CREATE TABLE levering (
  volgnummer INTEGER NOT NULL PRIMARY KEY, -- nummer in het register
  sha256 TEXT NOT NULL, -- vingerafdruk van het bestand
  bron TEXT, -- koppeling die het bestand herkende
  soort TEXT, -- standaardindeling
  soort_levering TEXT, -- stand, historie of mutatie
  peilmaand INTEGER, -- maandnummer van een stand
  ontvangen_op INTEGER, -- dag waarop de levering voor het eerst is gezien
  bytes INTEGER, -- grootte
  records INTEGER, -- aantal records
  status TEXT, -- geladen, geweigerd of over_budget
  einddatum_betekenis TEXT, -- laatste_dag of eerste_dag_zonder; na het inlezen is tot altijd de laatste dag met recht
  alleen_lopend INTEGER, -- 1 als de bron alleen lopende dossiers levert
  gelijk_is_nietig INTEGER, -- 1 als einde gelijk aan begin betekent: nooit recht
  telt_mee INTEGER NOT NULL, -- 1 als de levering in deze cijfers is gebruikt
  reden TEXT, -- waarom niet
  volledig INTEGER, -- 1 als een stand volledig is
  vult_aan INTEGER -- volgnummer van de levering die deze met herstelde rijen aanvult
) STRICT;
