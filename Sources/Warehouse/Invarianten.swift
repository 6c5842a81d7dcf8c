package import SQLiteKit

/// The checks of our own: each `.sql` file in `SQL/invariants` selects the rows that break one rule, so it must select none.
package enum Invarianten {
  /// The names and queries in order.
  package static var alle: [(naam: String, sql: String)] {
    EmbeddedFiles.all.filter { $0.key.hasPrefix("SQL/invariants/") }
      .map { (naam: String($0.key.dropFirst("SQL/invariants/".count).dropLast(4)), sql: $0.value) }
      .sorted { $0.naam.utf8.lexicographicallyPrecedes($1.naam.utf8) }
  }

  /// Runs every check, and SQLite's own of the foreign keys.
  package static func check(_ connection: borrowing Connection) throws(WarehouseError) {
    let broken: (naam: String, rijen: Int)?
    do throws(SQLiteError) { broken = try firstBroken(connection) } catch { throw .sqlite(error) }
    if let broken { throw .invariant(name: broken.naam, rows: broken.rijen) }
  }

  /// The first check that is broken, and by how many rows.
  package static func firstBroken(_ connection: borrowing Connection) throws(SQLiteError) -> (naam: String, rijen: Int)? {
    for (naam, sql) in alle {
      let count: Int = try rows(sql, connection)
      if count > 0 { return (naam, count) }
    }
    let orphans: Int = try rows("SELECT 1 FROM pragma_foreign_key_check", connection)
    return orphans > 0 ? ("verwijzing", orphans) : nil
  }

  private static func rows(_ sql: String, _ connection: borrowing Connection) throws(SQLiteError) -> Int {
    var count: Int = 0
    var statement: Statement = try connection.prepare(sql)
    while try statement.step() { count += 1 }
    return count
  }
}
