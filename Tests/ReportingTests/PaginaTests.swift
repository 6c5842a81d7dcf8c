import Bijstand
import Definitions
import Disclosure
import FileKit
import Reporting
import SQLiteKit
import TestSupport
import Testing

/// Pages are data: what stands in the definitions decides what stands on the pages.
@Suite("Bladzijden volgen de definities", .tempDir) struct PaginaTests {
  static let kop: String = "pagina;blok;figuur;onderwerp;uitsplitsing;volgorde;noot\n"
  static let bladzijden: String = "pagina;kort;titel\nindex;Begin;Hoe gaat het?\nkomst;Komst;Komen ze?\n"
  static let paginas: String =
    kop + "index;Cijfers;tegels;;;1;\nkomst;Per maand;regelkaart;no_show_pct;;2;Eigen noot.\nkomst;Waar;staven;stand;wijk;1;\nkomst;Uitleg;tekst;uitleg;;3;\n"
  static let eigen: [String: String] = [
    "bladzijden.csv": bladzijden, "paginas.csv": paginas, "teksten/uitleg.md": "Wie **niet** komt, telt vanaf {drempel}.\n",
  ]

  @Test("een eigen indeling geeft eigen bladzijden, blokken, volgorde, noten en teksten") func own() throws {
    let pages: [String: String] = try Proefcijfers.gewoon().bladzijden(Self.eigen)
    #expect(pages.keys.sorted() == ["afdruk", "index", "komst"])
    let page: String = try #require(pages["komst"])
    #expect(page.contains("<h1>Komen ze?</h1>") && page.contains("Eigen noot.") && page.contains("<p>Wie <strong>niet</strong> komt, telt vanaf 10.</p>"))
    let first = try #require(page.firstRange(of: ">Waar</h2>"))
    let second = try #require(page.firstRange(of: ">Per maand</h2>"))
    #expect(first.lowerBound < second.lowerBound, "volgorde 1 komt voor volgorde 2")
    #expect(pages["index"]?.contains("<a href=\"komst.html\">Komst</a>") == true)
    #expect(pages["index"]?.contains("href=\"bestand.html\"") == false, "een weggelaten bladzijde heeft geen verwijzing")
    #expect(FileSystem.exists(TempDir.file("uit/data/stand-wijk.csv")) && FileSystem.exists(TempDir.file("uit/data/tidy/no-show-pct-regelkaart.csv")))
  }

  @Test("de verwachte lasten van het jaar staan er nooit zonder hun grenzen", arguments: [true, false]) func expectation(withBand: Bool) throws {
    var figures: Proefcijfers = .gewoon()
    let month: Maand = Proefcijfers.peilmaand
    let (first, last): (Datum, Datum) = (month.plus(-9).eersteDag, month.plus(2).laatsteDag)
    for one in [month.plus(-1), month] {
      figures.rijen.append(Proefcijfers.Rij(id: "lasten", begin: one.eersteDag, eind: one.laatsteDag, waarde: "100000.00", eenheid: "euro"))
    }
    figures.rijen.append(Proefcijfers.Rij(id: "buig_prognose", begin: first, eind: last, waarde: "1200000.00", eenheid: "euro"))
    if withBand {
      for (group, value) in [("onder80", "1190000.00"), ("boven80", "1210000.00")] {
        figures.rijen.append(Proefcijfers.Rij(id: "buig_prognose", begin: first, eind: last, uitsplitsing: "band", groep: group, waarde: value, eenheid: "euro"))
      }
    }
    let page: String = try #require(try figures.bladzijden()["financien"])
    let answer: Substring = try #require(page.split(separator: "class=\"antwoord\"").last?.prefix { $0 != "<" }).replacing("\u{A0}", with: " ")
    #expect(answer.contains("€ 100.000"))
    #expect(answer.contains("verwachten we € 1.200.000, met 80% kans op een bedrag van € 1.190.000 tot € 1.210.000") == withBand, "\(answer)")
    #expect(answer.contains("1.200.000") == withBand)
  }

  @Test("een kerncijfer of instelling die niet bestaat is een onjuiste definitie, en er wordt niets geschreven", arguments: [
    ("paginas.csv", Self.kop + "komst;Waar;staven;stant;wijk;1;\n", "definities/paginas.csv:2:19: kerncijfer 'stant' bestaat niet"),
    ("teksten/uitleg.md", "{dremple}", "instelling '{dremple}' bestaat niet"),
  ])
  func unknown(file: String, text: String, melding: String) throws {
    var own: [String: String] = Self.eigen
    own[file] = text
    let error: ReportingError? = #expect(throws: ReportingError.self) { try Proefcijfers.gewoon().bladzijden(own) }
    #expect(error?.description.contains(melding) == true, "\(error?.description ?? "")")
    guard case .definitie = error else {
      Issue.record("not a mistake of a definition")
      return
    }
    #expect(!FileSystem.exists(TempDir.file("uit")))
  }

  @Test("kb-report eindigt met 78 bij een onjuiste bladzijde") func exitCode() throws {
    let data: String = TempDir.file("data")
    try FileSystem.makeFolder(data + "/definities")
    try Proefcijfers.gewoon().schrijf(TempDir.file("k.sqlite"))
    _ = try FileSystem.writeIfChanged(data + "/definities/paginas.csv", Array((Self.kop + "index;a;staven;stant;wijk;1;\n").utf8))
    let result = try RunTool.run("kb-report", ["--data", data, "--kengetallen", TempDir.file("k.sqlite"), "--uit", TempDir.file("uit")])
    #expect(result.status == 78 && result.errors.contains("kerncijfer 'stant' bestaat niet"), "\(result.errors)")
  }

