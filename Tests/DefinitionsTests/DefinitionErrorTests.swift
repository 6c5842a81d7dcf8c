import Bijstand
import Definitions
import FileKit
import Findings
import TestSupport
import Testing

/// A folder of definitions for one test.
private func folder(_ files: [String: String]) throws -> String {
  let root = TempDir.path + "/definities"
  for (path, text) in files {
    try FileSystem.makeFolder(FileSystem.parent(of: root + "/" + path))
    _ = try FileSystem.writeIfChanged(root + "/" + path, Array(text.utf8))
  }
  return root
}

private let mappingHeader = "kolom;veld;type;vorm;verplicht;identificerend;codelijst;sentinel;constante\n"
private let paginas = "pagina;blok;figuur;onderwerp;uitsplitsing;volgorde;noot\n"
private let listHeader = "bron;code;standaardcode;label;groep;geldig_van;geldig_tot;status;volgorde\n"
/// A mapping that is right: what a bad one differs from.
private let klacht = mappingHeader + "@soort;;;;;;;;klacht\nNr;klachtnummer;;;;;;;\nDatum;datum;datum;dd-mm-yyyy;J;N;;;\n"

@Suite("Onjuiste definities", .tempDir) struct BadDefinitionTests {
  @Test("every mistake is named with file, line, column and a Dutch sentence", arguments: [
    ("koppelingen/x.csv", klacht + "Team;ploeg;;;;;;;\n", "definities/koppelingen/x.csv:5:6: veld 'ploeg' bestaat niet in 'klacht'"),
    ("koppelingen/x.csv", klacht + "Team;team;geld;;;;;;\n", "definities/koppelingen/x.csv:5:11: type 'geld' is onbekend"),
    ("koppelingen/x.csv", klacht + "Team;team;datum;;;;;;\n", "definities/koppelingen/x.csv:5:11: veld 'team' is een tekst en geen datum"),
    ("koppelingen/x.csv", klacht + "NR;team;;;;;;;\n", "definities/koppelingen/x.csv:5:1: kolom 'NR' staat ook op regel 3"),
    ("koppelingen/x.csv", klacht + "A|a ;team;;;;;;;\n", "definities/koppelingen/x.csv:5:1: kolom 'a' staat ook op regel 5"),
    ("koppelingen/x.csv", klacht + "Dag;datum;;;;;;;\n", "definities/koppelingen/x.csv:5:5: veld 'datum' wordt al gevuld op regel 4"),
    ("koppelingen/x.csv", klacht + "Soort;soort;;;;;soorten;;\n", "definities/koppelingen/x.csv:5:17: codelijst 'soorten' bestaat niet"),
    ("koppelingen/x.csv", klacht + "Team;team;;;ja;;;;\n", "definities/koppelingen/x.csv:5:13: 'ja' moet J of N zijn"),
    ("koppelingen/x.csv", klacht + "Team;team;;;;;;leeg;\n", "definities/koppelingen/x.csv:5:16: 'leeg' moet waarde=betekenis zijn"),
    ("koppelingen/x.csv", klacht + ";soort;;;;;;;onzin\n", "definities/koppelingen/x.csv:5:14: 'onzin' is geen standaardcode van de lijst 'klacht_soort'"),
    ("koppelingen/x.csv", klacht + ";ploeg;;;;;;;1\n", "definities/koppelingen/x.csv:5:2: veld 'ploeg' bestaat niet"),
    ("koppelingen/x.csv", klacht + ";team;;;;;;;\n", "definities/koppelingen/x.csv:5:13: kolom 'constante' is leeg"),
    ("koppelingen/x.csv", klacht + "@kleur;;;;;;;;rood\n", "definities/koppelingen/x.csv:5:1: eigenschap '@kleur' is onbekend"),
    ("koppelingen/x.csv", klacht + "@soort;;;;;;;;klacht\n", "definities/koppelingen/x.csv:5:1: eigenschap '@soort' staat er twee keer"),
    ("koppelingen/x.csv", klacht + "@einddatum;;;;;;;;morgen\n", "definities/koppelingen/x.csv:5:19: 'morgen' is onbekend; bekend zijn laatste_dag, eerste_dag_zonder"),
    ("koppelingen/x.csv", klacht + "@budget;;;;;;;;veel\n", "definities/koppelingen/x.csv:5:16: 'veel' is geen aandeel"),
    ("koppelingen/x.csv", klacht + "@budget;;;;;;;;1,5\n", "'1,5' is geen aandeel"),
    ("koppelingen/x.csv", mappingHeader + "@soort;;;;;;;;klagt\n", "definities/koppelingen/x.csv:2:15: een koppeling noemt haar indeling"),
    ("koppelingen/x.csv", mappingHeader + "Nr;klachtnummer;;;;;;;\n", "definities/koppelingen/x.csv:1:1: een koppeling noemt haar indeling"),
    ("koppelingen/x.csv", mappingHeader + "@soort;;;;;;;;klacht\nNr;klachtnummer;;;;;;;\n", "verplicht veld 'datum' van 'klacht' wordt niet gevuld"),
    ("koppelingen/x.csv", mappingHeader + "@soort;;;;;;;;klacht\nNr;klachtnummer;;;;;;;\nDatum;datum;datum;dag-maand;J;N;;;\n", "definities/koppelingen/x.csv:4:19: datumvorm 'dag-maand' is onbekend"),
    ("koppelingen/x.csv", mappingHeader + "@soort;;;;;;;;uitgave\nD;datum;;;;;;;\nS;soort;;;;;;;\nB;bedrag;bedrag;euro;;;;;\n", "definities/koppelingen/x.csv:5:17: vorm 'euro' van een getal moet , of . zijn"),
    ("koppelingen/x.csv", "kolom;veld\n@soort;klacht\n", "kolom 'type' ontbreekt"),
    ("koppelingen/x.csv", klacht + "Team;team\n", "definities/koppelingen/x.csv:5"),
    ("koppelingen/x.csv", "", "definities/koppelingen/x.csv:1:1: "),
    ("codelijsten/rol.csv", listHeader + ";a;a;A;;2020-01-01;;;\n;A;a;A;;2021-01-01;2021-12-31;;\n", "definities/codelijsten/rol.csv:3:2: code 'A' geldt twee keer in dezelfde periode; zie ook definities/codelijsten/rol.csv regel 2"),
    ("codelijsten/rol.csv", listHeader + ";a;b;A;;;;;\n", "definities/codelijsten/rol.csv:2:4: standaardcode 'b' staat zelf niet als code in de lijst 'rol'"),
    ("codelijsten/rol.csv", listHeader + ";a;a;;;;;;\n", "definities/codelijsten/rol.csv:2:6: code 'a' heeft geen label"),
    ("codelijsten/rol.csv", listHeader + ";a;a;A;;2021-02-30;;;\n", "definities/codelijsten/rol.csv:2:9: '2021-02-30' is geen datum"),
    ("codelijsten/rol.csv", listHeader + ";a;a;A;;2021-02-02;2021-02-01;;\n", "definities/codelijsten/rol.csv:2:20: code 'a' houdt op te gelden voordat zij begint"),
    ("codelijsten/rol.csv", listHeader + ";a;a;A;;;;oud;\n", "definities/codelijsten/rol.csv:2:11: status 'oud' is onbekend"),
    ("codelijsten/rol.csv", listHeader + ";a;a;A;;;;;een\n", "definities/codelijsten/rol.csv:2:12: 'een' is geen geheel getal"),
    ("codelijsten/rol.csv", listHeader + ";;a;A;;;;;\n", "definities/codelijsten/rol.csv:2:2: kolom 'code' is leeg"),
    ("codelijsten/rol.csv", "bron;code;code\n", "definities/codelijsten/rol.csv:1"),
    ("instellingen.csv", "sleutel;waarde\ndremple;5\n", "definities/instellingen.csv:2:1: instelling 'dremple' is onbekend"),
    ("instellingen.csv", "sleutel;waarde\ndrempel;tien\n", "definities/instellingen.csv:2:9: 'tien' van instelling 'drempel' is geen geheel getal"),
    ("instellingen.csv", "sleutel;waarde\ndrempel;0\n", "definities/instellingen.csv:2:9: 0 van instelling 'drempel' moet 1 tot en met 100000 zijn"),
    ("instellingen.csv", "sleutel;waarde\ndrempel;5\ndrempel;6\n", "definities/instellingen.csv:3:1: instelling 'drempel' staat ook op regel 2"),
    ("instellingen.csv", "sleutel;waarde\nopslag_bruto;1.3\n", "definities/instellingen.csv:2:14: '1.3' van instelling 'opslag_bruto' is geen getal groter dan 0"),
    ("instellingen.csv", "sleutel;waarde\nor_instemming_datum;gisteren\n", "definities/instellingen.csv:2:21: 'gisteren' van instelling 'or_instemming_datum' is geen datum"),
    ("instellingen.csv", "sleutel;waarde;kleur\n", "kolom 'kleur' is onbekend"),
    ("velden.csv", "soort;veld;type;verplicht;sleutel;identificerend;codelijst\nuitkering;a;soep;J;N;N;\n", "definities/velden.csv:2:13: type 'soep' is onbekend"),
    ("velden.csv", "soort;veld;type;verplicht;sleutel;identificerend;codelijst\nuitkering;a;code;J;N;N;\n", "definities/velden.csv:2:24: veld 'a' is een code zonder codelijst"),
    ("velden.csv", "soort;veld;type;verplicht;sleutel;identificerend;codelijst\nuitkering;a;tekst;J;N;N;rol\n", "veld 'a' heeft een codelijst en is geen code"),
    ("velden.csv", "soort;veld;type;verplicht;sleutel;identificerend;codelijst\nuitkering;a;tekst;J;N;N;\nuitkering;a;tekst;J;N;N;\n", "definities/velden.csv:3:11: veld 'a' van 'uitkering' staat er twee keer"),
    ("velden.csv", "soort;veld;type;verplicht;sleutel;identificerend;codelijst\nuitkering;a;code;;N;N;nergens\n", "codelijst 'nergens' van veld 'a' in 'uitkering' bestaat niet"),
    ("schalen.csv", "schaal;versie;leverancier;waarde;volgorde;label;horizon_weken;horizon_maanden;horizon_uitkomst\ns;1;;a;1;A;;;ooit\n", "'ooit' is onbekend"),
    ("schalen.csv", "schaal;versie;leverancier;waarde;volgorde;label;horizon_weken;horizon_maanden;horizon_uitkomst\ns;1;;a;1;A;;;\ns;1;;b;1;B;;;\n", "waarde 'b' of volgorde 1 van schaal 's' staat er twee keer"),
    ("aow_leeftijd.csv", "van_jaar;jaren;maanden\n2020;66;12\n", "definities/aow_leeftijd.csv:2:9: 12 maanden moet 0 tot en met 11 zijn"),
    ("aow_leeftijd.csv", "van_jaar;jaren;maanden\n2020;66;1\n2020;67;0\n", "jaar 2020 staat er twee keer"),
    ("aow_leeftijd.csv", "van_jaar;jaren;maanden\nnu;66;1\n", "'nu' is geen geheel getal"),
    ("regels.csv", "code;ernst;drempel;toelichting\nR-0404;erg;x;\n", "definities/regels.csv:2:8: ernst 'erg' is onbekend"),
    ("regels.csv", "code;ernst;drempel;toelichting\nR-12;fout;;\n", "'R-12' is geen code van een bevinding"),
    ("regels.csv", "code;ernst;drempel;toelichting\nR-0910;fout;veel;\n", "drempel 'veel' is geen getal"),
    ("regels.csv", "code;ernst;drempel;toelichting\nR-0404;fout;;\nR-0404;info;;\n", "code 'R-0404' staat er twee keer"),
    ("regeltabel_voorziening.csv", "schaal;waarde;type;toelichting\nladder;1;01;\n", "definities/regeltabel_voorziening.csv:2:1: schaal 'ladder' bestaat niet"),
    ("regeltabel_voorziening.csv", "schaal;waarde;type;toelichting\nrsd_categorie;klaar;01;\n", "definities/regeltabel_voorziening.csv:2:15: waarde 'klaar' staat niet op schaal 'rsd_categorie'"),
    ("regeltabel_voorziening.csv", "schaal;waarde;type;toelichting\nrsd_categorie;beheer;boot;\n", "definities/regeltabel_voorziening.csv:2:22: 'boot' is geen standaardcode van de lijst 'voorziening_type'"),
    ("regeltabel_voorziening.csv", "schaal;waarde;type;toelichting\nrsd_categorie;beheer;05;\nrsd_categorie;beheer;05;\n", "definities/regeltabel_voorziening.csv:3:22: type '05' bij 'beheer' staat ook op regel 2"),
    ("regeltabel_voorziening.csv", "schaal;waarde;type;toelichting\nrsd_categorie;beheer;;\n", "kolom 'type' is leeg"),
    ("regeltabel_voorziening.csv", "schaal;waarde;type;toelichting\nrsd_categorie;beheer;05;\nparticipatieladder;1;05;\n", "definities/regeltabel_voorziening.csv:3:1: de regeltabel gaat al over schaal 'rsd_categorie'"),
    ("normen.csv", "kerncijfer;uitsplitsing;groep;ondergrens;bovengrens;toelichting\nx;;;2;1;\n", "de bovengrens ligt onder de ondergrens"),
    ("normen.csv", "kerncijfer;uitsplitsing;groep;ondergrens;bovengrens;toelichting\nx;;;een;;\n", "'een' is geen getal"),
    ("gebeurtenissen.csv", "datum;titel;toelichting;paginas\ngisteren;iets;;\n", "definities/gebeurtenissen.csv:2:1: 'gisteren' is geen datum"),
    ("paginas.csv", paginas + "index;a;tegels;;;1;\nbestand;a;tegels;;;2;\n", "definities/paginas.csv:3:11: figuur 'tegels' staat al op pagina 'index'"),
    ("paginas.csv", paginas + "index;a;taart;;;1;\n", "definities/paginas.csv:2:9: figuur 'taart' is onbekend; bekend zijn lijn, "),
    ("paginas.csv", paginas + "voorkant;a;tegels;;;1;\n", "definities/paginas.csv:2:1: pagina 'voorkant' staat niet in bladzijden.csv"),
    ("paginas.csv", paginas + "index;a;staven;stand;;1;\n", "definities/paginas.csv:2:22: figuur 'staven' heeft een uitsplitsing nodig"),
    ("paginas.csv", paginas + "index;a;lijn;;;1;\n", "definities/paginas.csv:2:14: figuur 'lijn' heeft een kerncijfer nodig"),
    ("paginas.csv", paginas + "index;a;tegels;stand;;1;\n", "figuur 'tegels' heeft geen onderwerp"),
    ("paginas.csv", paginas + "index;a;tekst;nergens;;1;\n", "tekst 'nergens' bestaat niet in de map teksten"),
    ("paginas.csv", paginas + "index;a;matrix;jaar;;1;\n", "'jaar' is geen aantal maanden"),
    ("paginas.csv", paginas + "index;a;tegels;;;eerst;\n", "'eerst' is geen geheel getal"),
    ("bladzijden.csv", "pagina;kort;titel\n../weg;Weg;Weg?\n", "definities/bladzijden.csv:2:1: '../weg' mag alleen kleine letters, cijfers en streepjes hebben"),
    ("bladzijden.csv", "pagina;kort;titel\nafdruk;Weg;Weg?\n", "pagina 'afdruk' maakt het programma zelf"),
    ("bladzijden.csv", "pagina;kort;titel\na;Weg;Weg?\na;Weg;Weg?\n", "pagina 'a' staat er twee keer"),
    ("verwachte_leveringen.csv", "bron;dag;verplicht\nuitkeringen;40;J\n", "bron 'uitkeringen' heeft geen koppeling"),
    ("verwachte_leveringen.csv", "bron;dag;verplicht\nuitkering;40;J\n", "dag 40 moet 1 tot en met 31 zijn"),
    ("verwachte_leveringen.csv", "bron;dag;verplicht\nuitkering;4;J\nuitkering;5;J\n", "bron 'uitkering' staat er twee keer"),
  ])
  func names(file: String, text: String, melding: String) throws {
    let root = try folder([file: text])
    do throws(DefinitionError) {
      _ = try DefinitionSet.load(folder: root)
      Issue.record("the mistake was not seen")
    } catch {
      #expect(error.description.contains(melding), "\(error.description)")
      #expect(error.findings.count == error.problemen.count && error.findings.allSatisfy { $0.code == .definitieOnjuist && $0.location?.file.isEmpty == false })
    }
  }

