import Testing
import TestSupport

@Suite("Dubbele rijen", .tempDir) struct OntdubbelingTests {
  @Test("Gelijke rijen worden samengevoegd, een tegenspraak onder een sleutel gaat in quarantaine, en niemand raakt weg")
  func withinOneDelivery() throws {
    var gemeente: Gemeente = try Gemeente("a")
    var other = Gemeente.uitkering("K2")
    other["bedrag"] = .int(100_00)
    try gemeente.deliver(
      "uitkering", als: "stand", peilmaand: (2026, 10),
      [Gemeente.uitkering("K1"), Gemeente.uitkering("K2"), Gemeente.uitkering("K1"), other, Gemeente.uitkering("K3"), Gemeente.uitkering("K1")])
    try gemeente.match()
    #expect(try gemeente.text("SELECT group_concat(rij) FROM (SELECT rij FROM uitkering ORDER BY rij)") == "1,4,5")
    let moved: String? = try gemeente.text("SELECT group_concat(rij || naar || in_rij, ' ') FROM (SELECT * FROM verplaatsing ORDER BY rij)")
    #expect(moved == "2quarantaine4 3samengevoegd1 6samengevoegd1")
    #expect(try gemeente.scalar("SELECT count(DISTINCT klant_id) FROM uitkering") == 3)
  }

  @Test("Van een mutatie telt de nieuwste rij van een sleutel; een gelijke wordt samengevoegd, een andere vervangen") func acrossDeliveries() throws {
    var gemeente: Gemeente = try Gemeente("b")
    func afspraak(_ nummer: String, _ status: String) -> [String: Gemeente.Value] {
      ["afspraaknummer": .text(nummer), "klantnummer": .text("K1"), "datum_gepland": .int(20_000), "status": .text(status)]
    }
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), [Gemeente.uitkering("K1")])
    try gemeente.deliver("afspraak", als: "mutatie", [afspraak("A1", "gepland"), afspraak("A2", "gepland")])
    try gemeente.deliver("afspraak", als: "mutatie", [afspraak("A1", "verschenen"), afspraak("A2", "gepland"), afspraak("A3", "gepland")])
    try gemeente.match()
    #expect(try gemeente.text("SELECT group_concat(afspraaknummer || status, ' ') FROM (SELECT * FROM afspraak ORDER BY afspraaknummer)") == "A1verschenen A2gepland A3gepland")
    #expect(try gemeente.text("SELECT group_concat(naar, ' ') FROM (SELECT naar FROM verplaatsing ORDER BY levering, rij)") == "vervangen samengevoegd")
  }

  @Test("Zonder sleutel telt een rij die twee keer in een bestand staat twee keer, in twee overlappende bestanden niet vaker dan in het volste")
  func withoutKey() throws {
    var gemeente: Gemeente = try Gemeente("c")
    let uitgave: [String: Gemeente.Value] = ["datum": .int(20_000), "soort": .text("brief"), "bedrag": .int(100)]
    try gemeente.deliver("uitgave", als: "mutatie", [uitgave, uitgave])
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT count(*) FROM uitgave") == 2)
    try gemeente.deliver("uitgave", als: "mutatie", [uitgave, uitgave, uitgave])
    try gemeente.deliver("uitgave", als: "mutatie", [uitgave])
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT count(*) FROM uitgave") == 3)
  }
}
