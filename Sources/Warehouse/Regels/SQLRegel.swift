package import Definitions
package import Findings
package import SQLiteKit

/// A rule about more than one row, file or month: one `.sql` file in `SQL/regels`, whose header is the finding and whose query gives the rows that break it.
///
/// The query gives `levering`, `regel` and `klant_id`, may give `veld`, and gives whole numbers for the places in the sentence; a rule with a
/// threshold finds it as `?1`, in ten-thousandths.
package struct SQLRegel: Sendable {
  /// What the rule finds.
  package let code: FindingCode
  /// The threshold unless the catalogue says otherwise, as it stands in the header.
  package let drempel: String
  /// The unit of the threshold.
  package let eenheid: String
  /// The file.
  package let bestand: String
  private let veld: String?
  private let zin: String
  private let sql: String

  /// All rules, by file name, which begins with the code.
  package static let alle: [SQLRegel] = EmbeddedFiles.all.filter { $0.key.hasPrefix("SQL/regels/") }
    .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    .map { SQLRegel(String($0.key.dropFirst("SQL/regels/".count)), $0.value) }

  /// The keys of a header.
  private static let keys: Set<String> = ["regel", "ernst", "drempel", "eenheid", "veld", "titel", "zin", "uitleg", "wenk"]

  /// Reads the header; a built-in file with a wrong one is our own mistake.
  package init(_ bestand: String, _ text: String) {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("-- @") {
      let parts: [Substring] = line.dropFirst(4).split(separator: ":", maxSplits: 1)
      guard parts.count == 2, Self.keys.contains(String(parts[0])) else { preconditionFailure("\(bestand): header '\(line)'") }
      values[String(parts[0])] = String(parts[1].drop { $0 == " " })
    }
    func value(_ key: String) -> String {
      guard let found = values[key] else { preconditionFailure("\(bestand): '@\(key)' is not in the header") }
      return found
    }
    guard let severity = Severity(rawValue: value("ernst")) else { preconditionFailure("\(bestand): '@ernst'") }
    code = FindingCode(value("regel"), severity, titel: value("titel"), uitleg: value("uitleg"), wenk: value("wenk"))
    drempel = values["drempel"] ?? ""
    eenheid = values["eenheid"] ?? ""
    veld = values["veld"]
    zin = value("zin")
    sql = text
    self.bestand = bestand
  }

  /// Writes what the rule finds into `bevinding_laden`, at the severity and threshold of the catalogue.
  package func run(_ connection: borrowing Connection, regels: RuleTable) throws(SQLiteError) {
    var query: Statement = try connection.prepare(sql)
    if !drempel.isEmpty { try query.bind(regels.tienduizendsten(code), at: 1) }
    let columns: [String] = query.columnNames
    func place(_ name: String) -> Int32? { columns.firstIndex(of: name).map { Int32($0) } }
    guard let levering = place("levering"), let regel = place("regel"), let klant = place("klant_id") else {
      preconditionFailure("\(bestand): the query must give levering, regel and klant_id")
    }
    var found: [(levering: Int64?, regel: Int64?, klant: String?, veld: String?, melding: FindingMessage)] = []
    do throws(QueryFailure<Never>) {
      try query.forEachRow { row in
        found.append(
          (row.intOrNil(levering), row.intOrNil(regel), row.textOrNil(klant), place("veld").flatMap { row.textOrNil($0) } ?? veld, sentence(row, columns)))
      }
    } catch { throw error.sqliteError }
    guard !found.isEmpty else { return }
    var insert: Statement = try connection.prepare("INSERT INTO bevinding_laden VALUES (?,?,?,?,?,?,?,?)")
    for one in found {
      try insert.bind(code.id, at: 1)
      try insert.bind(regels.severity(code).rawValue, at: 2)
      try insert.bind(one.levering, at: 3)
      try insert.bind(one.regel, at: 4)
      try insert.bind(one.klant, at: 5)
      try insert.bind(one.veld, at: 6)
      try insert.bind(one.melding.tekst, at: 7)
      try insert.bind(code.wenk, at: 8)
      try insert.run()
    }
  }

  /// The sentence with numbers in its places: `{aantal}` is the column of that name, `{maand:maand}` the same as `2026-10`.
  private func sentence(_ row: borrowing Row, _ columns: [String]) -> FindingMessage {
    var message: FindingMessage.StringInterpolation = FindingMessage.StringInterpolation(literalCapacity: zin.utf8.count, interpolationCount: 2)
    for (index, part) in zin.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let halves: [Substring] = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, halves.count == 2 else {
        // Openbaar: a sentence of the program itself.
        message.appendInterpolation(Openbaar(String(part)))
        continue
      }
      let name: [Substring] = halves[0].split(separator: ":")
      guard let column = columns.firstIndex(of: String(name[0])), row.isInteger(Int32(column)) else {
        preconditionFailure("\(bestand): the query gives no whole number '\(name[0])'")
      }
      let number: Int = Int(row.int(Int32(column)))
      if name.count == 2 {
        // Openbaar: a month, made of a number.
        message.appendInterpolation(Openbaar(Self.month(number)))
      } else {
        message.appendInterpolation(number)
      }
      message.appendInterpolation(Openbaar(String(halves[1])))
    }
    return FindingMessage(stringInterpolation: message)
  }

  private static func month(_ number: Int) -> String {
    let month: Int = number % 12 + 1
    return String(number / 12) + (month < 10 ? "-0" : "-") + String(month)
  }
}