  @Test("een norm tekent een band, staat in de tabel met zijn herkomst, en een andere norm verandert de kop") func norms() throws {
    let header: String = "kerncijfer;uitsplitsing;groep;ondergrens;bovengrens;toelichting\n"
    let strict: String = try #require(try Proefcijfers.gewoon().bladzijden(["normen.csv": header + "caseload_per_fte;rol;werk;;140;Eigen afspraak\n"])["caseload"])
    #expect(strict.contains("Boven de norm: werk (150,0)") && strict.contains("hoogstens 140") && strict.contains("Eigen afspraak") && strict.contains("class=\"nl\""))
    let wide: String = try #require(try Proefcijfers.gewoon().bladzijden(["normen.csv": header + "caseload_per_fte;rol;werk;100;160;\n"])["caseload"])
    #expect(wide.contains("Niemand zit boven de norm") && wide.contains("100 tot 160") && wide.contains("class=\"nb\"") && !wide.contains("Boven de norm"))
    let none: String = try #require(try Proefcijfers.gewoon().bladzijden(["normen.csv": header])["caseload"])
    #expect(!none.contains("class=\"nb\"") && !none.contains("class=\"nl\"") && !none.contains(">Norm<"))
  }

  @Test("een gebeurtenis staat op de bladzijden die zij noemt, en op geen andere") func events() throws {
    let header: String = "datum;titel;toelichting;paginas\n"
    let pages: [String: String] = try Proefcijfers.gewoon().bladzijden(["gebeurtenissen.csv": header + "2026-03-02;nieuwe brief;;bestand\n2026-04-02;loket dicht;;noshow\n"])
    #expect(pages["bestand"]?.contains("nieuwe brief") == true && pages["bestand"]?.contains("loket dicht") == false)
  }

  @Test("een trechter van tien teams wijst alleen aan wie buiten 99,8% ligt") func funnel() throws {
    let page: String = try #require(try Proefcijfers.gewoon().bladzijden()["noshow"])
    #expect(page.contains("Bij 1 van 10 verklaart toeval het verschil niet. Onderzoek dit"))
    #expect(page.contains("Trechter met 10 punten") && page.contains("Buiten de grens van 99,8%: 1."))
    var few: Proefcijfers = .gewoon()
    few.rijen.removeAll { ["Team 8", "Team 9", "Team 10"].contains($0.groep) }
    #expect(try few.bladzijden()["noshow"]?.contains("daarvoor zijn acht groepen") == true)
  }

  @Test("wat niet geleverd is staat er in woorden, en een bladzijde zonder iets zegt dat") func honest() throws {
    let pages: [String: String] = try Proefcijfers.gewoon().bladzijden()
    let inbeeld: String = try #require(pages["inbeeld"])
    #expect(inbeeld.contains("Dit is niet te zeggen") && inbeeld.contains("in_beeld: niet te zeggen, want er is geen bruikbare levering van uitkering."))
    #expect(pages["index"]?.contains("In beeld: in_beeld: niet te zeggen") == true)
    #expect(pages["kwaliteit"]?.contains("nog geen eerdere versie") == true)
  }

  @Test("een verborgen aantal staat op geen bladzijde: de grafiek heeft er geen staaf voor") func hidden() throws {
    let page: String = try #require(try Proefcijfers.gewoon().bladzijden()["bestand"])
    let figure: String = try #require(page.components(after: "<figure id=\"stand-wijk\"").first)
    let markup: String = try #require(figure.components(after: "</figure>").first.map { String(figure.dropLast($0.count)) })
    #expect(markup.contains("niet getoond") && !markup.contains(">7<") && !markup.contains(">4<"))
    #expect(figure.contains("<span class=\"vh\">niet getoond</span>"))
  }

  @Test("een levering die nodig is en ontbreekt, en een maand die ontbreekt, staan boven elke bladzijde") func missingDeliveries() throws {
    var gap: Proefcijfers = .gewoon()
    gap.verwacht = [
      "'uitkering', 24319, 1, NULL, NULL, 'ontbreekt'", "'uitkering', 24321, 1, 20767, NULL, 'ontbreekt'", "'controletotaal', 24321, 0, 20772, NULL, 'ontbreekt'",
    ]
    let pages: [String: String] = try gap.bladzijden()
    for name in ["index", "noshow", "kwaliteit"] {
      #expect(pages[name]?.contains("De levering uitkering van augustus 2026 en oktober 2026 ontbreekt.") == true, "\(name)")
      #expect(pages[name]?.contains("De levering controletotaal van") == false, "wat niet nodig is, waarschuwt niet")
    }
    #expect(pages["kwaliteit"]?.contains("<td class=\"t\">ontbreekt</td>") == true)
    #expect(try Proefcijfers.gewoon().bladzijden()["index"]?.contains("Let op.") == false)
  }

  @Test("records: het totaal van een maand met een klein aantal is niet getoond, en hele procenten verraden geen klein aantal") func records() throws {
    let page: String = try #require(try Proefcijfers.gewoon().bladzijden()["kwaliteit"])
    // Four records in quarantine are hidden, so the sum of the 1,188 loaded and those four is hidden too.
    #expect(page.contains("<td>1.188</td>") && !page.contains("1.192"))
    #expect(page.contains(">98%<"), "1180 van 1192, naar beneden afgerond")
  }
}
