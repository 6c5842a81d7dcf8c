import FileKit
import Matching
import Testing
import TestSupport

@Suite("Wie is wie", .tempDir) struct IdentiteitenTests {
  static let bsn: String = "999990019"

  @Test("Het klant_id komt uit sleutel, bron en klantnummer en blijft gelijk; het register is alleen voor de eigenaar") func stableID() throws {
    var gemeente: Gemeente = try Gemeente("a")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), [Gemeente.uitkering("K1")])
    try gemeente.match()
    let id: String? = try gemeente.text("SELECT klant_id FROM klant")
    let expected: [UInt8] = HMACSHA256.authenticate(key: [UInt8](0..<32), message: Array("uitkering\u{1F}K1".utf8))
    #expect(id == String(SHA256.hex(expected).prefix(16)))
    #expect(try FileSystem.mode(gemeente.data + "/register/identiteit.sqlite") & 0o077 == 0)
    try gemeente.match()
    #expect(try gemeente.text("SELECT klant_id FROM klant") == id)
  }

  @Test("Hetzelfde burgerservicenummer onder twee nummers is een klant; het eerst geregistreerde nummer geeft het id") func sameBSN() throws {
    var gemeente: Gemeente = try Gemeente("b")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 9), [Gemeente.uitkering("K9", bsn: Self.bsn)])
    try gemeente.match()
    let first: String? = try gemeente.text("SELECT klant_id FROM klant")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), [Gemeente.uitkering("K1", bsn: Self.bsn), Gemeente.uitkering("K9", bsn: Self.bsn)])
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT count(*) FROM klant") == 1)
    #expect(try gemeente.text("SELECT klant_id FROM klantnummer WHERE klantnummer = 'K1'") == first)
    // A correction proves them two again: the klantnummer that made the id keeps it.
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 11), [Gemeente.uitkering("K1", bsn: "999990020"), Gemeente.uitkering("K9", bsn: Self.bsn)])
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT count(*) FROM klant") == 2)
    #expect(try gemeente.text("SELECT klant_id FROM klantnummer WHERE klantnummer = 'K9'") == first)
  }

  @Test("Een burgerservicenummer met geboortedatums die elkaar uitsluiten voegt niemand samen") func contradiction() throws {
    var gemeente: Gemeente = try Gemeente("c")
    try gemeente.deliver(
      "uitkering", als: "stand", peilmaand: (2026, 10),
      [Gemeente.uitkering("K1", bsn: Self.bsn, geboren: 3000), Gemeente.uitkering("K2", bsn: Self.bsn, geboren: 9000), Gemeente.uitkering("K3", bsn: Self.bsn)])
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT count(*) FROM klant") == 2)
    #expect(try gemeente.scalar("SELECT count(*) FROM bevinding WHERE code = 'R-0705'") == 1)
  }

  @Test("Kinderen maken geen klant; andere lagen hechten aan een bekende klant of blijven los, en verdwijnen niet") func attaching() throws {
    var gemeente: Gemeente = try Gemeente("d")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), [Gemeente.uitkering("K1", bsn: Self.bsn), Gemeente.uitkering("K2", dossier: "DK1", rol: "kind")])
    let contact: (String, String) -> [String: Gemeente.Value] = { ["contactnummer": .text($0), "klantnummer": .text($1), "datum": .int(20_000), "gelukt": .int(1)] }
    try gemeente.deliver("contact", als: "mutatie", [contact("C1", "K1"), contact("C2", "K404")])
    try gemeente.deliver(
      "opdracht", als: "mutatie", [["opdrachtnummer": .text("O1"), "partij": .text("X"), "bsn": .text(Self.bsn), "datum_opdracht": .int(20_000), "uiterste_datum": .int(20_100)]])
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT count(*) FROM klant") == 1)
    #expect(try gemeente.scalar("SELECT count(*) FROM contact") == 2)
    #expect(try gemeente.scalar("SELECT count(*) FROM contact WHERE klant_id IS NULL") == 1)
    #expect(try gemeente.scalar("SELECT count(*) FROM opdracht WHERE klant_id = (SELECT klant_id FROM klant)") == 1)
    #expect(try gemeente.scalar("SELECT count(*) FROM bevinding WHERE code = 'R-0706'") == 1)
  }

  @Test("Zonder sleutel terwijl er identiteiten zijn gaat de stap niet stil verder") func missingKey() throws {
    var gemeente: Gemeente = try Gemeente("e")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), [Gemeente.uitkering("K1")])
    try gemeente.match()
    try FileSystem.remove(gemeente.data + "/register/sleutel")
    #expect(throws: MatchingError.self) { try gemeente.match() }
  }

  @Test("Stap voor stap en in een keer geven met hetzelfde register dezelfde bytes", arguments: UInt64(1)...5) func incremental(seed: UInt64) throws {
    var generator: SeededGenerator = SeededGenerator(seed: seed)
    var gemeente: Gemeente = try Gemeente("f\(seed)")
    for month in 1...4 {
      let rows = (0..<20).filter { _ in Int.random(in: 0..<10, using: &generator) > 0 }.map { Gemeente.uitkering("K\($0)", bsn: $0 % 7 == 0 ? Self.bsn : nil) }
      try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, month), rows)
      try gemeente.match()
    }
    let path: String = gemeente.data + "/werk/personen.sqlite"
    let before: [UInt8] = try FileSystem.readAll(path)
    try FileSystem.remove(path)
    try gemeente.match()
    #expect(try FileSystem.readAll(path) == before, "seed \(seed)")
  }
}
