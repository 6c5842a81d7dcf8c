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

  @Test("De instelling en het besluit van de controller bepalen wat volledig is") func completenessIsDecided() throws {
    var gemeente: Gemeente = try Gemeente("d")
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 9), (0..<100).map { Gemeente.uitkering("K\($0)") })
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 10), (0..<90).map { Gemeente.uitkering("K\($0)") })
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT volledig FROM levering WHERE volgnummer = 2") == 0)
    try gemeente.decide("leveringen.csv", "volgnummer;volledig;reden;door;datum\n2;J;sluiting locatie;A. Proef;2026-11-03\n")
    try gemeente.match()
    #expect(try gemeente.scalar("SELECT volledig FROM levering WHERE volgnummer = 2") == 1)
    #expect(try gemeente.scalar("SELECT count(*) FROM bevinding WHERE code = 'R-0707'") == 0)
  }

  @Test("valkuil 45: een maand zonder stand in het midden is een bevinding en staat in de kalender; een verwachte levering die ontbreekt of te laat is ook")
  func calendar() throws {
    var gemeente: Gemeente = try Gemeente("e")
    let rows = (0..<10).map { Gemeente.uitkering("K\($0)") }
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 6), ontvangen: "2026-07-08", rows)
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 7), ontvangen: "2026-08-12", rows)
    try gemeente.deliver("uitkering", als: "stand", peilmaand: (2026, 9), ontvangen: "2026-10-09", rows)
    try gemeente.match()
    func state(_ bron: String) throws -> String? {
      try gemeente.text("SELECT group_concat((maand % 12 + 1) || ' ' || toestand, ', ') FROM (SELECT * FROM verwachting WHERE bron = '\(bron)' ORDER BY maand)")
    }
    #expect(try state("uitkering") == "6 op tijd, 7 te laat, 8 ontbreekt, 9 op tijd")
    #expect(try state("controletotaal") == "6 ontbreekt, 7 ontbreekt, 8 ontbreekt, 9 nog niet")
    #expect(try gemeente.text("SELECT group_concat(code || ernst, ' ') FROM (SELECT * FROM bevinding WHERE code IN ('R-0712', 'R-0713', 'R-0716') ORDER BY code, ernst, melding)")
      == "R-0712fout R-0713info R-0716waarschuwing R-0716waarschuwing R-0716waarschuwing")
    // As it was known in September, August was missing for nobody: its day had not come.
    try gemeente.match(bekendOp: "2026-09-05")
    #expect(try state("uitkering") == "6 op tijd, 7 te laat, 8 nog niet")
    // What was loaded at once, from the time before the register, is not judged; a hole between two months is.
    var oud: Gemeente = try Gemeente("f")
    for month in [1, 2, 4] { try oud.deliver("uitkering", als: "stand", peilmaand: (2025, month), ontvangen: "2026-11-02", rows) }
    try oud.match()
    #expect(try oud.scalar("SELECT count(*) FROM bevinding WHERE code = 'R-0711' AND melding LIKE '%2025-03%'") == 1)
    #expect(try oud.scalar("SELECT count(*) FROM verwachting WHERE maand < 2026 * 12") == 1)
  }
}
