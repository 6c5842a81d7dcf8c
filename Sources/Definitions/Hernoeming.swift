public import Bijstand

/// A team, wijk or code that got another name, so that a series goes on under the new one.
public struct Hernoeming: Sendable, Hashable {
  /// The field (`team`, `wijk`, `klantmanager`, ...) or the code list (`gemeente`, `voorziening_type`, ...) that it is about.
  public let soort: String
  /// The old name.
  public let van: String
  /// The new name, also for the time before.
  public let naar: String
  /// The first day on which the new name holds; from then on the old name may be used for something else.
  public let vanaf: Datum

  /// Reads `hernoeming.csv`, in the order in which the renames happened.
  static func read(_ files: DefinitionFiles, layouts: [Layout], codelijsten: [String: Codelijst], problems: inout [DefinitionProblem]) -> [Hernoeming] {
    guard let file = files.file("hernoeming.csv") else { return [] }
    let table = DefinitionTable(file, columns: ["soort", "van", "naar", "vanaf"], problems: &problems)
    var result: [Hernoeming] = []
    for row in table.rows {
      guard let soort = row.required("soort", problems: &problems), let van = row.required("van", problems: &problems),
        let naar = row.required("naar", problems: &problems), row.required("vanaf", problems: &problems) != nil,
        let vanaf = row.optionalDate("vanaf", problems: &problems)
      else { continue }
      let isField = layouts.contains { $0.velden.contains { $0.naam == soort && !$0.identificerend && ($0.type == .tekst || $0.type == .code) } }
      if !isField, codelijsten[soort] == nil { problems.append(row.problem("soort", "'\(soort)' is geen veld en geen codelijst")) }
      if van == naar { problems.append(row.problem("naar", "de oude en de nieuwe naam zijn gelijk")) }
      if result.contains(where: { $0.soort == soort && $0.van == van && $0.vanaf == vanaf }) {
        problems.append(row.problem("van", "'\(van)' wordt op \(vanaf.iso) twee keer hernoemd"))
      }
      if result.contains(where: { $0.soort == soort && $0.vanaf == vanaf && ($0.van == naar || $0.naar == van) }) {
        problems.append(row.problem("naar", "op een dag kan een nieuwe naam niet ook een oude zijn"))
      }
      result.append(Hernoeming(soort: soort, van: van, naar: naar, vanaf: vanaf))
    }
    return result.enumerated().sorted { ($0.element.vanaf, $0.offset) < ($1.element.vanaf, $1.offset) }.map(\.element)
  }
}
