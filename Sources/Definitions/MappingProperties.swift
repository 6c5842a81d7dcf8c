import Bijstand

/// The rows of a mapping that start with `@`.
struct MappingProperties {
  static let known: [String] = [
    "@soort", "@soort_levering", "@einddatum", "@alleen_lopend", "@gelijk_is_nietig", "@budget", "@codering", "@scheiding", "@aanhaling", "@ontsnapping",
    "@kopregels", "@slotregels", "@vervolg", "@peilmaand", "@omschrijving",
  ]
  let rows: [String: DefinitionTable.Row]

  init(_ all: [DefinitionTable.Row], problems: inout [DefinitionProblem]) {
    var rows: [String: DefinitionTable.Row] = [:]
    for row in all where row.text("kolom").hasPrefix("@") {
      let name = row.text("kolom")
      if !MappingProperties.known.contains(name) {
        problems.append(row.problem("kolom", "eigenschap '\(name)' is onbekend; bekend zijn " + MappingProperties.known.joined(separator: ", ")))
      } else if rows.updateValue(row, forKey: name) != nil {
        problems.append(row.problem("kolom", "eigenschap '\(name)' staat er twee keer"))
      }
    }
    self.rows = rows
  }

  /// A mistake in the value of a property.
  func problem(_ name: String, _ melding: String) -> DefinitionProblem {
    rows[name]?.problem("constante", melding) ?? DefinitionProblem(file: "koppelingen", melding: melding)
  }

  func text(_ name: String) -> String? { rows[name]?.optional("constante") }

  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, problems: inout [DefinitionProblem]) -> Choice?
  where Choice.RawValue == String {
    guard let row = rows[name], let value = row.optional("constante") else { return nil }
    if let choice = Choice(rawValue: value) { return choice }
    problems.append(row.problem("constante", "'\(value)' is onbekend; bekend zijn " + Choice.allCases.map(\.rawValue).joined(separator: ", ")))
    return nil
  }

  func yesNo(_ name: String, problems: inout [DefinitionProblem]) -> Bool {
    rows[name]?.yesNo("constante", whenEmpty: false, problems: &problems) ?? false
  }

  /// A small number of lines.
  func lines(_ name: String, problems: inout [DefinitionProblem]) -> Int? {
    guard let value = text(name) else { return nil }
    if let number = Int(value), (0...20).contains(number) { return number }
    problems.append(problem(name, "'\(value)' is geen aantal regels van 0 tot en met 20"))
    return nil
  }

  func share(_ name: String, problems: inout [DefinitionProblem]) -> Int? {
    guard let row = rows[name], let value = row.optional("constante") else { return nil }
    let number = (Decimaal(lees: value, teken: .komma) ?? Decimaal(lees: value, teken: .punt))?.herschaald(4)
    guard let number, (0...10_000).contains(number.eenheden) else {
      problems.append(row.problem("constante", "'\(value)' is geen aandeel van 0 tot en met 1"))
      return nil
    }
    return Int(number.eenheden)
  }
}
