import FileKit
import Sample
import TestSupport
import Testing

@Test("elke laag heeft precies de kolommen die de interface noemt")
func headersEqualTheInterface() throws {
  let tekst: String = String(decoding: try FileSystem.readAll(SharedData.require("interface.md")), as: UTF8.self)
  var kolommen: [String: [String]] = ["uitkering": UitkeringLaag.kolommen]
  for laag in Laag.overige { kolommen[laag.soort] = laag.kolommen.filter { !$0.hasPrefix("score_") && !$0.hasPrefix("belemmering_") } }
  var gezien: Set<String> = []
  for regel in tekst.split(separator: "\n") {
    let delen: [Substring] = regel.split(separator: "|").map { $0.drop { $0 == " " } }
    guard delen.count >= 2, delen[0].hasPrefix("`"), let soort = delen[0].split(separator: "`").first.map(String.init), kolommen[soort] != nil else { continue }
    gezien.insert(soort)
    #expect(velden(delen[1]) == kolommen[soort], "\(soort)")
  }
  #expect(gezien == Set(Laag.namen))
}

@Test("de regel van een laag wordt gelezen zonder uitleg tussen haakjes en zonder merktekens")
func interfaceLineIsRead() {
  #expect(velden("maand k, team, rol ? (inkomen, werk), fte") == ["maand", "team", "rol", "fte"])
  #expect(velden("maand k, team") != ["maand", "team", "fte"])
}

/// The field names of a line of the interface: what stands between brackets or after a blank is explanation.
private func velden(_ tekst: some StringProtocol) -> [String] {
  var plat: String = ""
  var diepte: Int = 0
  for teken in tekst {
    if teken == "(" { diepte += 1 } else if teken == ")" { diepte -= 1 } else if diepte == 0 { plat.append(teken) }
  }
  return plat.split(separator: ",").compactMap { deel in
    let naam: String? = deel.split(separator: " ").first.map(String.init)
    return naam == "and" ? nil : naam
  }
}
