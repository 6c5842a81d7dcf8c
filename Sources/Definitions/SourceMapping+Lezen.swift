import Bijstand

extension SourceMapping {
  /// The columns of a mapping's file.
  static let columns: [String] = ["kolom", "veld", "type", "vorm", "verplicht", "identificerend", "codelijst", "sentinel", "constante"]

  /// What a reading in progress knows about the whole.
  struct Context {
    let layouts: [Layout]
    let codelijsten: [String: Codelijst]
  }

  /// Reads `koppelingen/*.csv` and derives the mappings of the standard layouts, by name of the source.
  static func readAll(_ files: DefinitionFiles, _ context: Context, problems: inout [DefinitionProblem]) -> [SourceMapping] {
    var mappings: [SourceMapping] = context.layouts.map { standard($0) }
    for file in files.files(in: "koppelingen") {
      let bron = String(file.path.split(separator: "/").last?.dropLast(4) ?? "")
      guard let mapping = read(file, bron: bron, context, problems: &problems) else { continue }
      // A file with the name of a layout says how the municipality's own standard deliveries differ.
      mappings.removeAll { $0.bron == bron }
      mappings.append(mapping)
    }
    return mappings.sorted { $0.bron.utf8.lexicographicallyPrecedes($1.bron.utf8) }
  }

  private static func read(_ file: DefinitionFiles.File, bron: String, _ context: Context, problems: inout [DefinitionProblem]) -> SourceMapping? {
    let table = DefinitionTable(file, columns: columns, problems: &problems)
    guard !table.rows.isEmpty else { return nil }
    let properties = MappingProperties(table.rows, problems: &problems)
    guard let soort = properties.text("@soort"), let layout = context.layouts.first(where: { $0.soort == soort }) else {
      let place = properties.rows["@soort"]
      let melding = "een koppeling noemt haar indeling in de rij @soort; bekend zijn " + context.layouts.map(\.soort).joined(separator: ", ")
      problems.append(place?.problem("constante", melding) ?? DefinitionProblem(file: file.name, melding: melding))
      return nil
    }
    var kolommen: [Kolom] = []
    var constanten: [Constante] = []
    var names: [String: Int] = [:]
    var fields: [String: Int] = [:]
    for row in table.rows where !row.text("kolom").hasPrefix("@") {
      if let veld = row.optional("veld"), let earlier = fields.updateValue(row.line, forKey: veld) {
        problems.append(row.problem("veld", "veld '\(veld)' wordt al gevuld op regel \(earlier)"))
      }
      if row.text("kolom").isEmpty {
        if let constant = constante(row, layout, context, &problems) { constanten.append(constant) }
        continue
      }
      guard let kolom = kolom(row, layout, context, &problems) else { continue }
      for naam in kolom.namen {
        if let earlier = names.updateValue(row.line, forKey: HeaderName.normalised(naam)) {
          problems.append(row.problem("kolom", "kolom '\(naam)' staat ook op regel \(earlier)"))
        }
      }
      kolommen.append(kolom)
    }
    let filled = Set(kolommen.compactMap(\.veld)).union(constanten.map(\.veld))
    for veld in layout.velden where veld.verplicht && !filled.contains(veld.naam) {
      problems.append(DefinitionProblem(file: file.name, melding: "verplicht veld '\(veld.naam)' van '\(soort)' wordt niet gevuld"))
    }
    return SourceMapping(
      bron: bron, soort: soort, soortLevering: properties.choice("@soort_levering", problems: &problems) ?? (soort == "uitkering" ? nil : .mutatie),
      einddatum: properties.choice("@einddatum", problems: &problems) ?? .laatsteDag,
      alleenLopend: properties.yesNo("@alleen_lopend", problems: &problems), gelijkIsNietig: properties.yesNo("@gelijk_is_nietig", problems: &problems),
      budget: properties.share("@budget", problems: &problems), opmaak: Opmaak.read(properties, problems: &problems),
      vervolg: vervolg(properties, kolommen, &problems),
      peilmaand: properties.text("@peilmaand") ?? (filled.contains("peilmaand") ? "kolom" : nil), omschrijving: properties.text("@omschrijving") ?? bron,
      kolommen: kolommen, constanten: constanten, isStandaard: false)
  }

