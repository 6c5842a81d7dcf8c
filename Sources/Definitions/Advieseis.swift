public import Bijstand

/// What must be so before an advice fits: how many life domains have an obstacle, and how high the loonwaarde may be.
public struct Advieseis: Sendable, Hashable {
  /// The standard code of the advice.
  public let advies: String
  /// The least number of life domains with an obstacle.
  public let belemmeringenVan: Int?
  /// The greatest number of life domains with an obstacle.
  public let belemmeringenTot: Int?
  /// The highest loonwaarde, in percent.
  public let loonwaardeTot: Decimaal?

  /// Reads `advieseisen.csv`, in file order.
  static func read(_ files: DefinitionFiles, codelijsten: [String: Codelijst], problems: inout [DefinitionProblem]) -> [Advieseis] {
    guard let file = files.file("advieseisen.csv") else { return [] }
    let isBuiltIn: Bool = file.name.hasPrefix("ingebouwd/")
    let table = DefinitionTable(
      file, columns: ["advies", "belemmeringen_van", "belemmeringen_tot", "loonwaarde_tot", "toelichting"], problems: &problems)
    let known: Set<String> = Set((codelijsten["advies"]?.standaardcodes ?? []).map(\.code))
    var result: [Advieseis] = []
    for row in table.rows {
      guard let advies = row.required("advies", problems: &problems) else { continue }
      guard known.contains(advies) else {
        // The built-in demands are Zwolle's; a municipality with its own advices need not know them.
        if !isBuiltIn { problems.append(row.problem("advies", "'\(advies)' is geen standaardcode van de lijst 'advies'")) }
        continue
      }
      if result.contains(where: { $0.advies == advies }) { problems.append(row.problem("advies", "advies '\(advies)' staat er twee keer")) }
      let from: Int? = row.optionalWhole("belemmeringen_van", problems: &problems)
      let to: Int? = row.optionalWhole("belemmeringen_tot", problems: &problems)
      if let from, let to, to < from { problems.append(row.problem("belemmeringen_tot", "\(to) ligt onder \(from)")) }
      var loonwaarde: Decimaal?
      if let text = row.optional("loonwaarde_tot") {
        loonwaarde = Decimaal(lees: text, teken: .komma)
        if loonwaarde == nil { problems.append(row.problem("loonwaarde_tot", "'\(text)' is geen getal")) }
      }
      result.append(Advieseis(advies: advies, belemmeringenVan: from, belemmeringenTot: to, loonwaardeTot: loonwaarde))
    }
    return result
  }
}
