public import SQLiteKit

/// Where a row of the warehouse came from.
public struct Herkomst: Sendable, Hashable {
  /// The delivery's number in the register.
  public let levering: Int
  /// The source.
  public let bron: String
  /// The first bytes of the file's fingerprint, by which staging and the controller's lists name it.
  public let kenmerk: String
  /// The line in the file.
  public let regel: Int
}

/// Leads from a row of the warehouse back to file and line.
public enum Lineage {
  /// The tables that carry `levering` and `regel`, by name.
  public static var tabellen: [String] {
    EmbeddedFiles.all.filter { $0.key.hasPrefix("SQL/schema/") && $0.value.contains("regel INTEGER NOT NULL") }
      .map { entry in String(entry.key.dropFirst("SQL/schema/0000-".count).dropLast(4)).map { $0 == "-" ? "_" : String($0) }.joined() }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The origin of the rows of a table that belong to a klant, in order.
  public static func origins(of klantID: String, in table: String, _ connection: borrowing Connection) throws(SQLiteError) -> [Herkomst] {
    precondition(tabellen.contains(table), "a table with lineage")
    var result: [Herkomst] = []
    var rows: Statement = try connection.prepare(
      """
      SELECT r.levering, l.bron, substr(l.sha256, 1, 16), r.regel FROM \(Connection.quoted(table)) AS r JOIN levering AS l ON l.volgnummer = r.levering
      WHERE r.klant_id = ? ORDER BY r.levering, r.regel
      """)
    try rows.bind(klantID, at: 1)
    do throws(QueryFailure<Never>) {
      try rows.forEachRow { row in
        result.append(Herkomst(levering: Int(row.int(0)), bron: row.text(1), kenmerk: row.text(2), regel: Int(row.int(3))))
      }
    } catch { throw error.sqliteError }
    return result
  }
}
