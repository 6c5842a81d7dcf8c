-- Eén regel per aanlevering die ooit is geregistreerd: of zij meetelt, en waarom niet.
CREATE TABLE levering (
  volgnummer INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  bestand TEXT NOT NULL,
  bron TEXT NOT NULL,
  soort TEXT NOT NULL,
  soort_levering TEXT,
  peilmaand INTEGER,
  ontvangen_op INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  records INTEGER NOT NULL,
  status TEXT NOT NULL,
  einddatum_betekenis TEXT,
  alleen_lopend INTEGER NOT NULL DEFAULT 0,
  gelijk_is_nietig INTEGER NOT NULL DEFAULT 0,
  -- 1 als de rijen van deze aanlevering meedoen, anders 0 met de reden.
  telt_mee INTEGER NOT NULL CHECK (telt_mee IN (0, 1)),
  reden TEXT NOT NULL,
  -- Alleen bij een stand: 0 als zij minder rijen heeft dan verwacht, dan beëindigt zij niemand.
  volledig INTEGER NOT NULL CHECK (volledig IN (0, 1)),
  -- De aanlevering die deze met herstelde rijen aanvult.
  vult_aan INTEGER
) STRICT;

-- Eén regel per klantnummer van een bron: bij welke klant het hoort.
CREATE TABLE klantnummer (
  bron TEXT NOT NULL,
  klantnummer TEXT NOT NULL,
  klant_id TEXT NOT NULL,
  PRIMARY KEY (bron, klantnummer)
) STRICT, WITHOUT ROWID;

-- Eén regel per klant: het klantnummer waarmee het klant_id is gemaakt.
CREATE TABLE klant (
  klant_id TEXT PRIMARY KEY,
  bron TEXT NOT NULL,
  klantnummer TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Eén regel per klant: de nieuwste gegevens waaraan een mens hem herkent.
CREATE TABLE persoon (
  klant_id TEXT PRIMARY KEY,
  klantnummer TEXT NOT NULL,
  bsn TEXT,
  voorletters TEXT,
  voorvoegsel TEXT,
  achternaam TEXT,
  geboortedatum_vroegst INTEGER,
  geboortedatum_laatst INTEGER,
  geslacht TEXT,
  postcode TEXT,
  huisnummer TEXT
) STRICT, WITHOUT ROWID;

-- Eén regel per record dat na het inlezen een andere bestemming kreeg dan 'geladen'.
CREATE TABLE verplaatsing (
  levering INTEGER NOT NULL,
  rij INTEGER NOT NULL,
  naar TEXT NOT NULL CHECK (naar IN ('samengevoegd', 'vervangen', 'quarantaine')),
  regelcode TEXT NOT NULL,
  in_levering INTEGER,
  in_rij INTEGER,
  PRIMARY KEY (levering, rij)
) STRICT, WITHOUT ROWID;

-- Eén regel per record dat in quarantaine stond en in een latere aanlevering hersteld terugkwam.
CREATE TABLE herstel (
  levering INTEGER NOT NULL,
  record INTEGER NOT NULL,
  in_levering INTEGER NOT NULL,
  in_record INTEGER NOT NULL,
  PRIMARY KEY (levering, record)
) STRICT, WITHOUT ROWID;

-- Eén regel per bron en maand waarvan een aanlevering wordt verwacht: of zij er is, en op tijd.
CREATE TABLE verwachting (
  bron TEXT NOT NULL,
  maand INTEGER NOT NULL,
  verplicht INTEGER NOT NULL CHECK (verplicht IN (0, 1)),
  verwacht_op INTEGER,
  ontvangen_op INTEGER,
  toestand TEXT NOT NULL CHECK (toestand IN ('op tijd', 'te laat', 'nog niet', 'ontbreekt')),
  PRIMARY KEY (bron, maand)
) STRICT, WITHOUT ROWID;

-- Eén regel per bevinding van deze stap.
CREATE TABLE bevinding (
  code TEXT NOT NULL,
  ernst TEXT NOT NULL,
  levering INTEGER,
  bestand TEXT,
  regel INTEGER,
  veld TEXT,
  record TEXT,
  melding TEXT NOT NULL,
  wenk TEXT NOT NULL
) STRICT;
