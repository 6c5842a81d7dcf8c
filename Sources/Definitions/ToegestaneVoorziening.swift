/// A kind of voorziening that fits a value of a scale: one cell of the rule table category x service.
public struct ToegestaneVoorziening: Sendable, Hashable {
  /// The scale, such as `rsd_categorie`.
  public let schaal: String
  /// The value on it.
  public let waarde: String
  /// The standard code of the kind of voorziening.
  public let type: String

  /// Describes a cell.
  public init(schaal: String, waarde: String, type: String) {
    self.schaal = schaal
    self.waarde = waarde
    self.type = type
  }

  /// Reads `regeltabel_voorziening.csv`, in file order.
  ///
  /// A scale or kind of voorziening that the municipality left out of its own files makes lines of the built-in table idle, and is a mistake in its own table only.
  static func read(
    _ files: DefinitionFiles, schalen: [Schaal], codelijsten: [String: Codelijst], problems: inout [DefinitionProblem]
  ) -> [ToegestaneVoorziening] {
    guard let file = files.file("regeltabel_voorziening.csv") else { return [] }
    let isBuiltIn: Bool = file.name.hasPrefix("ingebouwd/")
    let table = DefinitionTable(file, columns: ["schaal", "waarde", "type", "toelichting"], problems: &problems)
    let types: Set<String> = Set((codelijsten["voorziening_type"]?.standaardcodes ?? []).map(\.code))
    var seen: [ToegestaneVoorziening: Int] = [:]
    var result: [ToegestaneVoorziening] = []
    for row in table.rows {
      guard let schaal = row.required("schaal", problems: &problems), let waarde = row.required("waarde", problems: &problems),
        let type = row.required("type", problems: &problems)
      else { continue }
      let one = ToegestaneVoorziening(schaal: schaal, waarde: waarde, type: type)
      if let mistake = one.mistake(schalen, types) {
        if !isBuiltIn { problems.append(row.problem(mistake.kolom, mistake.melding)) }
        continue
      }
      if let first = result.first, first.schaal != schaal {
        // Two scales could judge one voorziening both ways.
        problems.append(row.problem("schaal", "de regeltabel gaat al over schaal '\(first.schaal)'; een tweede schaal kan niet"))
        continue
      }
      if let line = seen[one] {
        problems.append(row.problem("type", "type '\(type)' bij '\(waarde)' staat ook op regel \(line)"))
        continue
      }
      seen[one] = row.line
      result.append(one)
    }
    return result
  }

  private func mistake(_ schalen: [Schaal], _ types: Set<String>) -> (kolom: String, melding: String)? {
    let scales: [Schaal] = schalen.filter { $0.naam == schaal }
    if scales.isEmpty { return ("schaal", "schaal '\(schaal)' bestaat niet") }
    if !scales.contains(where: { $0.waarden.contains { $0.waarde == waarde } }) { return ("waarde", "waarde '\(waarde)' staat niet op schaal '\(schaal)'") }
    if !types.contains(type) { return ("type", "'\(type)' is geen standaardcode van de lijst 'voorziening_type'") }
    return nil
  }
}