  private static func kolom(
    _ row: DefinitionTable.Row, _ layout: Layout, _ context: Context, _ problems: inout [DefinitionProblem]
  ) -> Kolom? {
    let namen = row.text("kolom").split(separator: "|").map { HeaderName.trimmed(String($0)) }.filter { !$0.isEmpty }
    guard let naam = row.optional("veld") else {
      return Kolom(namen: namen, veld: nil, type: .tekst, verplicht: false, identificerend: false, codelijst: nil)
    }
    let isLeefgebied = layout.leefgebiedkolom(naam) != nil
    guard let veld = layout.veld(naam) ?? (isLeefgebied ? leefgebiedveld(naam, layout) : nil) else {
      problems.append(row.problem("veld", "veld '\(naam)' bestaat niet in '\(layout.soort)'"))
      return nil
    }
    let typeText = row.optional("type") ?? veld.type.rawValue
    guard let type = Veldtype(rawValue: typeText) else {
      problems.append(row.problem("type", "type '\(typeText)' is onbekend; bekend zijn " + Veldtype.allCases.map(\.rawValue).joined(separator: ", ")))
      return nil
    }
    if type != veld.type { problems.append(row.problem("type", "veld '\(naam)' is een \(veld.type.rawValue) en geen \(type.rawValue)")) }
    let codelijst = row.optional("codelijst") ?? veld.codelijst
    if let codelijst, context.codelijsten[codelijst] == nil {
      problems.append(row.problem("codelijst", "codelijst '\(codelijst)' bestaat niet"))
    }
    let vorm = row.text("vorm")
    if [.bedrag, .getal].contains(type), !["", ",", "."].contains(vorm) {
      problems.append(row.problem("vorm", "vorm '\(vorm)' van een getal moet , of . zijn"))
    }
    if [.datum, .deeldatum, .maand].contains(type) {
      for part in vorm.split(separator: "|") where !Vorm.isBekend(String(part)) {
        problems.append(row.problem("vorm", "datumvorm '\(part)' is onbekend; bekend zijn " + Vorm.bekend.joined(separator: ", ")))
      }
    }
    return Kolom(
      namen: namen, veld: naam, type: veld.type, vorm: vorm, verplicht: row.yesNo("verplicht", whenEmpty: veld.verplicht, problems: &problems),
      identificerend: row.yesNo("identificerend", whenEmpty: veld.identificerend, problems: &problems) || veld.identificerend,
      codelijst: codelijst, sentinels: sentinels(row, &problems))
  }

  private static func leefgebiedveld(_ naam: String, _ layout: Layout) -> Veld {
    let type: Veldtype = layout.leefgebiedkolom(naam)?.soort == .score ? .getal : .janee
    return Veld(naam: naam, type: type, verplicht: false, sleutel: false, identificerend: false, codelijst: nil)
  }

  private static func constante(
    _ row: DefinitionTable.Row, _ layout: Layout, _ context: Context, _ problems: inout [DefinitionProblem]
  ) -> Constante? {
    guard let naam = row.required("veld", problems: &problems) else { return nil }
    guard let veld = layout.veld(naam) else {
      problems.append(row.problem("veld", "veld '\(naam)' bestaat niet in '\(layout.soort)'"))
      return nil
    }
    guard let waarde = row.required("constante", problems: &problems) else { return nil }
    if let list = veld.codelijst, context.codelijsten[list]?.standaard(waarde) == nil {
      problems.append(row.problem("constante", "'\(waarde)' is geen standaardcode van de lijst '\(list)'"))
    }
    return Constante(veld: naam, waarde: waarde)
  }

  /// The fields that go on from the row above, each of which a column must fill.
  private static func vervolg(_ properties: MappingProperties, _ kolommen: [Kolom], _ problems: inout [DefinitionProblem]) -> [String] {
    let velden = (properties.text("@vervolg") ?? "").split(separator: "|").map { HeaderName.trimmed(String($0)) }
    for veld in velden where !kolommen.contains(where: { $0.veld == veld }) {
      problems.append(properties.problem("@vervolg", "veld '\(veld)' wordt door geen kolom gevuld"))
    }
    return velden
  }

  private static func sentinels(_ row: DefinitionTable.Row, _ problems: inout [DefinitionProblem]) -> [Sentinel] {
    var result: [Sentinel] = []
    for part in row.text("sentinel").split(separator: "|") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { HeaderName.trimmed(String($0)) }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        problems.append(row.problem("sentinel", "'\(part)' moet waarde=betekenis zijn"))
        continue
      }
      result.append(Sentinel(tekst: sides[0], betekenis: sides[1]))
    }
    return result
  }
}

/// The forms of dates that a mapping may name.
enum Vorm {
  /// The names, in the order in which messages list them.
  static let bekend: [String] = [
    "yyyymmdd", "yyyy-mm-dd", "dd-mm-yyyy", "d-m-yyyy", "dd/mm/yyyy", "d/m/yyyy", "dd.mm.yyyy", "mm/dd/yyyy", "mm-dd-yyyy", "yyyymm", "yyyy-mm", "yyyy",
  ]

  /// Whether the name is known; `j` may stand for `y`.
  static func isBekend(_ naam: String) -> Bool {
    bekend.contains(String(HeaderName.normalised(naam).map { $0 == "j" ? "y" : $0 }))
  }
}
