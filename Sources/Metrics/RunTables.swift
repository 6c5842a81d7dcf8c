internal import Bijstand
internal import Definitions
internal import SQLiteKit

/// What the pages say about the run itself, and the counts of the ledger without file names.
enum RunTables {
  /// Tables of the warehouse that pages need, with the columns that they may see.
  static let copies: [(table: String, kolommen: String)] = [
    ("levering", "volgnummer, bron, soort, soort_levering, peilmaand, ontvangen_op, records, status, alleen_lopend, telt_mee, reden, volledig"),
    ("levering_telling", "levering, dispositie, aantal"),
    ("bevinding_telling", "levering, code, ernst, aantal"),
    ("levering_verwacht", "bron, maand, verplicht, verwacht_op, ontvangen_op, toestand"),
    ("veldtelling", "levering, veld, gevuld, leeg, hersteld, onbekend"),
    ("schaal", "schaal, waarde, versie, volgorde, label"),
  ]

  static func fill(
    _ target: borrowing Connection, from warehouse: borrowing Connection, parameters: RunParameters, identity: RunIdentity,
    definitions: DefinitionSet, bekendOp: String?
  ) throws(SQLiteError) {
    let settings: Settings = definitions.settings
    try MetricStore.insert(
      [
        identity.runID, "\(parameters.peilmaand)", "\(parameters.peildatum)", "\(parameters.eersteMaand)", identity.programmaversie,
        "\(parameters.drempel)", "\(parameters.voorlopigMaanden)", settings.gemeentenaam, identity.invoerhash, definitions.hash, bekendOp,
      ], into: "run", of: target)
    for (index, setting) in settings.alle.enumerated() {
      try MetricStore.insert([setting.sleutel, setting.waarde, setting.eenheid, setting.uitleg, "\(index + 1)"], into: "instelling", of: target)
    }
    for (index, event) in definitions.gebeurtenissen.enumerated() {
      try MetricStore.insert(
        ["\(index + 1)", "\(event.datum.dag)", event.titel, event.toelichting, event.paginas.joined(separator: "|")], into: "gebeurtenis", of: target)
    }
    for copy in copies { try self.copy(copy.table, copy.kolommen, from: warehouse, to: target) }
    try addTitles(definitions.regels, to: target)
  }

  /// Says in words what each code found, so that a page need not know the rules.
  private static func addTitles(_ regels: RuleTable, to target: borrowing Connection) throws(SQLiteError) {
    try target.execute("ALTER TABLE bevinding_telling ADD COLUMN titel ANY")
    var update: Statement = try target.prepare("UPDATE bevinding_telling SET titel = ? WHERE code = ?")
    for regel in regels.regels {
      try update.bind(regel.titel, at: 1)
      try update.bind(regel.code, at: 2)
      try update.run()
    }
  }

  /// Copies columns of a table in the order of their values; integers and texts keep their type.
  private static func copy(
    _ table: String, _ columns: String, from warehouse: borrowing Connection, to target: borrowing Connection
  ) throws(SQLiteError) {
    let count: Int = columns.split(separator: ",").count
    try target.execute("CREATE TABLE \(table) (" + columns.split(separator: ",").map { $0 + " ANY" }.joined(separator: ",") + ") STRICT")
    var rows: [[Cel]] = []
    let order: String = (1...count).map(String.init).joined(separator: ", ")
    var statement: Statement = try warehouse.prepare("SELECT \(columns) FROM \(table) ORDER BY \(order)")
    do throws(QueryFailure<Never>) {
      try statement.forEachRow { row in
        rows.append((0..<Int32(count)).map { row.isNull($0) ? .leeg : row.isInteger($0) ? .getal(row.int($0)) : .tekst(row.text($0)) })
      }
    } catch { throw error.sqliteError }
    var insert: Statement = try target.prepare("INSERT INTO \(table) VALUES (" + (1...count).map { _ in "?" }.joined(separator: ", ") + ")")
    for row in rows {
      for (index, cell) in row.enumerated() {
        switch cell {
        case .leeg: try insert.bindNull(at: Int32(index + 1))
        case .getal(let value): try insert.bind(value, at: Int32(index + 1))
        case .tekst(let value): try insert.bind(value, at: Int32(index + 1))
        }
      }
      try insert.run()
    }
  }

  private enum Cel {
    case leeg
    case getal(Int64)
    case tekst(String)
  }
}
