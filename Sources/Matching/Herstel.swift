internal import Bijstand
internal import CSVKit
internal import FileKit
internal import Register
internal import SQLiteKit

/// Corrected records: which quarantined record came back in which later delivery.
///
/// A controller corrects the lines of a file in `quarantaine/` and drops it back. Such a delivery is no new stand of two rows: each of its
/// records must resemble a record that an earlier delivery of its source has in quarantine, or have a key about which that delivery
/// contradicted itself. Then it fills that delivery up instead of replacing it.
struct Herstel {
  /// A record of one delivery that came back as a record of another.
  struct Paar {
    let levering: Int64
    let record: Int64
    let doorLevering: Int64
    let doorRecord: Int64
    let isGeladen: Bool
  }

  private(set) var paren: [Paar] = []
  /// By the number of a correcting delivery: the delivery that it fills up.
  private(set) var vultAan: [Int64: Int64] = [:]

  /// How many records of a delivery came back.
  func aantal(van volgnummer: Int64) -> Int64 { Int64(paren.count { $0.levering == volgnummer }) }

  /// How many records came back right, or were put right after that; those of a stand only where they fill it up, because rows about another
  /// month come back as a stand of their own.
  func hersteld(van one: Aanlevering) -> Int64 {
    Int64(
      paren.count { $0.levering == one.volgnummer && (one.soortLevering == "mutatie" || vultAan[$0.doorLevering] == one.volgnummer) && isGoed($0) })
  }

  /// Whether a record that came back could be loaded, or came back once more and could be loaded then.
  private func isGoed(_ paar: Paar) -> Bool {
    paar.isGeladen || paren.contains { $0.levering == paar.doorLevering && $0.record == paar.doorRecord && isGoed($0) }
  }

  init() {}

  /// Looks at deliveries that are small enough to be corrections only, so that an ordinary run reads no file.
  init(_ all: [Aanlevering], _ tabellen: [String: SoortTabel], map: RegisterMap, bekendOp: Datum?) throws(MatchingError) {
    for (place, newer) in all.enumerated() where newer.isLeesbaar(bekendOp: bekendOp) {
      let size: Int64 = newer.rijen + newer.quarantaine
      guard size > 0 else { continue }
      for older in all[..<place].reversed() where older.bron == newer.bron && older.isLeesbaar(bekendOp: bekendOp) {
        let open: Int64 = older.quarantaine - aantal(van: older.volgnummer)
        // Contradictions are looked for only when the newer delivery is much too small to stand for the older one.
        let conflicts: [Int64] = size * 10 <= older.rijen ? try contradicted(newer, older, tabellen[older.soort]) : []
        guard size <= open + Int64(conflicts.count), size > 0 else { continue }
        if try settle(newer, older, conflicts: conflicts, map) { break }
      }
    }
  }

  /// Pairs the records of two deliveries; true when every record of the newer one has its place in the older one.
  private mutating func settle(_ newer: Aanlevering, _ older: Aanlevering, conflicts: [Int64], _ map: RegisterMap) throws(MatchingError) -> Bool {
    let taken: Set<Int64> = Set(paren.lazy.filter { $0.levering == older.volgnummer }.map(\.record))
    var waiting: [Herstelrecord] = try Herstelrecord.quarantined(older).filter { !taken.contains($0.record) }
    var found: [Paar] = []
    for record in try Herstelrecord.delivered(newer, path: map.kopie(sha256: newer.levering.sha256)) {
      if let place = record.best(among: waiting) {
        found.append(Paar(levering: older.volgnummer, record: waiting[place].record, doorLevering: newer.volgnummer, doorRecord: record.record, isGeladen: record.isGeladen))
        waiting.remove(at: place)
      } else if !conflicts.contains(record.record) {
        return false
      }
    }
    guard !found.isEmpty || !conflicts.isEmpty else { return false }
    paren += found
    // A mutatie adds by key anyway, and rows about another month are a stand of their own.
    if newer.soortLevering != "mutatie", newer.peilmaand == older.peilmaand {
      vultAan[newer.volgnummer] = vultAan[older.volgnummer] ?? older.volgnummer
    }
    return true
  }

  /// The rows of the newer delivery with a key that the older one has more than once.
  private func contradicted(_ newer: Aanlevering, _ older: Aanlevering, _ tabel: SoortTabel?) throws(MatchingError) -> [Int64] {
    guard let tabel, !tabel.sleutel.isEmpty else { return [] }
    let key: String = tabel.sleutel.map { Connection.quoted($0) }.joined(separator: ", ")
    let same: String = tabel.sleutel.map { "d.\(Connection.quoted($0)) IS n.\(Connection.quoted($0))" }.joined(separator: " AND ")
    let table: String = Connection.quoted(tabel.soort)
    var rows: [Int64] = []
    do throws(SQLiteError) {
      let connection: Connection = try Connection(path: newer.staging, .readOnly)
      try connection.attach(path: older.staging, as: "ouder")
      var statement: Statement = try connection.prepare(
        """
        SELECT n.rij FROM main.\(table) AS n
        WHERE EXISTS (SELECT 1 FROM (SELECT \(key) FROM ouder.\(table) GROUP BY \(key) HAVING count(*) > 1) AS d WHERE \(same)) ORDER BY n.rij
        """)
      do { try statement.forEachRow { (row) throws(SQLiteError) in rows.append(row.int(0)) } } catch { throw error.sqliteError }
    } catch { throw .sqlite(error) }
    return rows
  }

  /// Keeps the pairs for the ledger and the lists.
  func write(in connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO herstel (levering, record, in_levering, in_record) VALUES (?, ?, ?, ?)")
    for paar in paren where isGoed(paar) {
      try insert.bind(paar.levering, at: 1)
      try insert.bind(paar.record, at: 2)
      try insert.bind(paar.doorLevering, at: 3)
      try insert.bind(paar.doorRecord, at: 4)
      try insert.run()
    }
  }
}
