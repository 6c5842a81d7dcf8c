internal import Definitions
internal import Findings
internal import Register
internal import SQLiteKit

/// A finding of this stage, which concerns a delivery as a whole or one of its lines.
struct Leveringsbevinding {
  let finding: Finding
  let aanlevering: Aanlevering?
}

/// Writes findings into the stage's table.
enum Bevindingen {
  static func write(_ found: [Leveringsbevinding], in connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare(
      "INSERT INTO bevinding (code, ernst, levering, bestand, regel, veld, record, melding, wenk) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for one in found {
      try insert.bind(one.finding.code.id, at: 1)
      try insert.bind(one.finding.severity.rawValue, at: 2)
      try insert.bind(one.aanlevering?.volgnummer, at: 3)
      try insert.bind(one.aanlevering?.levering.bestand, at: 4)
      try insert.bind((one.finding.location?.line).map(Int64.init), at: 5)
      try insert.bind(one.finding.veld, at: 6)
      try insert.bind(one.finding.record, at: 7)
      try insert.bind(one.finding.message.tekst, at: 8)
      try insert.bind(one.finding.hint, at: 9)
      try insert.run()
    }
  }

  /// Gives findings the severity that the municipality decided; what it did not decide about keeps its own.
  static func judge(_ regels: RuleTable, in connection: borrowing Connection) throws(SQLiteError) {
    var update: Statement = try connection.prepare("UPDATE bevinding SET ernst = ?1 WHERE code = ?2 AND ernst <> ?1")
    for code in MatchingFindings.codes {
      guard let decided = regels.besloten(code.id) else { continue }
      try update.bind(decided.rawValue, at: 1)
      try update.bind(code.id, at: 2)
      try update.run()
    }
  }
}
