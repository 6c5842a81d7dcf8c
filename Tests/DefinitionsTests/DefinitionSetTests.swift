import Bijstand
import Definitions
import Findings
import Testing

@Suite("Ingebouwde definities") struct BuiltInTests {
  let set: DefinitionSet
  init() throws { set = try DefinitionSet.load(folder: nil) }

  @Test("all standard layouts are there, in the order of the interface") func hasLayouts() {
    #expect(
      set.layouts.map(\.soort) == [
        "uitkering", "controletotaal", "toewijzing", "formatie", "indeling", "belemmering", "afspraak", "contact", "voorziening", "activiteit",
        "inkomen", "inkomen_dekking", "opdracht", "screening", "besluit", "doorverwijzing", "uitgave", "lasten", "begroting", "aanvraag", "signaal",
        "klacht", "deelname",
      ])
    #expect(set.layouts.map(\.velden.count) == [29, 8, 6, 6, 6, 5, 13, 7, 9, 7, 6, 2, 12, 18, 4, 6, 6, 4, 8, 5, 3, 4, 5])
    #expect(set.findings.isEmpty)
  }

  @Test("every layout has a mapping of its own name that takes its own header") func standardMappings() throws {
    for layout in set.layouts {
      let best = try #require(set.herken(header: layout.velden.map(\.naam)).first)
      #expect(best.mapping.bron == layout.soort && best.isBruikbaar && best.extra.isEmpty && best.ontbreektOptioneel.isEmpty)
      let required = layout.velden.filter(\.verplicht).map(\.naam)
      #expect(set.herken(header: required).contains { $0.mapping.bron == layout.soort && $0.isBruikbaar })
    }
  }

  @Test("a column of a standard layout may come under another known name") func aliases() throws {
    let header = try #require(set.layout("uitkering")).velden.map { $0.naam == "geboortedatum" ? "Geboorte_datum" : $0.naam }
    let best = try #require(set.herken(header: header).first)
    #expect(best.mapping.bron == "uitkering" && best.isBruikbaar && best.extra.isEmpty)
  }

  @Test("keys are as the interface marks them", arguments: [
    ("uitkering", ["dossiernummer", "klantnummer", "aanvangsdatum"]), ("controletotaal", ["bron", "peilmaand", "gemeente", "grootheid", "herkomst"]),
    ("formatie", ["maand", "klantmanager"]), ("indeling", ["klantnummer", "schaal", "datum"]), ("screening", ["partij", "referentie"]),
    ("inkomen", ["klantnummer", "maand", "soort"]), ("uitgave", []), ("signaal", []), ("begroting", ["jaar", "gemeente", "versie"]),
    ("deelname", ["experiment", "klantnummer"]),
  ])
  func keys(soort: String, sleutel: [String]) throws {
    #expect(try #require(set.layout(soort)).sleutel.map(\.naam) == sleutel)
  }

  @Test("what leads to a person is identifying in every layout") func identifying() {
    let personal: Set<String> = [
      "dossiernummer", "klantnummer", "bsn", "geboortedatum", "voorletters", "voorvoegsel", "achternaam", "postcode", "huisnummer", "door", "omschrijving",
      "reden",
    ]
    for layout in set.layouts {
      for veld in layout.velden { #expect(veld.identificerend == personal.contains(veld.naam), "\(layout.soort).\(veld.naam)") }
    }
  }

  @Test("the groups of reasons are those of the figures") func groups() throws {
    let list = try #require(set.codelijsten["reden_beeindiging"])
    for reason in UitstroomReden.allCases {
      #expect(list.standaard(reason.code, op: Datum(iso: "2024-06-01"))?.groep == reason.groep.rawValue, "\(reason)")
    }
    #expect(list.zoek("21", bron: "x", op: Datum(iso: "2012-06-01")).code?.standaardcode == "11")
    #expect(list.zoek("20", bron: "x", op: Datum(iso: "2012-06-01")).code?.groep == "onbekend")
    guard case .nietGeldig = list.zoek("51", bron: "x", op: Datum(iso: "2016-06-01")) else {
      Issue.record("code 51 held until the end of 2014")
      return
    }
    #expect(list.zoek("03", bron: "x", op: Datum(iso: "2012-06-01")).code?.label == "bereiken leeftijd van 27 of 65 jaar")
    #expect(list.zoek("03", bron: "x").code?.label == "bereiken AOW-gerechtigde leeftijd")
    #expect(list.zoek("77", bron: "x") == .onbekend)
    #expect(list.bevat("51", bron: "x") && !list.bevat("77", bron: "x"))
  }

  @Test("GWS4all: local causes get the national code, and the two columns that look like regeling are not used") func gws() throws {
    let mapping = try #require(set.mapping("gws4all"))
    #expect(mapping.constanten == [Constante(veld: "regeling", waarde: "01")])
    #expect(mapping.kolommen.filter(\.isGenegeerd).map(\.namen) == [["Type"], ["Kode groep"], ["Omschrijving oorzaak bijstandsafhankelijkheid"]])
    #expect(mapping.kolom(veld: "geboortedatum")?.vorm == "yyyy")
    #expect(mapping.kolom(veld: "reden_beeindiging") == nil)
    #expect(mapping.einddatum == .laatsteDag && mapping.soortLevering == .historie && mapping.budget == 200)
    let causes = try #require(set.codelijsten["reden_aanvang"])
    #expect(causes.zoek("4", bron: "gws4all").code?.standaardcode == "39")
    #expect(causes.zoek("4", bron: "uitkering").code?.standaardcode == "04")
    #expect(causes.zoek("0", bron: "gws4all").code?.standaardcode == nil)
    let forms = try #require(set.codelijsten["leefvorm"])
    #expect(forms.zoek("gehuwd / samenwonend", bron: "gws4all").code?.standaardcode == "3")
    #expect(forms.zoek("Gehuwd / Samenwonend", bron: "uitkering") == .onbekend)
  }

  @Test("a header is recognised whatever its blanks, capitals, no-break spaces and composed accents") func recognises() throws {
    let header = [
      "\u{FEFF}Dossiernr", "CLIENTNUMMER ", "geboortejaar", "geslacht", "Type", "Kode\u{A0}groep", "Startdatum  periodiek algemeen",
      "Einddatum periodiek algemeen", "Oorspronkelijke begindatum uitkeringsdossier", "Omschrijving leefvorm", "Oorzaak bijstandsafhankelijkheid",
      "Omschrijving oorzaak bijstandsafhankelijkheid",
    ]
    let best = try #require(set.herken(header: header).first)
    #expect(best.mapping.bron == "gws4all" && best.isBruikbaar && best.gevonden == 12)
    #expect(HeaderName.normalised("Cafe\u{301}") == HeaderName.normalised("CAF\u{C9}"))
    let renamed = try #require(set.herken(header: header.map { $0 == "geslacht" ? "sekse" : $0 }).first)
    #expect(renamed.mapping.bron == "gws4all" && !renamed.isBruikbaar && renamed.ontbreekt == ["geslacht"] && renamed.extra == [3])
    let doubled = try #require(set.herken(header: header + ["type"]).first { $0.mapping.bron == "gws4all" })
    #expect(doubled.dubbel == [12] && !doubled.isBruikbaar)
  }

  @Test("a screening may have any column named after a leefgebied") func leefgebieden() throws {
    let layout = try #require(set.layout("screening"))
    #expect(layout.leefgebiedkolom("score_taal")?.leefgebied == "taal")
    #expect(layout.leefgebiedkolom("Belemmering_financien")?.soort == .belemmering)
    #expect(layout.leefgebiedkolom("score_") == nil && layout.leefgebiedkolom("advies") == nil)
    #expect(set.layout("contact")?.leefgebiedkolom("score_taal") == nil)
    let best = try #require(set.herken(header: ["partij", "referentie", "uitkomst", "score_taal", "belemmering_taal", "iets"]).first)
    #expect(best.mapping.bron == "screening" && best.extra == [5])
  }

  @Test("settings have the defaults of the definitions") func settings() {
    let settings = set.settings
    #expect(settings.drempel == 10 && settings.beeldMaanden == 12 && settings.onderbrekingDagen == 0 && settings.dossiergatDagen == 30)
    #expect(settings.voorlopigMaanden == 3 && settings.maxMaandenVooruit == 12 && settings.analistKopieen == 2 && settings.reeksMaanden == 120)
    #expect(settings.kanaalTelt == ["kantoor", "huisbezoek", "telefoon", "beeldbellen"])
    #expect(settings.orInstemming == nil && settings.opslagBruto == 13000 && settings.gevoeligeGroepen.isEmpty)
    #expect(settings.volledigPct == 98 && settings.afwijsbudgetPct == 2 && settings.teamMinimum == 3 && settings.signaalMinimum == 12)
    #expect(settings.trechterMinimum == 8 && settings.onbekendPct == 15 && settings.contact.isEmpty && !settings.gemeentenaam.isEmpty)
  }

  @Test("scales are ordered and their values are code lists too") func scales() throws {
    #expect(set.schalen.map(\.naam) == ["participatieladder", "rsd_categorie"])
    #expect(set.schalen[0].waarden.map(\.waarde) == ["1", "2", "3", "4", "5", "6"])
    #expect(set.schalen[1].waarde("job ready")?.horizonWeken == 13)
    let values = try #require(set.codelijsten["schaalwaarde"])
    #expect(values.zoek("nog_niet_job_ready", bron: "x").code?.standaardcode == "nog niet job ready")
    #expect(values.zoek("7", bron: "x") == .onbekend)
  }

  @Test("AOW ages are those of the law") func aow() {
    #expect(set.aow.maanden(in: 2012) == 780 && set.aow.maanden(in: 2015) == 783 && set.aow.maanden(in: 2020) == 796)
    #expect(set.aow.maanden(in: 2023) == 802 && set.aow.maanden(in: 2026) == 804 && set.aow.maanden(in: 2029) == 807)
  }

  @Test("pages, events, norms, texts and expected deliveries are there") func rest() {
    #expect(
      set.paginas.map(\.pagina) == ["index", "bestand", "inbeeld", "doorstroom", "uitstroom", "noshow", "caseload", "overdracht", "financien", "kwaliteit", "definities", "verantwoording"])
    #expect(set.paginas[1].kort == "Bestand" && set.paginas[1].figuren.prefix(3).map(\.naam) == ["stand-verloop", "stromen", "brug"])
    #expect(Set(set.paginas.flatMap(\.figuren).map(\.soort)).count > 20)
    #expect(set.gebeurtenissen.first?.datum.iso == "2015-01-01")
    #expect(set.normen.first?.bovengrens?.tekst() == "110")
    #expect(set.verwachteLeveringen.map(\.bron) == ["uitkering", "controletotaal"])
    #expect(set.teksten["populatie"]?.contains("klant") == true)
    #expect(set.regels.severity(.definitieOnjuist) == .fout)
    #expect(DefinitionsFindings.codes.map(\.id) == ["R-1001", "R-1002"])
  }

  @Test("the hash is the same for the same files") func hash() throws {
    #expect(set.hash.count == 64)
    #expect(try DefinitionSet.load(folder: "/bestaat/niet").hash == set.hash)
  }
}
