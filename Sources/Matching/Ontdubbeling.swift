internal import Findings
internal import SQLiteKit

/// Rows that occur more than once: exact copies are merged, a newer delivery's row replaces an older one with its key, and two rows of one
/// delivery that contradict each other under one key are a conflict: the last counts, so that nobody is lost, and the others are quarantined.
enum Ontdubbeling {
  static let make: String =
    "CREATE TEMP TABLE kandidaat (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, sleutel TEXT NOT NULL, inhoud TEXT NOT NULL)"

  /// Whether an attached delivery has a key more than once.
  static func hasDoubles(_ tabel: SoortTabel, in connection: borrowing Connection) throws(SQLiteError) -> Bool {
    guard !tabel.sleutel.isEmpty else { return false }
    let table: String = "bron." + Connection.quoted(tabel.soort)
    let key: String = tabel.sleutel.map { Connection.quoted($0) }.joined(separator: ", ")
    return try connection.scalar("SELECT (SELECT count(*) FROM \(table)) > (SELECT count(*) FROM (SELECT DISTINCT \(key) FROM \(table)))") == 1
  }

  /// Puts the rows of an attached delivery among the candidates: all, or only those whose key it has more than once.
  static func gather(
    _ aanlevering: Aanlevering, _ tabel: SoortTabel, onlyDoubles: Bool, in connection: borrowing Connection
  ) throws(SQLiteError) {
    let table: String = Connection.quoted(tabel.soort)
    var columns: [String] = []
    var names: Statement = try connection.prepare("SELECT name FROM pragma_table_info('\(tabel.soort)', 'bron') WHERE name NOT IN ('rij', 'regel') ORDER BY cid")
    do { try names.forEachRow { (row) throws(SQLiteError) in columns.append(row.text(0)) } } catch { throw error.sqliteError }
    let content: String = Self.joined(columns)
    let key: String =
      tabel.sleutel.isEmpty ? "inhoud || '|' || row_number() OVER (PARTITION BY inhoud ORDER BY rij)" : Self.joined(tabel.sleutel)
    try connection.execute(
      """
      INSERT INTO temp.kandidaat (levering, rij, regel, sleutel, inhoud)
      SELECT \(aanlevering.volgnummer), rij, regel, \(tabel.sleutel.isEmpty ? key : "sleutel"), inhoud
      FROM (SELECT rij, regel, \(tabel.sleutel.isEmpty ? "''" : key) AS sleutel, \(content) AS inhoud
        FROM bron.\(table) \(onlyDoubles ? doubles(tabel) : ""))
      """)
  }

  /// Narrows to keys that occur more than once; writing out the contents of all other rows would be most of the work.
  private static func doubles(_ tabel: SoortTabel) -> String {
    let key: String = tabel.sleutel.map { Connection.quoted($0) }.joined(separator: ", ")
    return "WHERE rij IN (SELECT rij FROM (SELECT rij, count(*) OVER (PARTITION BY \(key)) AS aantal FROM bron.\(Connection.quoted(tabel.soort))) WHERE aantal > 1)"
  }

  private static func joined(_ columns: [String]) -> String {
    columns.map { "quote(\(Connection.quoted($0)))" }.joined(separator: " || '|' || ")
  }

  /// Decides over the candidates and empties the list.
  static func decide(keyed: Bool, in connection: borrowing Connection) throws(SQLiteError) {
    // What a newer delivery says of a key settles it, also where an older one contradicted itself.
    try connection.execute(
      """
      INSERT INTO main.verplaatsing (levering, rij, naar, regelcode, in_levering, in_rij)
      SELECT levering, rij, CASE WHEN inhoud = nieuwste_inhoud THEN 'samengevoegd' ELSE 'vervangen' END,
        CASE WHEN inhoud = nieuwste_inhoud THEN 'R-0702' ELSE 'R-0710' END, nieuwste, nieuwste_rij
      FROM (
        SELECT levering, rij, inhoud,
          first_value(levering) OVER w AS nieuwste, first_value(rij) OVER w AS nieuwste_rij, first_value(inhoud) OVER w AS nieuwste_inhoud
        FROM temp.kandidaat
        WINDOW w AS (PARTITION BY sleutel ORDER BY levering DESC, rij DESC)
      )
      WHERE levering <> nieuwste;
      DELETE FROM temp.kandidaat WHERE EXISTS (SELECT 1 FROM main.verplaatsing AS v WHERE v.levering = kandidaat.levering AND v.rij = kandidaat.rij);
      """)
    if keyed {
      try connection.execute(
        """
        INSERT INTO main.verplaatsing (levering, rij, naar, regelcode, in_levering, in_rij)
        SELECT levering, rij, 'samengevoegd', 'R-0702', levering, eerste
        FROM (SELECT levering, rij, min(rij) OVER (PARTITION BY levering, sleutel, inhoud) AS eerste FROM temp.kandidaat)
        WHERE rij <> eerste;
        DELETE FROM temp.kandidaat WHERE EXISTS (SELECT 1 FROM main.verplaatsing AS v WHERE v.levering = kandidaat.levering AND v.rij = kandidaat.rij);
        INSERT INTO main.verplaatsing (levering, rij, naar, regelcode, in_levering, in_rij)
        SELECT levering, rij, 'quarantaine', 'R-0701', levering, laatste
        FROM (SELECT levering, rij, max(rij) OVER (PARTITION BY levering, sleutel) AS laatste FROM temp.kandidaat)
        WHERE rij <> laatste;
        DELETE FROM temp.kandidaat WHERE EXISTS (SELECT 1 FROM main.verplaatsing AS v WHERE v.levering = kandidaat.levering AND v.rij = kandidaat.rij);
        """)
    }
    try connection.execute("DELETE FROM temp.kandidaat")
  }
}
