import Bijstand
import Definitions
import FileKit
import SQLiteKit
import TestSupport
import Warehouse

/// A small `personen.sqlite`, as `kb-match` writes it, and the warehouse that is made of it.
struct PersonenFixture {
  /// A delivery of `uitkering` that counts.
  struct Levering {
    var maand: String?
    var volledig: Bool = true
    var alleenLopend: Bool = false
    var gelijkIsNietig: Bool = false
    var eersteDagZonder: Bool = false
  }

  /// One delivered row; dates in ISO spelling.
  struct Rij {
    var klant: String
    var dossier: String = ""
    var rol: String?
    var regeling: String? = "01"
    var van: String
    var tot: String?
    var reden: String?
    var oorspronkelijk: String?
    var leefvorm: String?
    var wijk: String?
    var team: String?
    var klantmanager: String?
    var bedrag: Int64?
  }

  private(set) var leveringen: [Levering] = []
  private(set) var rijen: [(levering: Int, rij: Rij)] = []
  /// Further statements on the finished input.
  var extra: String = ""

  /// A stand of a month, with its rows.
  mutating func stand(_ maand: String, volledig: Bool = true, alleenLopend: Bool = false, gelijkIsNietig: Bool = false, _ rows: [Rij]) {
    add(Levering(maand: maand, volledig: volledig, alleenLopend: alleenLopend, gelijkIsNietig: gelijkIsNietig), rows)
  }

  /// A historie with its rows.
  mutating func historie(gelijkIsNietig: Bool = false, eersteDagZonder: Bool = false, _ rows: [Rij]) {
    add(Levering(maand: nil, gelijkIsNietig: gelijkIsNietig, eersteDagZonder: eersteDagZonder), rows)
  }

  private mutating func add(_ levering: Levering, _ rows: [Rij]) {
    leveringen.append(levering)
    for row in rows { rijen.append((leveringen.count, row)) }
  }

