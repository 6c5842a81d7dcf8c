public import Bijstand

/// A band that a figure is held against.
public struct Norm: Sendable, Hashable {
  /// The id of the figure.
  public let kerncijfer: String
  /// The breakdown it belongs to.
  public let uitsplitsing: String
  /// The group it belongs to.
  public let groep: String
  /// The lower end, when there is one.
  public let ondergrens: Decimaal?
  /// The upper end, when there is one.
  public let bovengrens: Decimaal?
  /// Where it comes from.
  public let toelichting: String

  /// Reads `normen.csv`.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> [Norm] {
    guard let file = files.file("normen.csv") else { return [] }
    let table = DefinitionTable(
      file, columns: ["kerncijfer", "uitsplitsing", "groep", "ondergrens", "bovengrens", "toelichting"], problems: &problems)
    return table.rows.map { row in
      let low = number(row, "ondergrens", &problems)
      let high = number(row, "bovengrens", &problems)
      if let low, let high, high.double < low.double { problems.append(row.problem("bovengrens", "de bovengrens ligt onder de ondergrens")) }
      return Norm(
        kerncijfer: row.required("kerncijfer", problems: &problems) ?? "", uitsplitsing: row.text("uitsplitsing"), groep: row.text("groep"),
        ondergrens: low, bovengrens: high, toelichting: row.text("toelichting"))
    }
  }

  private static func number(_ row: DefinitionTable.Row, _ name: String, _ problems: inout [DefinitionProblem]) -> Decimaal? {
    guard let text = row.optional(name) else { return nil }
    if let value = Decimaal(lees: text, teken: .komma) { return value }
    problems.append(row.problem(name, "'\(text)' is geen getal"))
    return nil
  }
}

/// Something that happened and is marked in charts.
public struct Gebeurtenis: Sendable, Hashable {
  /// When.
  public let datum: Datum
  /// A few words.
  public let titel: String
  /// A sentence.
  public let toelichting: String
  /// On which pages; empty for all.
  public let paginas: [String]

  /// Reads `gebeurtenissen.csv`, by date.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> [Gebeurtenis] {
    guard let file = files.file("gebeurtenissen.csv") else { return [] }
    let table = DefinitionTable(file, columns: ["datum", "titel", "toelichting", "paginas"], problems: &problems)
    var result: [Gebeurtenis] = []
    for row in table.rows {
      guard let titel = row.required("titel", problems: &problems), row.required("datum", problems: &problems) != nil,
        let datum = row.optionalDate("datum", problems: &problems)
      else { continue }
      let paginas = row.text("paginas").split(separator: "|").map { String($0) }
      result.append(Gebeurtenis(datum: datum, titel: titel, toelichting: row.text("toelichting"), paginas: paginas))
    }
    return result.sorted { left, right in
      left.datum != right.datum ? left.datum < right.datum : left.titel.utf8.lexicographicallyPrecedes(right.titel.utf8)
    }
  }
}

/// A delivery that should come every month.
public struct VerwachteLevering: Sendable, Hashable {
  /// The source.
  public let bron: String
  /// The day of the next month on which it should be there.
  public let dag: Int
  /// Whether the report cannot do without it.
  public let verplicht: Bool

  /// Reads `verwachte_leveringen.csv`.
  static func read(_ files: DefinitionFiles, bronnen: [String], problems: inout [DefinitionProblem]) -> [VerwachteLevering] {
    guard let file = files.file("verwachte_leveringen.csv") else { return [] }
    let table = DefinitionTable(file, columns: ["bron", "dag", "verplicht"], problems: &problems)
    var result: [VerwachteLevering] = []
    for row in table.rows {
      guard let bron = row.required("bron", problems: &problems), let dag = row.whole("dag", problems: &problems) else { continue }
      if !bronnen.contains(bron) { problems.append(row.problem("bron", "bron '\(bron)' heeft geen koppeling")) }
      if !(1...31).contains(dag) { problems.append(row.problem("dag", "dag \(dag) moet 1 tot en met 31 zijn")) }
      if result.contains(where: { $0.bron == bron }) { problems.append(row.problem("bron", "bron '\(bron)' staat er twee keer")) }
      result.append(VerwachteLevering(bron: bron, dag: dag, verplicht: row.yesNo("verplicht", problems: &problems)))
    }
    return result
  }
}
