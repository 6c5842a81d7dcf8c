import Bijstand
import Definitions
import FileKit
import Findings
import Intake
import Matching
import TestSupport
import Testing
import Warehouse

/// Everything that can be found, and the files that must say the same of it.
enum Catalogus {
  /// The codes of all stages, by id.
  static var codes: [FindingCode] { (DefinitionsFindings.codes + IntakeFindings.codes + MatchingFindings.codes + WarehouseFindings.codes).sorted() }

  /// The package's root.
  static let root: String = FileSystem.parent(of: FileSystem.parent(of: FileSystem.parent(of: #filePath)))
  static let pages: String = root + "/Sources/Bijstand/Bijstand.docc/Regels"

  /// The built-in `regels.csv` as it should be: severity and title are the code's own, threshold and unit what stands there.
  static func csv(_ table: RuleTable) -> String {
    "code;ernst;drempel;eenheid;titel\n"
      + codes.map { code in
        let rule: RuleTable.Regel? = table.regel(code.id)
        return [code.id, code.severity.rawValue, rule?.drempel?.tekst() ?? "", rule?.eenheid ?? "", code.titel].joined(separator: ";") + "\n"
      }.joined()
  }

  /// The page that lists them all.
  static func overview(_ table: RuleTable) -> String {
    """
    # Regels

    Every finding that a stage can make: made from the program itself, so do not edit it by hand.

    A municipality changes severity and threshold of a rule in `DATA/definities/regels.csv` (code;ernst;drempel;toelichting), naming only what it decides otherwise.

    | code | ernst | drempel | wat | uitleg | wenk |
    | --- | --- | --- | --- | --- | --- |

    """
      + codes.map { code in
        let rule: RuleTable.Regel? = table.regel(code.id)
        let limit: String = (rule?.drempel).map { $0.tekst() + " " + (rule?.eenheid ?? "") } ?? ""
        let link: String = hasPage(code.id) ? "<doc:\(code.id)>" : code.id
        return "| " + [link, code.severity.rawValue, limit, code.titel, code.uitleg, code.wenk].joined(separator: " | ") + " |\n"
      }.joined()
  }

  /// Codes about cells, rows, persons, months and across files are rules and have a page; those about bytes, files and definitions explain themselves.
  static func hasPage(_ id: String) -> Bool { ["R-03", "R-04", "R-07", "R-08", "R-09"].contains(String(id.prefix(4))) }

  /// What is wrong with the page of a code.
  static func mistakes(inPage text: String, of code: FindingCode) -> [String] {
    var found: [String] = []
    if !text.hasPrefix("# \(code.id): \(code.titel)\n") { found.append("\(code.id): de kop is niet '# \(code.id): \(code.titel)'") }
    for part in ["\n## Waarom\n", "\n## Voorbeeld\n"] where !text.contains(part) { found.append("\(code.id): '\(part.split(separator: "\n")[0])' ontbreekt") }
    return found
  }
}

@Suite("De catalogus van regels") struct CatalogusTests {
  let table: RuleTable
  init() throws { table = try DefinitionSet.load(folder: nil).regels }

  @Test("elke code bestaat een keer en heeft een titel, uitleg en wenk") func codesAreUnique() {
    let ids: [String] = Catalogus.codes.map(\.id)
    #expect(ids.count == Set(ids).count && ids.count > 90)
    for code in Catalogus.codes { #expect(!code.titel.isEmpty && !code.uitleg.isEmpty && !code.wenk.isEmpty && !code.titel.contains(";"), "\(code.id)") }
  }

  @Test("regels.csv noemt precies de codes die bestaan, met hun ernst") func tableIsComplete() throws {
    try Golden.expect(Catalogus.csv(table), matches: Catalogus.root + "/Sources/Definitions/Ingebouwd/regels.csv")
  }

  @Test("het overzicht noemt elke regel") func overviewIsComplete() throws {
    try Golden.expect(Catalogus.overview(table), matches: Catalogus.root + "/Sources/Bijstand/Bijstand.docc/Regels.md")
  }

  @Test("elke regel heeft een pagina met kop, waarom en voorbeeld, en er is geen pagina te veel") func pagesExist() throws {
    let codes: [FindingCode] = Catalogus.codes.filter { Catalogus.hasPage($0.id) }
    #expect(try FileSystem.entries(Catalogus.pages).sorted() == codes.map { $0.id + ".md" })
    for code in codes {
      let text: String = String(decoding: try FileSystem.readAll(Catalogus.pages + "/" + code.id + ".md"), as: UTF8.self)
      #expect(Catalogus.mistakes(inPage: text, of: code) == [])
    }
  }

  @Test("een pagina met een andere kop of zonder voorbeeld valt op") func plantedPage() throws {
    let code: FindingCode = try #require(Catalogus.codes.first { $0.id == "R-0404" })
    #expect(Catalogus.mistakes(inPage: "# R-0404: iets anders\n\n## Waarom\n\nx\n", of: code).count == 2)
  }

  @Test("een regel over rijen is een bestand met een test, een regel in SQL ook") func oneFileOneTest() throws {
    for name in try FileSystem.entries(Catalogus.root + "/Sources/Intake/Rules") where name.hasSuffix("Rule.swift") && name != "RowRule.swift" {
      #expect(FileSystem.exists(Catalogus.root + "/Tests/IntakeTests/Rules/" + name.dropLast(6) + "Tests.swift"), "\(name)")
    }
    #expect(SQLRegel.alle.count >= 17)
    for regel in SQLRegel.alle {
      #expect(regel.bestand.hasPrefix(regel.code.id + "-"))
      let test: String = Catalogus.root + "/Tests/WarehouseTests/Regels/R" + regel.code.id.dropFirst(2) + "Tests.swift"
      #expect(FileSystem.exists(test), "\(regel.bestand)")
    }
  }

  @Test("de drempel in een SQL-bestand is die van de catalogus") func thresholdsAgree() throws {
    for regel in SQLRegel.alle {
      #expect(table.regel(regel.code.id)?.drempel?.tekst() ?? "" == regel.drempel && table.regel(regel.code.id)?.eenheid == regel.eenheid, "\(regel.bestand)")
    }
    #expect(table.regels.filter { $0.drempel != nil }.map(\.code).contains("R-0409"))
  }
}

@Suite("De gemeente beslist over regels", .tempDir) struct EigenRegelsTests {
  private func load(_ rows: String) throws -> RuleTable {
    let folder: String = TempDir.file("definities")
    try FileSystem.makeFolder(folder)
    try FileSystem.writeIfChanged(folder + "/regels.csv", Array(("code;ernst;drempel;toelichting\n" + rows).utf8))
    return try DefinitionSet.load(folder: folder).regels
  }

  @Test("de ernst van elke regel en de drempel van elke regel die er een heeft zijn te wijzigen; de rest blijft") func everyRuleCanBeDecided() throws {
    let builtIn: RuleTable = try DefinitionSet.load(folder: nil).regels
    func other(_ code: FindingCode) -> Severity { code.severity == .info ? .fout : .info }
    let rows: String = Catalogus.codes.map { "\($0.id);\(other($0).rawValue);\(builtIn.drempel($0) == nil ? "" : "12,5");afgesproken\n" }.joined()
    let own: RuleTable = try load(rows)
    for code in Catalogus.codes {
      #expect(own.severity(code) == other(code))
      #expect(own.drempel(code)?.tekst() == (builtIn.drempel(code) == nil ? nil : "12,5"))
    }
    let one: RuleTable = try load("R-0910;;30;\n")
    let changed: [String] = Catalogus.codes.filter { one.drempel($0) != builtIn.drempel($0) || one.severity($0) != builtIn.severity($0) }.map(\.id)
    #expect(changed == ["R-0910"])
  }

  @Test("een code die niet bestaat, een drempel zonder regel ervoor en een negatieve drempel zijn fouten in de definities", arguments: [
    ("R-9999;fout;;\n", "regels.csv:2:1: 'R-9999' is geen code van een bevinding"), ("R-0404;;50;\n", "regels.csv:2:9: regel R-0404 heeft geen drempel"),
    ("R-0910;;-1;\n", "regels.csv:2:9: drempel -1 ligt onder 0"), ("R-0910;info;;\nR-0910;fout;;\n", "regels.csv:3:1: code 'R-0910' staat er twee keer"),
  ])
  func mistakes(rows: String, melding: String) throws {
    let error: DefinitionError? = #expect(throws: DefinitionError.self) { try load(rows) }
    #expect(error?.description.contains(melding) == true, "\(error?.description ?? "")")
  }
}