  static let schema: String = """
    CREATE TABLE levering (volgnummer INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, bestand TEXT NOT NULL, bron TEXT NOT NULL, soort TEXT NOT NULL,
      soort_levering TEXT, peilmaand INTEGER, ontvangen_op INTEGER NOT NULL, bytes INTEGER NOT NULL, records INTEGER NOT NULL, status TEXT NOT NULL,
      einddatum_betekenis TEXT, alleen_lopend INTEGER NOT NULL, gelijk_is_nietig INTEGER NOT NULL, telt_mee INTEGER NOT NULL, reden TEXT NOT NULL,
      volledig INTEGER NOT NULL, vult_aan INTEGER) STRICT;
    CREATE TABLE klant (klant_id TEXT PRIMARY KEY, bron TEXT NOT NULL, klantnummer TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE persoon (klant_id TEXT PRIMARY KEY, klantnummer TEXT NOT NULL, bsn TEXT, voorletters TEXT, voorvoegsel TEXT, achternaam TEXT,
      geboortedatum_vroegst INTEGER, geboortedatum_laatst INTEGER, geslacht TEXT, postcode TEXT, huisnummer TEXT) STRICT, WITHOUT ROWID;
    CREATE TABLE herstel (levering INTEGER, record INTEGER, in_levering INTEGER, in_record INTEGER);
    CREATE TABLE verwachting (bron TEXT, maand INTEGER, verplicht INTEGER, verwacht_op INTEGER, ontvangen_op INTEGER, toestand TEXT);
    CREATE TABLE verplaatsing (levering INTEGER NOT NULL, rij INTEGER NOT NULL, naar TEXT NOT NULL, regelcode TEXT NOT NULL, in_levering INTEGER,
      in_rij INTEGER, PRIMARY KEY (levering, rij)) STRICT, WITHOUT ROWID;
    CREATE TABLE bevinding (code TEXT NOT NULL, ernst TEXT NOT NULL, levering INTEGER, bestand TEXT, regel INTEGER, veld TEXT, record TEXT,
      melding TEXT NOT NULL, wenk TEXT NOT NULL) STRICT;
    CREATE TABLE uitkering (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, klant_id TEXT, dossier_id TEXT,
      geboortedatum_vroegst INTEGER, geboortedatum_laatst INTEGER, geslacht TEXT, geslacht_bron TEXT, wijk TEXT, gemeente TEXT, rol TEXT,
      rol_bron TEXT, regeling TEXT, regeling_bron TEXT, leefvorm TEXT, leefvorm_bron TEXT, aanvangsdatum INTEGER, einddatum INTEGER,
      oorspronkelijke_aanvangsdatum INTEGER, reden_aanvang TEXT, reden_aanvang_bron TEXT, reden_beeindiging TEXT, reden_beeindiging_bron TEXT,
      bedrag INTEGER, inkomsten INTEGER, aantal_kostendelers INTEGER, ontheffing TEXT, ontheffing_bron TEXT, einddatum_ontheffing INTEGER,
      datum_invoer INTEGER, klantmanager TEXT, team TEXT, peilmaand INTEGER) STRICT;
    CREATE TABLE contact (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, klant_id TEXT, contactnummer TEXT, datum INTEGER,
      kanaal TEXT, kanaal_bron TEXT, gelukt INTEGER, onderwerp TEXT, onderwerp_bron TEXT, klantmanager TEXT) STRICT;
    CREATE TABLE afspraak (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, klant_id TEXT, afspraaknummer TEXT,
      datum_uitnodiging INTEGER, uitnodigingsvorm TEXT, nagebeld TEXT, datum_gepland INTEGER, kanaal TEXT, status TEXT, datum_status INTEGER,
      oproepnummer INTEGER, uitvoerder TEXT, klantmanager TEXT, team TEXT) STRICT;
    CREATE TABLE toewijzing (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, klant_id TEXT, rol TEXT, klantmanager TEXT,
      team TEXT, begindatum INTEGER, einddatum INTEGER) STRICT;
    CREATE TABLE indeling (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, klant_id TEXT, schaal TEXT, waarde TEXT,
      datum INTEGER, bron TEXT, doelwaarde TEXT) STRICT;
    CREATE TABLE screening (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, klant_id TEXT, partij TEXT, referentie TEXT,
      opdrachtnummer TEXT, datum_gesprek INTEGER, uitkomst TEXT, loonwaarde INTEGER, loonwaarde_soort TEXT, trede TEXT, advies TEXT,
      adviseur TEXT) STRICT;
    CREATE TABLE screening_waarde (levering INTEGER NOT NULL, rij INTEGER NOT NULL, leefgebied TEXT NOT NULL, soort TEXT NOT NULL, waarde INTEGER) STRICT;
    """

  static func dag(_ iso: String?) -> Int64? { iso.flatMap { Datum(iso: $0) }.map { Int64($0.dag) } }

  /// Writes the input at a path.
  func write(to path: String) throws {
    let connection: Connection = try Connection(path: path, .create)
    try connection.execute(Self.schema + "BEGIN;")
    for (index, levering) in leveringen.enumerated() {
      let maand: String = levering.maand.flatMap { Maand($0) }.map { "\($0.nummer)" } ?? "NULL"
      let betekenis: String = levering.eersteDagZonder ? "eerste_dag_zonder" : "laatste_dag"
      try connection.execute(
        """
        INSERT INTO levering VALUES (\(index + 1), 'sha\(index + 1)', 'b\(index + 1).csv', 'uitkering', 'uitkering',
          '\(levering.maand == nil ? "historie" : "stand")', \(maand), 20000, 1, 1, 'geladen', '\(betekenis)', \(levering.alleenLopend ? 1 : 0),
          \(levering.gelijkIsNietig ? 1 : 0), 1, '', \(levering.volledig ? 1 : 0), NULL)
        """)
    }
    try writeRows(connection)
    try connection.execute(
      """
      INSERT INTO klant SELECT DISTINCT klant_id, 'uitkering', 'n-' || klant_id FROM uitkering WHERE klant_id IS NOT NULL ORDER BY 1;
      INSERT INTO persoon (klant_id, klantnummer, geslacht) SELECT klant_id, klantnummer, 'vrouw' FROM klant;
      """ + extra + "; COMMIT")
    try connection.close()
  }

