internal import Register
internal import SQLiteKit

/// The ledger of this stage: of every counting delivery each staged row is copied or moved, and none is both or neither.
enum Grootboek {
  static func check(_ all: [Aanlevering], in connection: borrowing Connection) throws(MatchingError) {
    // Counted once per table: a table has no index by delivery, so counting each delivery by itself would read the whole of it as often.
    let moved: [Int64: Int64]
    var copied: [Int64: Int64] = [:]
    do throws(SQLiteError) {
      moved = try count("verplaatsing", in: connection)
      for soort in Set(all.filter(\.teltMee).map(\.soort)).sorted() { copied.merge(try count(soort, in: connection)) { $0 + $1 } }
    } catch { throw .sqlite(error) }
    for one in all where one.teltMee {
      guard copied[one.volgnummer, default: 0] + moved[one.volgnummer, default: 0] == one.rijen else { throw .ledgerOpen(levering: one.levering.volgnummer) }
    }
  }

  /// The number of rows in a table per delivery.
  private static func count(_ table: String, in connection: borrowing Connection) throws(SQLiteError) -> [Int64: Int64] {
    var counts: [Int64: Int64] = [:]
    var rows: Statement = try connection.prepare("SELECT levering, count(*) FROM \(Connection.quoted(table)) GROUP BY levering")
    do throws(QueryFailure<Never>) { try rows.forEachRow { row in counts[row.int(0)] = row.int(1) } } catch { throw error.sqliteError }
    return counts
  }
}
