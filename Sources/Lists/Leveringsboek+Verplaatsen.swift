internal import FileKit
internal import SQLiteKit

extension Leveringsboek {
  /// Books what matching decided about the whole delivery, or about single rows, and checks that what is left is what was loaded.
  ///
  /// `pad` is the delivery itself; when it is gone the bytes of moved rows stay where they were, which the list says. `rijen` keeps the number of
  /// rows of each delivery by kind, for the deliveries to come: a table without an index by delivery is counted once.
  mutating func boekNa(
    _ personen: borrowing Bron, volgnummer: Int64, staging: String, pad: String?, naam: String, rijen: inout [String: [Int64: Int64]]
  ) throws(ListsError) {
    var teltMee: Bool?
    var why: String = ""
    try personen.forEach("SELECT telt_mee, reden, peilmaand FROM levering WHERE volgnummer = \(volgnummer)") { (row) throws(ListsError) in
      teltMee = row.int(0) == 1
      why = row.text(1)
      peilmaand = row.intOrNil(2) ?? peilmaand
    }
    guard let teltMee else { throw .ledgerOpen(levering: naam, reden: "zij ontbreekt bij het samenbrengen") }
    try boekHerstel(personen, volgnummer: volgnummer, staging: staging, naam: naam)
    guard teltMee else {
      reden = why
      status = Self.status(why, gelezen: status)
      // Only what a newer delivery replaced goes elsewhere; the rest keeps what reading gave it, and the status says that it does not count.
      if status == "vervangen" { boeking.moveAll(from: "geladen", to: "vervangen") }
      return
    }
    // Enough of its records came back right: what reading said of it holds no longer.
    if status == "over_budget" { status = "geladen" }
    try personen.forEach("SELECT rij, naar, regelcode FROM verplaatsing WHERE levering = \(volgnummer) ORDER BY rij") { (row) throws(ListsError) in
      verplaatsingen.append(Verplaatsing(rij: row.int(0), naar: row.text(1), regelcode: row.text(2)))
    }
    try findBytes(staging: staging, pad: pad)
    for moved in verplaatsingen {
      boeking.move(from: "geladen", to: moved.naar, records: 1, bytes: moved.bytes.map { $0.upperBound - $0.lowerBound } ?? 0)
    }
    if rijen[soort] == nil {
      var counts: [Int64: Int64] = [:]
      try personen.forEach("SELECT levering, count(*) FROM \(Connection.quoted(soort)) GROUP BY levering ORDER BY levering") { (row) throws(ListsError) in
        counts[row.int(0)] = row.int(1)
      }
      rijen[soort] = counts
    }
    let loaded: Int64 = rijen[soort]?[volgnummer] ?? 0
    guard loaded == boeking.records["geladen"] ?? 0, !boeking.isOnmogelijk else {
      throw .ledgerOpen(levering: naam, reden: "\(boeking.records["geladen"] ?? 0) records heten geladen en er zijn \(loaded) rijen")
    }
  }

  /// The status of a delivery that does not count, by the reason that matching gave.
  private static func status(_ reden: String, gelezen: String) -> String {
    if reden.hasPrefix("vervangen") { return "vervangen" }
    if reden.hasPrefix("nog niet bekend") { return "nog_niet_bekend" }
    if reden.hasPrefix("vult aan") || reden.hasPrefix("vult aanlevering") { return "telt_niet_mee" }
    return reden == "ingetrokken" ? reden : gelezen
  }

  /// A quarantined record that came back corrected is replaced by the record of the later delivery: it leaves quarantine here, and is booked
  /// there by what it became.
  private mutating func boekHerstel(_ personen: borrowing Bron, volgnummer: Int64, staging: String, naam: String) throws(ListsError) {
    var found: [Int64: Int64] = [:]
    try personen.forEach("SELECT record, in_levering FROM herstel WHERE levering = \(volgnummer) ORDER BY record") { (row) throws(ListsError) in
      found[row.int(0)] = row.int(1)
    }
    guard !found.isEmpty else { return }
    var moved: Int = 0
    let bron: Bron = try Bron(staging)
    try bron.forEach("SELECT record, byte_lengte FROM quarantaine GROUP BY record ORDER BY record") { (row) throws(ListsError) in
      guard found[row.int(0)] != nil else { return }
      boeking.move(from: "quarantaine", to: "vervangen", records: 1, bytes: row.int(1))
      moved += 1
    }
    guard moved == found.count else { throw .ledgerOpen(levering: naam, reden: "\(found.count) records heten hersteld en \(moved) stonden in quarantaine") }
    hersteld = found
  }

  /// The bytes of each moved row: from the line on which its record starts to the line on which the next one does.
  private mutating func findBytes(staging: String, pad: String?) throws(ListsError) {
    guard !verplaatsingen.isEmpty else { return }
    guard let pad, FileSystem.isRegularFile(pad) else {
      isZonderBestand = true
      return
    }
    let table: String = Connection.quoted(soort)
    var lines: [Int64: (first: Int64, next: Int64)] = [:]
    let bron: Bron = try Bron(staging)
    // Records of one range follow each other, so a record ends where the next row starts, or where its range ends.
    try bron.forEach(
      """
      SELECT s.rij, s.regel, CASE WHEN s.rij < b.record_tot THEN (SELECT n.regel FROM \(table) AS n WHERE n.rij = s.rij + 1) ELSE b.regel_tot + 1 END
      FROM \(table) AS s JOIN boek AS b ON s.rij BETWEEN b.record_van AND b.record_tot
      WHERE s.rij IN (\(verplaatsingen.map { String($0.rij) }.joined(separator: ",")))
      """
    ) { (row) throws(ListsError) in lines[row.int(0)] = (row.int(1), row.int(2)) }
    let places: Regelposities
    do {
      places = try Regelposities(
        path: pad, regels: lines.values.flatMap { [$0.first, $0.next] }, isUTF16: codering.hasPrefix("utf-16"), isBigEndian: codering == "utf-16be")
    } catch { throw .file(error) }
    for index in verplaatsingen.indices {
      guard let line = lines[verplaatsingen[index].rij], let first = places.plaatsen[line.first], let next = places.plaatsen[line.next], first <= next
      else { continue }
      verplaatsingen[index].bytes = first..<next
    }
  }
}
