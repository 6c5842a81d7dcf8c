import Sample
import TestSupport
import Testing

/// The sample looks like the field: the ranges are those that the field published.
@Suite(.tempDir) struct CalibratieTests {
  @Test("in- en uitstroom zijn ongeveer 23% per jaar, met de top in het derde kwartaal", arguments: [1, 2, 7] as [UInt64])
  func flows(seed: UInt64) throws {
    let stad: Steekproef = try Steekproef(seed: seed, klanten: 2_400, lagen: ["controletotaal"])
    let jaar: [String] = maanden(van: 2025, 11, aantal: 12)
    for soort in ["instroom", "uitstroom"] {
      let deel: Double = Double(try stad.som(soort, jaar)) / Double(try stad.som("stand", ["2025-10"]))
      #expect((0.20...0.26).contains(deel), "\(soort) \(deel)")
      let kwartalen: [Int] = try (0..<4).map { kwartaal in
        try [2024, 2025, 2026].reduce(0) { try $0 + stad.som(soort, maanden(van: $1, kwartaal * 3 + 1, aantal: 3)) }
      }
      #expect(kwartalen[2] > kwartalen[1] && kwartalen[2] > kwartalen[0], "\(soort) \(kwartalen)")
    }
    #expect((2_280...2_520).contains(try stad.som("stand", ["2026-10"])))
    let werk: Int = try stad.som("uitstroom_reden_uitkeringen", groep: "11") + stad.som("uitstroom_reden_uitkeringen", groep: "13")
    let aandeel: Double = Double(werk) / Double(try stad.som("uitstroom_uitkeringen"))
    #expect((0.34...0.43).contains(aandeel), "werk \(aandeel)")
    // Half to three quarters not in view when the campaign begins.
    let inBeeld: Double = Double(try stad.som("in_beeld", ["2024-12"])) / Double(try stad.som("stand", ["2024-12"]))
    #expect((0.25...0.50).contains(inBeeld), "in beeld \(inBeeld)")
  }

  @Test("de adviezen zijn 136, 262, 270 en 405", arguments: [1, 2, 7] as [UInt64])
  func advice(seed: UInt64) throws {
    let stad: Steekproef = try Steekproef(seed: seed, klanten: 2_400, lagen: ["screening"])
    let adviezen: [Int] = try ["werk", "zwolle_werkt_aanpak", "sociaal_wijkteam", "activering"].map { try stad.som("advies", groep: $0) }
    #expect(adviezen == [136, 262, 270, 405])
    #expect(try ["werk", "zwolle_werkt_aanpak", "sociaal_wijkteam", "activering"].map { advies in
      try stad.leveringen.reduce(0) { som, naam in
        let uniek: Set<String> = Set(try stad.regels("aanlevering/" + naam))
        return som + uniek.count { $0.contains(";\(advies);") || $0.contains(",\(advies),") }
      }
    } == adviezen)
  }

  @Test("in het experiment vinden in elke groep van honderd acht van de vijftig meer werk dan vier", arguments: [1, 5] as [UInt64])
  func experiment(seed: UInt64) throws {
    let stad: Steekproef = try Steekproef(seed: seed, klanten: 2_400, lagen: ["deelname"])
    #expect(try stad.som("experiment", groep: "intensief") == 150)
    #expect(try stad.som("experiment", groep: "gebruikelijk") == 150)
    for horizon in ["6", "12", "18"] {
      let verschil: Int = try stad.som("experiment_werk", groep: "intensief|" + horizon) - stad.som("experiment_werk", groep: "gebruikelijk|" + horizon)
      // Of 150: between 7 and 9 points.
      #expect((11...13).contains(verschil), "\(horizon) maanden: \(verschil)")
    }
  }

  @Test("de opkomst is ongeveer 70%, en met een vriendelijke brief en een telefoontje blijft minder dan 10% weg")
  func attendance() throws {
    let stad: Steekproef = try Steekproef(klanten: 2_400, lagen: ["afspraak"])
    let weg: Int = try stad.som("no_show")
    let opkomst: Double = 1 - Double(weg) / Double(try stad.som("verschenen") + weg)
    #expect((0.66...0.76).contains(opkomst), "opkomst \(opkomst)")
    let vriendelijk: Int = try stad.som("eerste_no_show", groep: "vriendelijk|bereikt")
    let deel: Double = Double(vriendelijk) / Double(try stad.som("eerste_verschenen", groep: "vriendelijk|bereikt") + vriendelijk)
    #expect(deel < 0.10, "no-show \(deel)")
  }

  @Test("een klantmanager heeft 100 tot 200 klanten per fte, en er zijn tien teams")
  func caseload() throws {
    let stad: Steekproef = try Steekproef(klanten: 2_400, lagen: ["formatie", "toewijzing"])
    var fte: [String: Double] = [:]
    for regel in try stad.regels("aanlevering/formatie.csv").dropFirst() {
      let velden: [String] = regel.split(separator: ";").map(String.init)
      if velden[0] == "2026-10" { fte[velden[2], default: 0] += Double(velden[4].split(separator: ",").joined(separator: ".")) ?? 0 }
    }
    var klanten: [String: Set<String>] = [:]
    for regel in try stad.regels("aanlevering/toewijzing.csv").dropFirst() {
      let velden: [String] = regel.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      if velden[5].isEmpty { klanten[velden[3], default: []].insert(velden[0]) }
    }
    #expect(fte.count == 10)
    for team in fte.keys.sorted() {
      let verhouding: Double = Double(klanten[team]?.count ?? 0) / (fte[team] ?? 1)
      #expect((90...210).contains(verhouding), "\(team) \(verhouding)")
    }
  }
}
