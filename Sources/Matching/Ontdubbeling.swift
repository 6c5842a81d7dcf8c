internal import Findings
internal import SQLiteKit

/// Rows that occur more than once: exact copies are merged, a newer delivery's row replaces an older one with its key, and two rows of one
/// delivery that contradict each other under one key are a conflict: the last counts, so that nobody is lost, and the others are quarantined.
enum Ontdubbeling {
  static let make: String = """
    CREATE TEMP TABLE kandidaat (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, sleutel TEXT NOT NULL, inhoud TEXT NOT NULL);
    CREATE TEMP TABLE dubbel (rij INTEGER PRIMARY KEY);
    """

  /// Notes the rows of an attached delivery whose key it has more than once; says whether there are any.
  ///
  /// One grouping answers both; a window over all rows would sort them with all their columns.
  static func findDoubles(_ tabel: SoortTabel, in connection: borrowing Connection) throws(SQLiteError) -> Bool {
    guard !tabel.sleutel.isEmpty else { return false }
    let key: String = tabel.sleutel.map { Connection.quoted($0) }.joined(separator: ", ")
    try connection.execute("DELETE FROM temp.dubbel")
    var insert: Statement = try connection.prepare("INSERT INTO temp.dubbel (rij) VALUES (?)")
    var groups: Statement = try connection.prepare(
      "SELECT group_concat(rij) FROM bron.\(Connection.quoted(tabel.soort)) GROUP BY \(key) HAVING count(*) > 1")
    var isAny: Bool = false
    do {
      try groups.forEachRow { (row) throws(SQLiteError) in
        isAny = true
        for number in row.text(0).split(separator: ",") {
          try insert.bind(Int64(number), at: 1)
          try insert.run()
        }
      }
    } catch { throw error.sqliteError }
    return isAny
  }

  /// Puts the rows of an attached delivery among the candidates: all, or only the noted ones, as writing out the contents of all is most of the work.
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
        FROM bron.\(table) \(onlyDoubles ? "WHERE rij IN (SELECT rij FROM temp.dubbel)" : ""))
      """)
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