  @Test("all mistakes come at once, in the order of their places") func allAtOnce() throws {
    let root = try folder(["instellingen.csv": "sleutel;waarde\ndrempel;x\nbeeld_maanden;y\n", "aow_leeftijd.csv": "van_jaar;jaren;maanden\nz;66;1\n"])
    let error = try #require(throws: DefinitionError.self) { try DefinitionSet.load(folder: root) }
    #expect(error.problemen.map(\.file) == ["definities/aow_leeftijd.csv", "definities/instellingen.csv", "definities/instellingen.csv"])
    #expect(error.problemen.map(\.line) == [2, 2, 3])
    #expect(error.description.hasPrefix("de definities bevatten 3 fouten:"))
  }
}

@Suite("Eigen definities", .tempDir) struct OwnDefinitionTests {
  @Test("a file replaces the built-in one of its name whole, and changes the hash") func replaces() throws {
    let builtIn = try DefinitionSet.load(folder: nil)
    let own = try DefinitionSet.load(folder: try folder(["gebeurtenissen.csv": "datum;titel;toelichting;paginas\n01-02-2024;eigen;;\n"]))
    #expect(own.gebeurtenissen.map(\.titel) == ["eigen"] && own.gebeurtenissen[0].datum.iso == "2024-02-01")
    #expect(own.hash != builtIn.hash && own.mappings == builtIn.mappings)
  }

