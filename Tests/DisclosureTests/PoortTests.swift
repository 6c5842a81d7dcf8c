import Disclosure
import FileKit
import SQLiteKit
import Testing
import TestSupport

/// The gate, on databases of figures made by hand; read from outside, as an attacker would.
@Suite("Wat de poort doorlaat", .tempDir) struct PoortTests {
  /// One month of stock by team, with its total.
  static func cijfers(_ path: String, _ stand: [(groep: String, aantal: Int)], flows: (instroom: Int, uitstroom: Int) = (20, 20)) throws {
    try DatabaseFile.build(at: path) { (connection: borrowing Connection) throws(SQLiteError) in
      try connection.execute(
        """
        CREATE TABLE kerncijfer (kerncijfer TEXT, versie TEXT, peilmaand TEXT, periode_begin INTEGER, periode_eind INTEGER, uitsplitsing TEXT, groep TEXT,
          teller INTEGER, noemer INTEGER, waarde TEXT, ondergrens TEXT, bovengrens TEXT, eenheid TEXT, status TEXT, voorlopig TEXT, basis INTEGER, noemer_schaal INTEGER);
        CREATE TABLE codeboek (uitsplitsing TEXT, code TEXT, label TEXT, volgorde INTEGER);
        CREATE TABLE definitie (kerncijfer TEXT, versie TEXT, label TEXT, definitie TEXT);
        CREATE TABLE run (run_id TEXT, peilmaand TEXT, peildatum INTEGER, programmaversie TEXT, drempel INTEGER, gemeente TEXT);
        INSERT INTO run VALUES ('0123456789ab', '2026-10', 20757, '0.1.0', 10, 'Voorbeeldstad');
        CREATE TABLE instelling (sleutel TEXT, waarde TEXT);
        CREATE TABLE gebeurtenis (datum INTEGER, titel TEXT);
        CREATE TABLE bevinding_telling (levering INTEGER, code TEXT, ernst TEXT, aantal INTEGER);
        CREATE TABLE levering_telling (levering INTEGER, dispositie TEXT, aantal INTEGER);
        CREATE TABLE levering (levering INTEGER, bron TEXT);
        """)
      // 31 October and 30 September 2026.
      var rows: [(String, Int, Int, String, String, Int)] = [
        ("stand", 20757, 20757, "totaal", "totaal", stand.map(\.aantal).reduce(0, +)),
        ("stand", 20726, 20726, "totaal", "totaal", stand.map(\.aantal).reduce(0, +) - flows.instroom + flows.uitstroom),
        ("instroom", 20727, 20757, "totaal", "totaal", flows.instroom), ("uitstroom", 20727, 20757, "totaal", "totaal", flows.uitstroom),
      ]
      rows += stand.map { ("stand", 20757, 20757, "team", $0.groep, $0.aantal) }
      for row in rows {
        try connection.execute(
          """
          INSERT INTO kerncijfer VALUES ('\(row.0)', '1', '2026-10', \(row.1), \(row.2), '\(row.3)', '\(row.4)', NULL, NULL, '\(row.5)', NULL, NULL, 'klanten', 'ok', 'N', \(row.5), 1)
          """)
      }
    }
  }

  @Test("Een kleine cel neemt er zoveel mee als nodig is: de verborgen rest is minstens tien en bestaat uit minstens twee cellen",
    arguments: [
      ([7, 40, 60], 2), ([7, 5, 60], 2 + 0), ([3, 4, 60, 80], 3), ([40, 50, 60], 0), ([0, 40, 60], 0), ([9, 0, 60], 2),
    ])
  func smallCells(aantallen: [Int], verborgen: Int) throws {
    let path: String = TempDir.file("cijfers.sqlite")
    try Self.cijfers(path, aantallen.enumerated().map { ("Team \($0.offset)", $0.element) })
    let publicatie: Publicatie = try Poort.publicatie(kengetallen: path)
    let rows: [Kerncijfer] = publicatie.rijen.filter { $0.id == "stand" && $0.uitsplitsing == "team" }
    #expect(rows.count == aantallen.count)
    #expect(rows.count { $0.waarde.status == .geheim } == verborgen)
    // The attacker subtracts what is shown from the total.
    let rest: Int64 = zip(aantallen, rows).filter { $0.1.waarde.status == .geheim }.reduce(Int64(0)) { $0 + Int64($1.0) }
    #expect(verborgen == 0 || rest >= 10)
  }

  @Test("Een kleine instroom volgt uit de balans van de stand, dus dan verschijnt de hele maandreeks niet") func smallFlow() throws {
    let path: String = TempDir.file("stroom.sqlite")
    try Self.cijfers(path, [("Team 1", 100), ("Team 2", 100)], flows: (7, 12))
    let publicatie: Publicatie = try Poort.publicatie(kengetallen: path)
    #expect(publicatie.rijen.filter { $0.id == "instroom" || $0.id == "uitstroom" }.isEmpty)
    #expect(publicatie.rijen.contains { $0.id == "stand" })
  }
}
