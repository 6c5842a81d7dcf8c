import Foundation
import Testing

@Suite("Elk gebrek in de voorbeeldgemeente dat een bestand laat zien wordt gevonden, en niets anders", .serialized)
struct GebrekenTests {
  /// Makes a sample municipality and runs the stages up to the warehouse.
  private static func gemeente(seed: Int) throws -> Pipeline {
    let town: Pipeline = try Pipeline(name: "voorbeeld")
    let data: String = town.data.path
    func run(_ tool: String, _ arguments: [String]) throws {
      let outcome: Pipeline.Outcome = try Pipeline.tool(tool, arguments)
      try #require(outcome.status == 0, "\(tool): \(outcome.output)")
    }
    try run("kb-sample", ["--uit", data, "--seed", String(seed), "--klanten", "1200"])
    try run("kb-ingest", ["--registreer", "--data", data])
    for name in try FileManager.default.contentsOfDirectory(atPath: data + "/werk/levering").sorted() where name.hasSuffix(".lev") {
      try run("kb-ingest", ["--levering", data + "/werk/levering/" + name, "--data", data, "--uit", data + "/werk/bron/" + name.dropLast(4) + ".sqlite"])
    }
    try run("kb-match", ["--data", data, "--uit", data + "/werk/personen.sqlite"])
    try run("kb-load", ["--data", data, "--personen", data + "/werk/personen.sqlite", "--uit", data + "/werk/klantbeeld.sqlite"])
    return town
  }

  @Test("recall en precisie per soort zijn 1,0; een regel minder of een bevinding te veel valt op", arguments: [1, 2, 3])
  func recallAndPrecision(seed: Int) throws {
    let town: Pipeline = try Self.gemeente(seed: seed)
    defer { #expect(throws: Never.self) { try town.remove() } }
    let gebreken: Gebreken = try Gebreken(data: town.data.path)
    let uitslagen: [Gebreken.Uitslag] = gebreken.uitslagen()
    print("Gebreken van de voorbeeldgemeente, begin \(seed):\n" + uitslagen.map { "  " + $0.tekst }.joined(separator: "\n"))
    #expect(gebreken.onbekendeSoorten == [])
    for uitslag in uitslagen where uitslag.onzichtbaar.isEmpty {
      #expect(uitslag.recall == 1 && uitslag.precisie == 1, "\(uitslag.tekst)")
    }
    // A check that sees nothing must not pass: nearly every kind occurs.
    #expect(uitslagen.count { $0.erin > 0 } >= Gebreken.soorten.count - 4)
    // Planted faults: without its rule a kind is missed, and only that kind.
    for code in ["R-0404", "R-0904"] {
      let missed: [String] = try Gebreken(data: town.data.path, zonder: code).uitslagen().filter { $0.recall < 1 && $0.onzichtbaar.isEmpty }.map(\.soort)
      #expect(missed == [code == "R-0404" ? "loonwaarde_te_hoog" : "advies_past_niet"])
    }
  }
}
