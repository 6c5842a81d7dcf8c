internal import Findings
internal import SQLiteKit

/// The rows of one kind of delivery: doubles decided, then copied with their klant.
enum Soortrijen {
  static func copy(_ tabel: SoortTabel, _ deliveries: [Aanlevering], in connection: borrowing Connection) throws(SQLiteError) {
    try connection.execute(tabel.create)
    if tabel.soort == "screening" {
      try connection.execute(
        """
        CREATE TABLE screening_waarde (levering INTEGER NOT NULL, rij INTEGER NOT NULL, leefgebied TEXT NOT NULL, soort TEXT NOT NULL, waarde INTEGER) STRICT
        """)
    }
    try decideDoubles(tabel, deliveries, in: connection)
    for one in deliveries {
      try connection.attach(path: one.staging, as: "bron")
      let moved: Bool = try connection.scalar("SELECT EXISTS (SELECT 1 FROM main.verplaatsing WHERE levering = \(one.volgnummer))") == 1
      var insert: Statement = try connection.prepare(tabel.copy(one, moved: moved))
      if tabel.hasDossiernummer || tabel.soort == "uitkering" { try insert.bind(one.bron, at: 1) }
      try insert.run()
      if tabel.soort == "screening" {
        try connection.execute(
          """
          INSERT INTO main.screening_waarde (levering, rij, leefgebied, soort, waarde)
          SELECT \(one.volgnummer), w.rij, w.leefgebied, w.soort, w.waarde FROM bron.screening_waarde AS w
          WHERE w.rij IN (SELECT rij FROM main.screening WHERE levering = \(one.volgnummer)) ORDER BY w.rij, w.leefgebied, w.soort
          """)
      }
      try connection.detach("bron")
      try Bevindingen.write(try findings(one, tabel, in: connection), in: connection)
    }
  }

  /// Within one delivery always; across deliveries for a mutatie, of which the newest row of a key counts.
  private static func decideDoubles(_ tabel: SoortTabel, _ deliveries: [Aanlevering], in connection: borrowing Connection) throws(SQLiteError) {
    let mutaties: [Aanlevering] = deliveries.filter { $0.soortLevering == "mutatie" }
    var perBron: [String: [Aanlevering]] = [:]
    for one in mutaties { perBron[one.bron, default: []].append(one) }
    for bron in perBron.keys.sorted() where (perBron[bron]?.count ?? 0) > 1 {
      for one in perBron[bron] ?? [] {
        try connection.attach(path: one.staging, as: "bron")
        try Ontdubbeling.gather(one, tabel, onlyDoubles: false, in: connection)
        try connection.detach("bron")
      }
      try Ontdubbeling.decide(keyed: !tabel.sleutel.isEmpty, in: connection)
    }
    let filled: Set<Int64> = Set(deliveries.compactMap(\.vultAan))
    for number in filled.sorted() {
      // Corrected records win over rows of the delivery that they fill up, key by key.
      for one in deliveries where one.volgnummer == number || one.vultAan == number {
        try connection.attach(path: one.staging, as: "bron")
        try Ontdubbeling.gather(one, tabel, onlyDoubles: false, in: connection)
        try connection.detach("bron")
      }
      try Ontdubbeling.decide(keyed: !tabel.sleutel.isEmpty, in: connection)
    }
    for one in deliveries where !filled.contains(one.volgnummer) && one.vultAan == nil && (one.soortLevering != "mutatie" || perBron[one.bron]?.count == 1) {
      try connection.attach(path: one.staging, as: "bron")
      let doubles: Bool = try Ontdubbeling.findDoubles(tabel, in: connection)
      if doubles { try Ontdubbeling.gather(one, tabel, onlyDoubles: true, in: connection) }
      try connection.detach("bron")
      if doubles { try Ontdubbeling.decide(keyed: true, in: connection) }
    }
  }

  private static func findings(_ one: Aanlevering, _ tabel: SoortTabel, in connection: borrowing Connection) throws(SQLiteError) -> [Leveringsbevinding] {
    var found: [Finding] = []
    func count(_ code: String) throws(SQLiteError) -> Int {
      Int(try connection.scalar("SELECT count(*) FROM verplaatsing WHERE levering = \(one.volgnummer) AND regelcode = '\(code)'") ?? 0)
    }
    let merged: Int = try count("R-0702")
    if merged > 0 { found.append(Finding(.dubbeleRij, message: "\(merged) \(Openbaar(merged == 1 ? "rij is" : "rijen zijn")) samengevoegd met een gelijke rij")) }
    let conflicts: Int = try count("R-0701")
    if conflicts > 0 { found.append(Finding(.dubbeleSleutel, message: "\(conflicts) \(Openbaar(conflicts == 1 ? "rij staat" : "rijen staan")) in quarantaine omdat een latere rij dezelfde sleutel heeft")) }
    let replaced: Int = try count("R-0710")
    if replaced > 0 { found.append(Finding(.vervangenRij, message: "\(replaced) rijen zijn vervangen door een rij van een nieuwere aanlevering")) }
    if tabel.hasKlantnummer, tabel.soort != "uitkering" {
      let table: String = Connection.quoted(tabel.soort)
      let loose: Int = Int(try connection.scalar("SELECT count(*) FROM \(table) WHERE levering = \(one.volgnummer) AND klant_id IS NULL") ?? 0)
      if loose > 0 { found.append(Finding(.nietGekoppeld, message: "\(loose) \(Openbaar(loose == 1 ? "rij hoort" : "rijen horen")) bij geen bekende klant")) }
    }
    return found.map { Leveringsbevinding(finding: $0, aanlevering: one) }
  }
}
