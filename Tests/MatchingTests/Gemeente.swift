import Definitions
import FileKit
import Matching
import SQLiteKit
import TestSupport

/// A data folder with staged deliveries made by hand, as the stage before would leave them.
struct Gemeente {
  let data: String
  private(set) var definitions: DefinitionSet
  private var register: String = "volgnummer;sha256;bestand;bron;soort;peilmaand;ontvangen_op;rijen;ingetrokken\n"
  private var next: Int = 1

  init(_ name: String) throws {
    data = TempDir.path + "/" + name
    definitions = try DefinitionSet.load(folder: nil)
    for folder in ["", "/register", "/werk", "/werk/bron"] { try FileSystem.makeFolder(data + folder, mode: 0o700) }
    var key: AtomicFile = try AtomicFile(path: data + "/register/sleutel", mode: 0o600)
    try key.write([UInt8](0..<32))
    try key.commit()
  }

  /// Writes a decision of the controller.
  func decide(_ name: String, _ text: String) throws {
    try FileSystem.makeFolder(data + "/definities/besluiten")
    _ = try FileSystem.writeIfChanged(data + "/definities/besluiten/" + name, Array(text.utf8))
  }

  /// Writes a definition of the municipality's own and uses it from now on.
  mutating func define(_ name: String, _ text: String) throws {
    try FileSystem.makeFolder(data + "/definities")
    _ = try FileSystem.writeIfChanged(data + "/definities/" + name, Array(text.utf8))
    definitions = try DefinitionSet.load(folder: data + "/definities")
  }

  /// A value of a staged row.
  enum Value { case text(String), int(Int64) }

  /// Stages one delivery; each row gives its columns, the others stay empty.
  @discardableResult
  mutating func deliver(
    _ soort: String, bron: String? = nil, als soortLevering: String, peilmaand: (jaar: Int, maand: Int)? = nil, status: String = "geladen",
    ontvangen: String = "2026-11-02", ingetrokken: Bool = false, _ rows: [[String: Value]]
  ) throws -> Int {
    let number: Int = next
    next += 1
    let sha: String = SHA256.hex(of: Array("levering \(number)".utf8))
    let bronNaam: String = bron ?? soort
    let month: String = peilmaand.map { "\($0.jaar)-\($0.maand < 10 ? "0" : "")\($0.maand)" } ?? ""
    register += "\(number);\(sha);bestand\(number).csv;\(bronNaam);\(soort);\(month);\(ontvangen);\(rows.count);\(ingetrokken ? "J" : "")\n"
    _ = try FileSystem.writeIfChanged(data + "/register/leveringen.csv", Array(register.utf8), mode: 0o600)
    guard let layout = definitions.layouts.first(where: { $0.soort == soort }) else { preconditionFailure("onbekende soort") }
    let columns: [(name: String, type: String)] = layout.velden.flatMap(SoortTabel.staged)
    try DatabaseFile.build(at: "\(data)/werk/bron/\(sha.prefix(16)).sqlite") { (connection: borrowing Connection) throws(SQLiteError) in
      try connection.execute(
        """
        CREATE TABLE levering (volgnummer INTEGER, sha256 TEXT, bestand TEXT, bron TEXT, soort TEXT, soort_levering TEXT, peilmaand INTEGER, bytes INTEGER,
          records INTEGER, codering TEXT, scheiding TEXT, bom INTEGER, status TEXT, einddatum_betekenis TEXT, alleen_lopend INTEGER, gelijk_is_nietig INTEGER);
        CREATE TABLE quarantaine (record INTEGER, regelcode TEXT, ruw BLOB);
        INSERT INTO levering VALUES (\(number), '\(sha)', 'bestand\(number).csv', '\(bronNaam)', '\(soort)', '\(soortLevering)',
          \(peilmaand.map { String($0.jaar * 12 + $0.maand - 1) } ?? "NULL"), 100, \(rows.count), 'utf-8', ';', 0, '\(status)', 'laatste_dag', 0, 0);
        CREATE TABLE "\(soort)" (rij INTEGER PRIMARY KEY, regel INTEGER, \(columns.map { "\"\($0.name)\" \($0.type)" }.joined(separator: ", ")));
        """)
      // What is over its budget has refused rows.
      if status == "over_budget" { for record in 1001...1005 { try connection.execute("INSERT INTO quarantaine VALUES (\(record), 'R-0301', X'')") } }
      for (index, row) in rows.enumerated() {
        let names: [String] = row.keys.sorted()
        var insert: Statement = try connection.prepare(
          "INSERT INTO \"\(soort)\" (rij, regel\(names.map { ", \"\($0)\"" }.joined())) VALUES (\(index + 1), \(index + 2)\(names.map { _ in ", ?" }.joined()))")
        for (place, name) in names.enumerated() {
          switch row[name] {
          case .text(let text): try insert.bind(text, at: Int32(place + 1))
          case .int(let number): try insert.bind(number, at: Int32(place + 1))
          case nil: break
          }
        }
        try insert.run()
      }
    }
    return number
  }

  /// One row of `uitkering`.
  static func uitkering(_ klant: String, dossier: String? = nil, van: Int64 = 19_000, bsn: String? = nil, geboren: Int64? = nil, rol: String = "aanvrager") -> [String: Value] {
    var row: [String: Value] = [
      "dossiernummer": .text(dossier ?? "D" + klant), "klantnummer": .text(klant), "aanvangsdatum": .int(van), "rol": .text(rol), "regeling": .text("01"),
      "achternaam": .text("Naam" + klant),
    ]
    if let bsn { row["bsn"] = .text(bsn) }
    if let geboren {
      row["geboortedatum_vroegst"] = .int(geboren)
      row["geboortedatum_laatst"] = .int(geboren)
    }
    return row
  }

  /// Runs the stage and answers a question about its result.
  func match(bekendOp: String? = nil) throws {
    try MatchingStage(data: data, uit: data + "/werk/personen.sqlite", bekendOp: bekendOp, definitions: definitions).run()
  }

  func scalar(_ sql: String) throws -> Int64? { try Connection(path: data + "/werk/personen.sqlite", .readOnly).scalar(sql) }
  func text(_ sql: String) throws -> String? { try Connection(path: data + "/werk/personen.sqlite", .readOnly).text(sql) }
}
