internal import Register
internal import SQLiteKit

/// The ledger of this stage: of every counting delivery each staged row is copied or moved, and none is both or neither.
enum Grootboek {
  static func check(_ all: [Aanlevering], in connection: borrowing Connection) throws(MatchingError) {
    for one in all where one.teltMee {
      let copied: Int64?
      let moved: Int64?
      do {
        copied = try connection.scalar("SELECT count(*) FROM \(Connection.quoted(one.soort)) WHERE levering = \(one.volgnummer)")
        moved = try connection.scalar("SELECT count(*) FROM verplaatsing WHERE levering = \(one.volgnummer)")
      } catch { throw .sqlite(error) }
      guard (copied ?? 0) + (moved ?? 0) == one.rijen else { throw .ledgerOpen(levering: one.levering.volgnummer) }
    }
  }
}
