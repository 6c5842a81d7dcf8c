package import Bijstand
package import Definitions

/// Works out how the columns of one delivery become the fields of its layout.
package enum PlanBuilder {
  /// Makes the plan of a delivery whose header fits a mapping.
  package static func plan(
    _ match: HeaderMatch, header: [String], bestand: String, peilmaand: Maand?, isStand: Bool, definitions: DefinitionSet
  ) -> StagingPlan {
    let mapping: SourceMapping = match.mapping
    let layout: Layout = definitions.layout(mapping.soort) ?? Layout(soort: mapping.soort, velden: [])
    var sources: [String: (column: Int, kolom: Kolom)] = [:]
    for (place, index) in match.kolommen.enumerated() {
      guard let index, let veld = mapping.kolommen[index].veld else { continue }
      sources[veld] = (place, mapping.kolommen[index])
    }
    var constants: [String: String] = [:]
    for constante in mapping.constanten { constants[constante.veld] = constante.waarde }
    // A stand whose month stands in the name or the preamble has it in every row.
    if isStand, sources["peilmaand"] == nil, constants["peilmaand"] == nil, let peilmaand { constants["peilmaand"] = peilmaand.iso }
    // A surname without a column for its voorvoegsel may hold it, and initials too.
    let splits: Bool = sources["achternaam"] != nil && sources["voorvoegsel"] == nil
    var table: [(name: String, type: String)] = []
    var filled: [String] = []
    var fields: [FieldPlan] = []
    for veld in layout.velden {
      guard let kind = FieldKind(naam: veld.type.rawValue) else { continue }
      let columns: [(name: String, type: String)] = kind.columns(of: veld.naam)
      table += columns
      let codes: CodeTable? = codeTable(sources[veld.naam]?.kolom.codelijst ?? veld.codelijst, bron: mapping.bron, definitions)
      let target: Int = filled.count + 2
      if let source = sources[veld.naam] {
        fields.append(field(veld, source.kolom, kind, source.column, target, codes, mapping))
        filled += columns.map(\.name)
      } else if let constant = constants[veld.naam] {
        fields.append(FieldPlan(veld: veld.naam, kind: kind, source: nil, target: target, codes: codes, constant: Array(constant.utf8)))
        filled += columns.map(\.name)
      } else if splits, veld.naam == "voorvoegsel" || veld.naam == "voorletters" {
        filled.append(veld.naam)
      }
    }
    fields += screening(match, header, layout)
    return StagingPlan(
      soort: layout.soort, tableColumns: table, filledColumns: filled, fields: fields, bestand: bestand,
      peilmaand: isStand ? peilmaand.map { Int64($0.nummer) } : nil,
      splitsVoorvoegsel: splits, vervolg: mapping.vervolg.compactMap { sources[$0]?.column }, regels: definitions.regels)
  }

  private static func field(
    _ veld: Veld, _ kolom: Kolom, _ kind: FieldKind, _ source: Int, _ target: Int, _ codes: CodeTable?, _ mapping: SourceMapping
  ) -> FieldPlan {
    // `vorm` holds date forms or the decimal mark; definitions that name another form were refused when they were read.
    let isDate: Bool = kind == .datum || kind == .deeldatum
    return FieldPlan(
      veld: veld.naam, kind: kind, source: source, target: target, isRequired: kolom.verplicht || (veld.verplicht && veld.sleutel),
      isKey: veld.sleutel, isIdentifying: kolom.identificerend || veld.identificerend,
      dates: isDate ? DateForms.named(kolom.vorm) ?? .standard : .standard, usesPoint: kolom.vorm == ".", codes: codes,
      sentinels: kolom.sentinels.map { Array($0.tekst.utf8) },
      takesOneDayOff: veld.naam == "einddatum" && mapping.einddatum == .eersteDagZonder)
  }

  /// The columns of a screening that are about a life domain: by the mapping, or because they are named after one.
  private static func screening(_ match: HeaderMatch, _ header: [String], _ layout: Layout) -> [FieldPlan] {
    var fields: [FieldPlan] = []
    for (place, name) in header.enumerated() {
      let kolom: Kolom? = match.kolommen[place].map { match.mapping.kolommen[$0] }
      if let kolom, kolom.veld == nil { continue }
      guard let column = layout.leefgebiedkolom(kolom?.veld ?? name) else { continue }
      fields.append(
        FieldPlan(
          veld: column.soort.rawValue, kind: column.soort == .score ? .score : .belemmering, source: place, target: 0,
          usesPoint: kolom?.vorm == ".", sentinels: kolom?.sentinels.map { Array($0.tekst.utf8) } ?? [], leefgebied: column.leefgebied))
    }
    return fields
  }

  /// The codes that a source may write in a field; its own lines replace the general ones of the same spelling.
  static func codeTable(_ naam: String?, bron: String, _ definitions: DefinitionSet) -> CodeTable? {
    guard let naam, let list = definitions.codelijsten[naam] else { return nil }
    let own: [Code] = list.codes.filter { $0.bron == bron }
    let spellings: Set<String> = Set(own.map(\.code))
    let general: [Code] = list.codes.filter { $0.bron == nil && !spellings.contains($0.code) }
    return CodeTable(
      (own + general).map { code in
        let meaning: CodeTable.Meaning = CodeTable.Meaning(
          standaardcode: code.standaardcode, van: code.geldigVan?.dag ?? Int32.min, tot: code.geldigTot?.dag ?? Int32.max)
        return (code.code, meaning, code.status == "voorloopnul")
      })
  }
}
