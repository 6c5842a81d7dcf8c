internal import FileKit
internal import SQLiteKit

/// The counts of the ledger per delivery, from the staging files that `kb-ingest` left and the moves that `kb-match` made.
struct Grootboek {
  private struct Telling {
    /// Nothing for a file that is no delivery.
    let levering: Int64?
    let naam: String
    let ernst: String
    let aantallen: [Int64]
  }

  private var disposities: [Telling] = []
  private var bevindingen: [Telling] = []
  private var velden: [Telling] = []

  /// Reads the staging file of every delivery; one that is no longer there (a withdrawn one) has no counts.
  ///
  /// `loose` are the staging databases of files that lie in the folder and are no delivery: their findings count too.
  static func read(_ connection: borrowing Connection, staging folder: String?, loose: [String]) throws(SQLiteError) -> Grootboek {
    var result: Grootboek = Grootboek()
    guard let folder else { return result }
    var deliveries: [(volgnummer: Int64, path: String)] = []
    var list: Statement = try connection.prepare("SELECT volgnummer, sha256 FROM personen.levering ORDER BY volgnummer")
    do throws(QueryFailure<Never>) {
      try list.forEachRow { row in deliveries.append((row.int(0), folder + "/" + String(row.text(1).prefix(16)) + ".sqlite")) }
    } catch { throw error.sqliteError }
    for (volgnummer, path) in deliveries where FileSystem.exists(path) {
      try connection.attach(path: path, as: "bron")
      result.disposities += try tellingen(
        "SELECT dispositie, '', sum(record_tot - record_van + 1) FROM bron.boek GROUP BY dispositie ORDER BY dispositie", volgnummer, connection)
      result.bevindingen += try tellingen(findings, volgnummer, connection)
      result.velden += try tellingen("SELECT veld, '', gevuld, leeg, hersteld, onbekend FROM bron.veldtelling ORDER BY veld", volgnummer, connection)
      try connection.detach("bron")
    }
    let booked: Set<String> = Set(deliveries.map(\.path))
    for path in loose where !booked.contains(path) {
      try connection.attach(path: path, as: "bron")
      result.bevindingen += try tellingen(findings, nil, connection)
      try connection.detach("bron")
    }
    return result
  }

  private static let findings: String = "SELECT code, ernst, count(*) FROM bron.bevinding GROUP BY code, ernst ORDER BY code, ernst"

  /// The staging databases of all files that lie in the folder of deliveries, by name.
  static func present(staging folder: String?) throws(FileError) -> [String] {
    guard let folder else { return [] }
    let list: String = FileSystem.parent(of: folder) + "/levering"
    guard FileSystem.isFolder(list) else { return [] }
    return try FileSystem.entries(list).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter { $0.hasSuffix(".lev") }
      .map { folder + "/" + $0.dropLast(4) + ".sqlite" }.filter { FileSystem.exists($0) }
  }

  private static func tellingen(_ sql: String, _ levering: Int64?, _ connection: borrowing Connection) throws(SQLiteError) -> [Telling] {
    var result: [Telling] = []
    var rows: Statement = try connection.prepare(sql)
    do throws(QueryFailure<Never>) {
      try rows.forEachRow { row in
        result.append(Telling(levering: levering, naam: row.text(0), ernst: row.text(1), aantallen: (2..<row.count).map { row.int($0) }))
      }
    } catch { throw error.sqliteError }
    return result
  }

  /// Writes the counts of records and fields; what `kb-match` moved goes from *geladen* to where it went.
  func writeTellingen(_ connection: borrowing Connection) throws(SQLiteError) {
    var ledger: Statement = try connection.prepare("INSERT INTO levering_telling VALUES (?,?,?)")
    for item in disposities {
      try ledger.bind(item.levering, at: 1)
      try ledger.bind(item.naam, at: 2)
      try ledger.bind(item.aantallen[0], at: 3)
      try ledger.run()
    }
    try connection.execute(
      """
      CREATE TEMP TABLE verplaatst AS SELECT levering, naar, count(*) AS aantal FROM personen.verplaatsing GROUP BY levering, naar;
      UPDATE levering_telling SET aantal = aantal - (SELECT sum(v.aantal) FROM temp.verplaatst v WHERE v.levering = levering_telling.levering)
      WHERE dispositie = 'geladen' AND levering IN (SELECT levering FROM temp.verplaatst);
      INSERT INTO levering_telling SELECT levering, naar, aantal FROM temp.verplaatst WHERE levering IN (SELECT levering FROM levering_telling) AND true
      ORDER BY levering, naar ON CONFLICT (levering, dispositie) DO UPDATE SET aantal = aantal + excluded.aantal;
      -- What came back corrected in a later delivery left quarantine.
      CREATE TEMP TABLE hersteld AS SELECT levering, count(*) AS aantal FROM personen.herstel GROUP BY levering;
      UPDATE levering_telling SET aantal = aantal - (SELECT h.aantal FROM temp.hersteld h WHERE h.levering = levering_telling.levering)
      WHERE dispositie = 'quarantaine' AND levering IN (SELECT levering FROM temp.hersteld);
      INSERT INTO levering_telling SELECT levering, 'vervangen', aantal FROM temp.hersteld WHERE levering IN (SELECT levering FROM levering_telling) AND true
      ORDER BY levering ON CONFLICT (levering, dispositie) DO UPDATE SET aantal = aantal + excluded.aantal;
      """)
    var field: Statement = try connection.prepare("INSERT OR REPLACE INTO veldtelling VALUES (?,?,?,?,?,?)")
    for item in velden {
      try field.bind(item.levering, at: 1)
      try field.bind(item.naam, at: 2)
      for (index, count) in item.aantallen.enumerated() { try field.bind(count, at: Int32(index + 3)) }
      try field.run()
    }
  }

  /// Writes the counts of findings of all stages, when there are no more to come.
  func writeBevindingen(_ connection: borrowing Connection) throws(SQLiteError) {
    var finding: Statement = try connection.prepare("INSERT INTO bevinding_telling VALUES (?,?,?,?)")
    for item in bevindingen {
      try finding.bind(item.levering, at: 1)
      try finding.bind(item.naam, at: 2)
      try finding.bind(item.ernst, at: 3)
      try finding.bind(item.aantallen[0], at: 4)
      try finding.run()
    }
    try connection.execute(
      """
      INSERT INTO bevinding_telling SELECT levering, code, ernst, count(*) FROM (
        SELECT levering, code, ernst FROM personen.bevinding UNION ALL SELECT levering, code, ernst FROM main.bevinding_laden
      ) GROUP BY levering, code, ernst ORDER BY levering, code, ernst
      """)
  }
}