  private func writeRows(_ connection: borrowing Connection) throws {
    var insert: Statement = try connection.prepare(
      """
      INSERT INTO uitkering (levering, rij, regel, klant_id, dossier_id, rol, regeling, aanvangsdatum, einddatum, reden_beeindiging,
        oorspronkelijke_aanvangsdatum, leefvorm, wijk, team, klantmanager, bedrag)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (number, (levering, rij)) in rijen.enumerated() {
      try insert.bind(Int64(levering), at: 1)
      try insert.bind(Int64(number + 1), at: 2)
      try insert.bind(Int64(number + 2), at: 3)
      try insert.bind(rij.rol == "kind" ? nil : rij.klant, at: 4)
      try insert.bind(rij.dossier.isEmpty ? "d-" + rij.klant : rij.dossier, at: 5)
      try insert.bind(rij.rol, at: 6)
      try insert.bind(rij.regeling, at: 7)
      try insert.bind(Self.dag(rij.van), at: 8)
      try insert.bind(Self.dag(rij.tot), at: 9)
      try insert.bind(rij.reden, at: 10)
      try insert.bind(Self.dag(rij.oorspronkelijk), at: 11)
      try insert.bind(rij.leefvorm, at: 12)
      try insert.bind(rij.wijk, at: 13)
      try insert.bind(rij.team, at: 14)
      try insert.bind(rij.klantmanager, at: 15)
      try insert.bind(rij.bedrag, at: 16)
      try insert.run()
    }
  }

  /// Reads the input as the loader does.
  func bron() throws -> Bronbestand {
    let path: String = TempDir.file("personen-\(UInt64.random(in: 0...UInt64.max)).sqlite")
    try write(to: path)
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.attach(path: path, as: "personen")
    return try Bronbestand.read(connection)
  }

  /// The model of the input.
  func model(onderbreking: Int = 0, dossiergat: Int = 30, peilmaand: String? = nil) throws -> (Model, Bronbestand) {
    let bron: Bronbestand = try bron()
    let keuze: Peilmaandkeuze = try Peilmaandkeuze.choose(bron, wanted: peilmaand.flatMap { Maand($0)?.nummer }, reeksMaanden: 120)
    return (Model(bron, keuze: keuze, onderbrekingDagen: onderbreking, dossiergatDagen: dossiergat), bron)
  }

  /// Loads the whole warehouse and opens it.
  func load(name: String = "klantbeeld", peilmaand: String? = nil, map: String? = nil) throws -> Connection {
    let personen: String = TempDir.file(name + "-personen.sqlite")
    try write(to: personen)
    let uit: String = TempDir.file(name + ".sqlite")
    let stage: LoadStage = try LoadStage(
      personen: personen, uit: uit, staging: nil, peilmaand: peilmaand, peilmaandbestand: TempDir.file("peilmaand.txt"),
      instellingen: Laadinstellingen(map: map, instellingen: nil), programmaversie: "test")
    try stage.run()
    return try Connection(path: uit, .readOnly)
  }
}

/// One period as text, easy to compare: `k1 2020-01-01..2020-12-31 11`.
func perioden(_ model: Model, _ bron: Bronbestand) -> [String] {
  model.perioden.map { periode in
    let reden: Int32 = periode.tot == Dag.open ? 0 : model.uitkeringen[periode.laatste].rij.redenEinde
    return tekst(bron.klanten[periode.klant] ?? "", periode.van, periode.tot, bron.codes[reden])
  }
}

/// The periods of benefits as text.
func dossierperioden(_ model: Model, _ bron: Bronbestand) -> [String] {
  model.dossierperioden.map { periode in tekst(bron.dossiers[periode.dossier] ?? "", periode.van, periode.tot, bron.codes[periode.reden]) }
}

private func tekst(_ wie: String, _ van: Int32, _ tot: Int32, _ reden: String?) -> String {
  let einde: String = tot == Dag.open ? "" : Datum(dag: tot).iso
  return "\(wie) \(Datum(dag: van).iso)..\(einde)" + (reden.map { " " + $0 } ?? "")
}
