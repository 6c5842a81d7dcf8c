import Definitions
import Testing
import TestSupport

@Suite("Hernoemde teams, wijken en codes", .tempDir) struct HernoemerTests {
  static func klant(_ name: String, team: String, gemeente: String = "9901") -> [String: Gemeente.Value] {
    var row: [String: Gemeente.Value] = Gemeente.uitkering(name)
    row["team"] = .text(team)
    row["gemeente"] = .text(gemeente)
    return row
  }

  @Test("Wat voor de dag van de hernoeming ligt krijgt de nieuwe naam, ook door twee hernoemingen heen; een nieuw team met de oude naam blijft apart")
  func renames() throws {
    var gemeente: Gemeente = try Gemeente("a")
    try gemeente.define("hernoeming.csv", "soort;van;naar;vanaf\nteam;Midden;Centrum;2026-03-01\nteam;West;Midden;2026-02-01\n")
    for month in 1...3 {
      let west: String = month < 2 ? "West" : month < 3 ? "Midden" : "Centrum"
      // In March a new team takes the name Midden.
      try gemeente.deliver(
        "uitkering", als: "stand", peilmaand: (2026, month), [Self.klant("K1", team: west), Self.klant("K2", team: month == 3 ? "Midden" : "Oost")])
    }
    var toewijzing: [String: Gemeente.Value] = ["klantnummer": .text("K1"), "rol": .text("werk"), "klantmanager": .text("km1"), "team": .text("West")]
    toewijzing["begindatum"] = .int(20_454)  // 2026-01-01
    try gemeente.deliver("toewijzing", als: "mutatie", [toewijzing])
    try gemeente.match()
    func teams(_ klant: String) throws -> String? {
      try gemeente.text(
        "SELECT group_concat(team, ' ') FROM (SELECT u.team FROM uitkering AS u JOIN klantnummer AS k USING (klant_id) WHERE k.klantnummer = '\(klant)' ORDER BY u.levering)")
    }
    #expect(try teams("K1") == "Centrum Centrum Centrum")
    #expect(try teams("K2") == "Oost Oost Midden")
    #expect(try gemeente.text("SELECT team FROM toewijzing") == "Centrum")
    #expect(try gemeente.scalar("SELECT count(*) FROM bevinding WHERE code = 'R-0714'") == 2)
  }

  @Test("Een hernoeming die niet kan is een fout in de definities", arguments: [
    "geenveld;A;B;2026-01-01", "team;A;A;2026-01-01", "team;A;B;gisteren", "team;A;B;2026-01-01\nteam;B;C;2026-01-01", "team;A;B;2026-01-01\nteam;A;C;2026-01-01",
    "achternaam;A;B;2026-01-01",
  ])
  func wrong(line: String) throws {
    var gemeente: Gemeente = try Gemeente("b")
    #expect(throws: DefinitionError.self) { try gemeente.define("hernoeming.csv", "soort;van;naar;vanaf\n" + line + "\n") }
  }
}
