import Testing
import TestSupport

@Suite("Welke aanleveringen tellen", .tempDir) struct LeveringskeuzeTests {
  @Test("Een stand vervangt een eerdere van dezelfde maand, een historie alle eerdere van haar bron, en een over-budget levering niets")
  func replacement() throws {
    var gemeente: Gemeente = try Gemeente("a")
    let rows = (0..<50).map { Gemeente.uitkering("K\($0)") }
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 9), rows)
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), rows)
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), rows)
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), status: "over_budget", rows)
    try gemeente.match()
    #expect(try gemeente.text("SELECT group_concat(telt_mee, '') FROM (SELECT telt_mee FROM levering ORDER BY volgnummer)") == "1010")
    try gemeente.deliver("uitkering", als: "historie", rows)
    try gemeente.match()
    #expect(try gemeente.text("SELECT group_concat(telt_mee, '') FROM (SELECT telt_mee FROM levering ORDER BY volgnummer)") == "00001")
  }

  @Test("Bekend op een dag: wat later kwam doet niet mee; ingetrokken telt nooit") func knownOn() throws {
    var gemeente: Gemeente = try Gemeente("b")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 9), ontvangen: "2026-10-02", [Gemeente.uitkering("K1")])
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), ontvangen: "2026-11-02", [Gemeente.uitkering("K1")])
    try gemeente.match(bekendOp: "2026-10-31")
    #expect(try gemeente.scalar("SELECT count(*) FROM uitkering") == 1)
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT count(*) FROM uitkering") == 2)
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 11), ingetrokken: true, [Gemeente.uitkering("K1")])
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT telt_mee FROM levering WHERE volgnummer = 3") == 0)
  }

  @Test("Een stand met minder dan 98% van de rijen van de vorige is onvolledig; met precies 98% niet", arguments: [(98, 1), (97, 0), (0, 0)])
  func completeness(rijen: Int, volledig: Int64) throws {
    var gemeente: Gemeente = try Gemeente("c")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 9), (0..<100).map { Gemeente.uitkering("K\($0)") })
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), (0..<rijen).map { Gemeente.uitkering("K\($0)") })
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT volledig FROM levering WHERE volgnummer = 2") == volledig)
    #expect(try gemeente.scalar("SELECT count(*) FROM bevinding WHERE code = 'R-0707'") == 1 - volledig)
  }
}
