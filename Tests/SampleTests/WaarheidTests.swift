import Bijstand
import Sample
import TestSupport
import Testing

@Suite(.tempDir) struct WaarheidTests {
  @Test("stand = vorige stand + instroom - uitstroom, in klanten en in uitkeringen", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func flowIdentity(seed: UInt64) throws {
    let cijfers: [String: Int] = try Steekproef(seed: seed, lagen: ["controletotaal"]).kerncijfers()
    let reeks: [String] = maanden(van: 2023, 11, aantal: 36)
    for eenheid in ["", "_uitkeringen"] {
      func waarde(_ kerncijfer: String, _ maand: String) -> Int { cijfers[kerncijfer + eenheid + " " + maand + " totaal"] ?? 0 }
      for (vorige, maand) in zip(reeks, reeks.dropFirst()) {
        #expect(waarde("stand", maand) == waarde("stand", vorige) + waarde("instroom", maand) - waarde("uitstroom", maand), "\(maand)\(eenheid)")
      }
    }
  }

  @Test("de vier toestanden van in beeld tellen op tot de stand")
  func statesAddUp() throws {
    let stad: Steekproef = try Steekproef(lagen: ["controletotaal"])
    for maand in maanden(van: 2023, 11, aantal: 36) {
      let som: Int = try ["in_beeld", "uit_beeld", "kort_in_bestand", "geen_gesprek_bekend"].reduce(0) { try $0 + stad.som($1, [maand]) }
      #expect(try som == stad.som("stand", [maand]))
    }
  }

  @Test("elk vastgelegd gebrek staat waar de waarheid het zegt, en er zijn er niet meer")
  func recordedDefectsArePresent() throws {
    let stad: Steekproef = try Steekproef(klanten: 800)
    let defecten: [[String]] = try stad.waarheid("defecten.csv")
    #expect(Set(Defect.allCases.map(\.rawValue)).subtracting(defecten.map { $0[3] }).isSubset(of: [
      "een_dag", "nietig", "loonwaarde_te_hoog", "onbekende_klant", "afspraak_voor_uitnodiging", "gepland_einde_voor_begin", "besluit_zonder_advies",
      "advies_past_niet", "dubbele_toewijzing",
    ]))
    for naam in try stad.leveringen where naam.hasPrefix("uitkering_2026") || naam.hasPrefix("uitkering_2024") {
      let regels: [String] = try stad.regels("aanlevering/" + naam)
      let eigen: [[String]] = defecten.filter { $0[0] == naam }
      let breedte: Int = regels[0].split(separator: ";").count
      #expect(aantalFoutieveBreedtes(regels, breedte) == eigen.count { ["veld_te_veel", "veld_te_weinig", "afgebroken_regel"].contains($0[3]) })
      for defect in eigen {
        guard let nummer = Int(defect[1]), nummer > 0 else { continue }
        let velden: [Substring] = regels[nummer - 1].split(separator: ";", omittingEmptySubsequences: false)
        switch defect[3] {
        case "dubbele_rij": #expect(regels[nummer - 1] == regels[nummer - 2])
        case "veld_te_veel": #expect(velden.count == breedte + 1)
        case "veld_te_weinig": #expect(velden.count == breedte - 3)
        case "afgebroken_regel": #expect(nummer == regels.count && velden.count == 3)
        case "bsn_met_punten": #expect(velden[2].contains("."))
        case "bsn_acht_cijfers": #expect(velden[2].utf8.count == 8)
        case "onmogelijke_datum": #expect(velden[15] == "31-02-2024")
        case "einde_voor_begin": #expect(velden[16] == "01-01-1999")
        default: break
        }
      }
    }
  }

  @Test("een rij te veel zou gezien worden: de telling van foute breedtes is geen vast getal")
  func plantedFaultIsSeen() {
    #expect(aantalFoutieveBreedtes(["a;b;c", "1;2;3", "1;2", "1;2;3;4"], 3) == 2)
    #expect(aantalFoutieveBreedtes(["a;b;c", "1;2;3"], 3) == 0)
  }

  private func aantalFoutieveBreedtes(_ regels: [String], _ breedte: Int) -> Int {
    regels.count { $0.split(separator: ";", omittingEmptySubsequences: false).count != breedte }
  }
}

@Suite struct DossierTests {
  @Test("een dossiernummer hoort bij één huishouden en nooit bij twee aanvragers", arguments: [1, 2, 3] as [UInt64])
  func dossierHasOneApplicant(seed: UInt64) {
    let stelsel: Stelsel = Stelsel(seed: seed, klanten: 4_000, tijdvak: Tijdvak(laatste: Maand(nummer: 2026 * 12 + 9), maanden: 36))
    var aanvragers: [String: Set<Int>] = [:]
    for index in 0..<stelsel.aantal {
      for rij in Levensloop.leef(stelsel, index).rijen where rij.rol == "aanvrager" { aanvragers[rij.dossier, default: []].insert(index * 10 + rij.persoon) }
    }
    #expect(aanvragers.values.filter { $0.count > 1 }.isEmpty)
  }
}
