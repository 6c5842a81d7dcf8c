public import Bijstand

/// How far a control total may lie from ours before it asks for a look.
public struct Tolerantie: Sendable, Hashable {
  /// What is counted; empty for everything.
  public let grootheid: String
  /// Who counted; empty for everyone.
  public let herkomst: String
  /// The difference that may remain, in the unit of the grootheid.
  public let waarde: Decimaal
  /// Why.
  public let toelichting: String

  /// Reads `toleranties.csv`.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> [Tolerantie] {
    guard let file = files.file("toleranties.csv") else { return [] }
    let table = DefinitionTable(file, columns: ["grootheid", "herkomst", "tolerantie", "toelichting"], problems: &problems)
    var result: [Tolerantie] = []
    for row in table.rows {
      let text = row.text("tolerantie")
      guard let value = Decimaal(lees: text, teken: .komma), value.eenheden >= 0 else {
        problems.append(row.problem("tolerantie", "tolerantie '\(text)' is geen getal van 0 of meer (met decimale komma)"))
        continue
      }
      let one = Tolerantie(grootheid: row.text("grootheid"), herkomst: row.text("herkomst"), waarde: value, toelichting: row.text("toelichting"))
      if result.contains(where: { $0.grootheid == one.grootheid && $0.herkomst == one.herkomst }) {
        problems.append(row.problem("grootheid", "deze grootheid en herkomst staan er twee keer"))
      }
      result.append(one)
    }
    return result
  }
}

extension DefinitionSet {
  /// The tolerance of a control total, in ten-thousandths: the line that names most of it.
  public func tolerantie(grootheid: String, herkomst: String) -> Int64 {
    let fitting = toleranties.filter { ($0.grootheid.isEmpty || $0.grootheid == grootheid) && ($0.herkomst.isEmpty || $0.herkomst == herkomst) }
    let best = fitting.max { left, right in
      ((left.grootheid.isEmpty ? 0 : 2) + (left.herkomst.isEmpty ? 0 : 1)) < ((right.grootheid.isEmpty ? 0 : 2) + (right.herkomst.isEmpty ? 0 : 1))
    }
    return best?.waarde.herschaald(4)?.eenheden ?? 0
  }
}