  @Test("mappings and code lists of one's own are added, dated files join their list") func adds() throws {
    let own = try DefinitionSet.load(
      folder: try folder([
        "koppelingen/klachten.csv": klacht + "# opmerking;;;;;;;;\nA|B;team;;;;;;-=onbekend;\n", "codelijsten/rol-2030-01-01.csv": listHeader + "klachten;x;kind;x;;;;;\n",
      ]))
    let mapping = try #require(own.mapping("klachten"))
    #expect(mapping.soort == "klacht" && mapping.soortLevering == .mutatie && !mapping.isStandaard && mapping.omschrijving == "klachten")
    #expect(mapping.kolom(veld: "team")?.namen == ["A", "B"])
    #expect(mapping.kolom(veld: "team")?.sentinels == [Sentinel(tekst: "-", betekenis: "onbekend")])
    #expect(own.codelijsten["rol"]?.zoek("X", bron: "klachten").code?.standaardcode == "kind")
    #expect(own.codelijsten["rol"]?.zoek("x", bron: "ander") == .onbekend)
    #expect(own.herken(header: ["nr", "DATUM", "b"]).first?.mapping.bron == "klachten")
  }

  @Test("settings that are left out keep their default, and another file can be named") func settings() throws {
    let root = try folder(["instellingen.csv": "sleutel;waarde\ndrempel;5\n", "elders.txt": "sleutel;waarde\ndrempel;7\nor_instemming_kenmerk;OR-1\nor_instemming_datum;2024-01-01\nor_instemming_doel;d\nor_instemming_niveau;klantmanager\nor_instemming_tot;31-12-2024\n"])
    let own = try DefinitionSet.load(folder: root)
    #expect(own.settings.drempel == 5 && own.settings.beeldMaanden == 12 && own.settings.orInstemming == nil)
    #expect(own.findings.map(\.message.tekst) == ["definities/elders.txt wordt door geen enkele stap gelezen"])
    let named = try DefinitionSet.load(folder: root, instellingen: root + "/elders.txt").settings
    let consent = try #require(named.orInstemming)
    #expect(named.drempel == 7)
    let days = try ["2023-12-31", "2024-12-31", "2025-01-01"].map { try #require(Datum(iso: $0)) }
    #expect(days.map { consent.geldt(op: $0) } == [false, true, false])
    #expect(throws: DefinitionError.self) { try DefinitionSet.load(folder: nil, instellingen: root + "/weg.csv") }
  }

  @Test("severities and thresholds of findings can be decided") func rules() throws {
    let own = try DefinitionSet.load(folder: try folder(["regels.csv": "code;ernst;drempel;toelichting\nR-1001;info;;afgesproken\n"]))
    #expect(own.regels.severity(.definitieOnjuist) == .info && own.regels.drempel(.definitieOnjuist) == nil)
    #expect(own.regels.severity(.definitieOnbekend) == .waarschuwing && own.regels.drempel(.definitieOnbekend) == nil)
  }

  @Test("the rule table category x service is read, and its lines about a scale of one's own are checked") func ruleTable() throws {
    let builtIn = try DefinitionSet.load(folder: nil).toegestaneVoorzieningen
    #expect(builtIn.contains(ToegestaneVoorziening(schaal: "rsd_categorie", waarde: "job ready", type: "bemiddeling")))
    #expect(!builtIn.contains(ToegestaneVoorziening(schaal: "rsd_categorie", waarde: "beheer", type: "bemiddeling")))
    #expect(Set(builtIn.map(\.waarde)).count == 5 && Set(builtIn).count == builtIn.count)
    let own = try DefinitionSet.load(folder: try folder(["regeltabel_voorziening.csv": "schaal;waarde;type;toelichting\nparticipatieladder;2;taal;eigen beleid\n"]))
    #expect(own.toegestaneVoorzieningen == [ToegestaneVoorziening(schaal: "participatieladder", waarde: "2", type: "taal")])
    // Without the scale the built-in lines about it say nothing, and that is no mistake of the municipality.
    let header = "schaal;versie;leverancier;waarde;volgorde;label;horizon_weken;horizon_maanden;horizon_uitkomst\n"
    #expect(try DefinitionSet.load(folder: try folder(["schalen.csv": header + "eigen;1;;a;1;A;;;\n", "regeltabel_voorziening.csv": "schaal;waarde;type;toelichting\n"])).toegestaneVoorzieningen.isEmpty)
  }

  @Test("what other stages keep among the definitions is no finding") func readElsewhere() throws {
    let own = try DefinitionSet.load(folder: try folder(["vaststellingen.csv": "x\n", "besluiten/bevindingen.csv": "x\n", ".verborgen": "x", "teksten/eigen.md": "tekst"]))
    #expect(own.findings.isEmpty && own.teksten["eigen"] == "tekst")
  }
}

@Suite("MetricHeader") struct MetricHeaderTests {
  @Test("a header is read key by key, with lines that continue") func reads() throws {
    let header = try MetricHeader.parse(
      "-- @naam: stand\n-- @label: Stand\n-- @definitie: Klanten in bestand\n--   op de peildatum: aan het eind.\n\n-- @eenheid: klanten\n-- @richting: neutraal\nSELECT 1;\n-- @onzin: x\n",
      file: "stand.sql")
    #expect(header["naam"] == "stand" && header["definitie"] == "Klanten in bestand op de peildatum: aan het eind." && header["norm"].isEmpty)
  }

  @Test("mistakes are named with line and column", arguments: [
    ("-- @kleur: rood\n", "x.sql:1:4: sleutel '@kleur' is onbekend"), ("-- @naam:\n", "x.sql:1:4: sleutel '@naam' heeft geen waarde"),
    ("-- @naam: a\n--  @naam: b\n", "x.sql:2:5: sleutel '@naam' staat er twee keer"), ("SELECT 1", "x.sql:1:1: sleutel '@naam' ontbreekt"),
    ("-- @richting: omhoog\n", "richting 'omhoog' is onbekend"),
  ])
  func refuses(sql: String, melding: String) throws {
    let error = try #require(throws: DefinitionError.self) { try MetricHeader.parse(sql, file: "x.sql") }
    #expect(error.description.contains(melding), "\(error)")
  }
}
