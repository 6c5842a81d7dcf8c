/// One page of the report: its figures in order.
public struct PageDefinition: Sendable, Hashable {
  /// One figure on a page.
  public struct Figuur: Sendable, Hashable {
    /// The block it stands in.
    public let blok: String
    /// The id of the figure: `B1`, `U3`, ...
    public let figuur: String
    /// The place on the page.
    public let volgorde: Int
    /// What it shows, in a sentence.
    public let toelichting: String
  }

  /// The name of the page, which is also its file's name without `.html`.
  public let pagina: String
  /// The figures in order.
  public let figuren: [Figuur]

  /// Reads `paginas.csv`; pages keep the order of the file.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> [PageDefinition] {
    guard let file = files.file("paginas.csv") else { return [] }
    let table = DefinitionTable(file, columns: ["pagina", "blok", "figuur", "volgorde", "toelichting"], problems: &problems)
    var order: [String] = []
    var figuren: [String: [Figuur]] = [:]
    for row in table.rows {
      guard let pagina = row.required("pagina", problems: &problems), let figuur = row.required("figuur", problems: &problems),
        let volgorde = row.whole("volgorde", problems: &problems)
      else { continue }
      if figuren[pagina] == nil { order.append(pagina) }
      if figuren[pagina, default: []].contains(where: { $0.figuur == figuur }) {
        problems.append(row.problem("figuur", "figuur '\(figuur)' staat twee keer op pagina '\(pagina)'"))
        continue
      }
      figuren[pagina, default: []].append(
        Figuur(blok: row.text("blok"), figuur: figuur, volgorde: volgorde, toelichting: row.text("toelichting")))
    }
    return order.map { pagina in
      let figures = (figuren[pagina] ?? []).sorted { left, right in
        left.volgorde != right.volgorde ? left.volgorde < right.volgorde : left.figuur.utf8.lexicographicallyPrecedes(right.figuur.utf8)
      }
      return PageDefinition(pagina: pagina, figuren: figures)
    }
  }
}
