/// One page of the report: its name, its question, and its blocks and figures in order.
public struct PageDefinition: Sendable, Hashable {
  /// One figure or text on a page.
  public struct Figuur: Sendable, Hashable {
    /// The heading of the block it stands in; figures with the same one after each other share it.
    public let blok: String
    /// What is drawn.
    public let soort: Figuursoort
    /// The figure, the text or the number of months it is about.
    public let onderwerp: String
    /// The breakdown, for a kind that shows groups.
    public let uitsplitsing: String
    /// A sentence under it, over what the program says itself.
    public let noot: String
    /// The place in the file, for who finds a mistake later.
    let plaats: DefinitionProblem

    /// The name of the figure: its anchor on the page and the name of its CSV file.
    public var naam: String {
      let parts: [String] = soort.onderwerp == .geen ? [soort.rawValue] : [soort == .matrix ? "doorstroom" : onderwerp, soort == .matrix ? onderwerp : uitsplitsing]
      let kind: String = [.regelkaart, .trechter].contains(soort) ? "-" + soort.rawValue : (soort == .lijn ? "-verloop" : "")
      return parts.filter { !$0.isEmpty }.joined(separator: "-").replacing("_", with: "-").replacing("|", with: "-") + kind
    }

    /// A mistake in this row that only a later stage can see.
    public func fout(_ melding: String) -> DefinitionError {
      DefinitionError([DefinitionProblem(file: plaats.file, line: plaats.line, column: plaats.column, melding: melding)])
    }
  }

  /// The name of the page, which is also its file's name without `.html`.
  public let pagina: String
  /// Its name in the navigation.
  public let kort: String
  /// The question that it answers, as its main heading.
  public let titel: String
  /// The figures in order.
  public let figuren: [Figuur]

  /// Names that the program writes itself.
  static let gereserveerd: Set<String> = ["afdruk", "wijzigingen"]

  /// Reads `bladzijden.csv` and `paginas.csv`; pages keep the order of the first.
  static func read(_ files: DefinitionFiles, teksten: Set<String>, problems: inout [DefinitionProblem]) -> [PageDefinition] {
    var pages: [(pagina: String, kort: String, titel: String)] = []
    if let file = files.file("bladzijden.csv") {
      for row in DefinitionTable(file, columns: ["pagina", "kort", "titel"], problems: &problems).rows {
        guard let pagina = row.required("pagina", problems: &problems), let kort = row.required("kort", problems: &problems),
          let titel = row.required("titel", problems: &problems)
        else { continue }
        if !isFileName(pagina) { problems.append(row.problem("pagina", "'\(pagina)' mag alleen kleine letters, cijfers en streepjes hebben")) }
        if gereserveerd.contains(pagina) { problems.append(row.problem("pagina", "pagina '\(pagina)' maakt het programma zelf")) }
        if pages.contains(where: { $0.pagina == pagina }) { problems.append(row.problem("pagina", "pagina '\(pagina)' staat er twee keer")) }
        pages.append((pagina, kort, titel))
      }
    }
    let figuren: [String: [(volgorde: Int, figuur: Figuur)]] = figures(files, pages: Set(pages.map(\.pagina)), teksten: teksten, problems: &problems)
    return pages.map { page in
      // A stable order: rows with the same number keep that of the file.
      let figures = (figuren[page.pagina] ?? []).enumerated().sorted { ($0.element.volgorde, $0.offset) < ($1.element.volgorde, $1.offset) }
      return PageDefinition(pagina: page.pagina, kort: page.kort, titel: page.titel, figuren: figures.map(\.element.figuur))
    }
  }

  private static func figures(
    _ files: DefinitionFiles, pages: Set<String>, teksten: Set<String>, problems: inout [DefinitionProblem]
  ) -> [String: [(volgorde: Int, figuur: Figuur)]] {
    guard let file = files.file("paginas.csv") else { return [:] }
    let table = DefinitionTable(
      file, columns: ["pagina", "blok", "figuur", "onderwerp", "uitsplitsing", "volgorde", "noot"], problems: &problems)
    var found: [String: [(volgorde: Int, figuur: Figuur)]] = [:]
    var names: [String: String] = [:]
    for row in table.rows {
      guard let pagina = row.required("pagina", problems: &problems), let blok = row.required("blok", problems: &problems),
        let name = row.required("figuur", problems: &problems), let volgorde = row.whole("volgorde", problems: &problems)
      else { continue }
      if !pages.contains(pagina) { problems.append(row.problem("pagina", "pagina '\(pagina)' staat niet in bladzijden.csv")) }
      guard let soort = Figuursoort(rawValue: name) else {
        let known: String = Figuursoort.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(row.problem("figuur", "figuur '\(name)' is onbekend; bekend zijn \(known)"))
        continue
      }
      check(row, soort, teksten, &problems)
      let figuur = Figuur(
        blok: blok, soort: soort, onderwerp: row.text("onderwerp"), uitsplitsing: row.text("uitsplitsing"), noot: row.text("noot"),
        plaats: row.problem("onderwerp", ""))
      // The page for printing holds all pages, and each figure has one CSV file: it can stand in one place only.
      if soort != .tekst, let other = names.updateValue(pagina, forKey: figuur.naam) {
        problems.append(row.problem("figuur", "figuur '\(figuur.naam)' staat al op pagina '\(other)'"))
      }
      found[pagina, default: []].append((volgorde, figuur))
    }
    return found
  }

  private static func check(_ row: DefinitionTable.Row, _ soort: Figuursoort, _ teksten: Set<String>, _ problems: inout [DefinitionProblem]) {
    let subject: String = row.text("onderwerp")
    switch soort.onderwerp {
    case .geen where !subject.isEmpty: problems.append(row.problem("onderwerp", "figuur '\(soort.rawValue)' heeft geen onderwerp"))
    case .kerncijfer where subject.isEmpty, .kerncijferNaarGroep where subject.isEmpty:
      problems.append(row.problem("onderwerp", "figuur '\(soort.rawValue)' heeft een kerncijfer nodig"))
    case .kerncijferNaarGroep where row.text("uitsplitsing").isEmpty:
      problems.append(row.problem("uitsplitsing", "figuur '\(soort.rawValue)' heeft een uitsplitsing nodig"))
    case .tekst where !teksten.contains(subject): problems.append(row.problem("onderwerp", "tekst '\(subject)' bestaat niet in de map teksten"))
    case .maanden where !(1...120).contains(Int(subject) ?? 0): problems.append(row.problem("onderwerp", "'\(subject)' is geen aantal maanden"))
    default: break
    }
  }

  private static func isFileName(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D }
  }
}
