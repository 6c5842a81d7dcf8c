internal import FileKit
internal import SQLiteKit

/// What a run is: its inputs in one short hash that all report folders carry.
struct RunIdentity {
  let runID: String
  let peilmaand: Int64
  let programmaversie: String
  let invoerhash: String

  /// The first 12 hexadecimal digits of the hash of deliveries, definitions, settings, version, peilmaand and the date known on.
  init(
    _ parameters: RunParameters, definitions: String, settings: String, version: String, bekendOp: String?, on connection: borrowing Connection
  ) throws(MeasureFailure) {
    var deliveries: [String] = []
    do throws(SQLiteError) {
      var statement: Statement = try connection.prepare("SELECT sha256 FROM levering WHERE telt_mee = 1 ORDER BY sha256")
      do throws(QueryFailure<Never>) { try statement.forEachRow { row in deliveries.append(row.text(0)) } } catch { throw error.sqliteError }
    } catch { throw MeasureFailure(error) }
    let input: String = SHA256.hex(of: Array(deliveries.joined(separator: "\n").utf8))
    let all: [String] = [input, definitions, settings, version, "\(parameters.peilmaand)", bekendOp ?? ""]
    runID = String(SHA256.hex(of: Array(all.joined(separator: "\n").utf8)).prefix(12))
    peilmaand = parameters.peilmaand
    programmaversie = version
    invoerhash = input
  }
}
