import Bijstand
import FileKit
import Sample
import TestSupport
import Testing

@Suite(.tempDir) struct VoorbeeldstadTests {
  @Test("hetzelfde begin geeft dezelfde bytes, een ander begin andere")
  func sameSeedSameBytes() throws {
    let een: [String: String] = try Steekproef("een", klanten: 150).afdruk
    #expect(try Steekproef("twee", klanten: 150).afdruk == een)
    #expect(try Steekproef("drie", seed: 2, klanten: 150).afdruk != een)
  }

  @Test("een tweede keer in dezelfde map laat niets van de vorige achter")
  func rerunReplacesItsOwnFiles() throws {
    _ = try Steekproef("zelfde", seed: 3, klanten: 100)
    let tweede: Steekproef = try Steekproef("zelfde", klanten: 100, maanden: 12)
    #expect(try tweede.afdruk == Steekproef("vers", klanten: 100, maanden: 12).afdruk)
  }

  @Test("leveringen van een ander worden niet gemengd en niet verwijderd")
  func othersDeliveriesAreLeftAlone() throws {
    let map: String = TempDir.file("vreemd")
    try FileSystem.makeFolder(map + "/aanlevering")
    try FileSystem.writeIfChanged(map + "/aanlevering/echt.csv", [0x61])
    #expect(throws: SampleFout.self) { try Voorbeeldstad.schrijf(SampleOptions(uit: map, klanten: 100)) }
    #expect(try FileSystem.entries(map + "/aanlevering") == ["echt.csv"])
  }

  @Test("een leven hangt niet af van de levens ervoor")
  func livesDoNotDependOnOrder() {
    let stelsel: Stelsel = Stelsel(seed: 4, klanten: 300, tijdvak: Tijdvak(laatste: Maand(nummer: 2026 * 12 + 9), maanden: 36))
    let vooruit: [String] = (0..<stelsel.aantal).map { String(describing: Levensloop.leef(stelsel, $0)) }
    let achteruit: [String] = (0..<stelsel.aantal).reversed().map { String(describing: Levensloop.leef(stelsel, $0)) }
    #expect(vooruit == achteruit.reversed())
    #expect(Set(vooruit).count == vooruit.count)
  }

  @Test("alleen de gevraagde lagen worden geschreven, met dezelfde bytes")
  func poorMunicipality() throws {
    let arm: Steekproef = try Steekproef("arm", klanten: 150, lagen: ["uitkering", "controletotaal"])
    let rijk: Steekproef = try Steekproef("rijk", klanten: 150)
    let namen: [String] = try arm.leveringen
    #expect(namen.allSatisfy { $0.hasPrefix("uitkering") || $0 == "controletotaal.csv" })
    for naam in namen { #expect(try arm.afdruk["/aanlevering/" + naam] == rijk.afdruk["/aanlevering/" + naam]) }
  }

  @Test("een laag die niet bestaat wordt geweigerd voordat er iets staat")
  func unknownLayerIsRefused() {
    #expect(throws: SampleFout.self) { try Voorbeeldstad.schrijf(SampleOptions(uit: TempDir.file("fout"), lagen: ["uitkeringen"])) }
    #expect(!FileSystem.exists(TempDir.file("fout")))
  }

  @Test("persoonsgegevens, sleutel en waarheid zijn alleen voor de eigenaar")
  func filesAreClosed() throws {
    let stad: Steekproef = try Steekproef(klanten: 100, maanden: 12)
    #expect(try FileSystem.mode(stad.map + "/register") == 0o700)
    #expect(try FileSystem.mode(stad.map + "/register/sleutel") == 0o600)
    #expect(try FileSystem.size(stad.map + "/register/sleutel") == 32)
    #expect(try FileSystem.mode(stad.map + "/aanlevering") == 0o700)
    #expect(try FileSystem.mode(stad.map + "/waarheid/koppeling.csv") == 0o600)
  }

  @Test("een sleutel die er al is blijft staan")
  func existingKeyStays() throws {
    let map: String = TempDir.file("metsleutel")
    try FileSystem.makeFolder(map + "/register")
    try FileSystem.writeIfChanged(map + "/register/sleutel", Array(repeating: 7, count: 32))
    try Voorbeeldstad.schrijf(SampleOptions(uit: map, klanten: 100, maanden: 6))
    #expect(try FileSystem.readAll(map + "/register/sleutel") == Array(repeating: 7, count: 32))
  }

  @Test("elk BSN in elke levering begint met 9999")
  func everyBSNIsInTheTestRange() throws {
    let stad: Steekproef = try Steekproef(klanten: 300)
    for naam in try stad.leveringen where !naam.contains("kompas (") {
      let regels: [String] = try stad.regels("aanlevering/" + naam)
      let teken: Character = regels[0].contains("\t") ? "\t" : ";"
      guard let kolom = regels[0].split(separator: teken).firstIndex(of: "bsn") else { continue }
      for regel in regels.dropFirst() {
        let velden: [Substring] = regel.split(separator: teken, omittingEmptySubsequences: false)
        guard kolom < velden.count, velden[kolom].utf8.count == 9 else { continue }
        #expect(velden[kolom].hasPrefix("9999") && BSN(String(velden[kolom])) != nil, "\(naam)")
      }
    }
  }
}
