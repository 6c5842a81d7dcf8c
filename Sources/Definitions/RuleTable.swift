public import Bijstand
public import Findings

/// The rule catalogue: every finding that can occur, with its severity and threshold, and what the municipality decided otherwise.
///
/// The built-in `regels.csv` names every code, so that a file of the municipality with a code that does not exist is a mistake and not a wish that is never heard.
public struct RuleTable: Sendable {
  /// One kind of finding.
  public struct Regel: Sendable, Hashable {
    /// The code of the finding.
    public let code: String
    /// Its severity.
    public let ernst: Severity
    /// The threshold of the rule, when it has one.
    public let drempel: Decimaal?
    /// The unit of the threshold.
    public let eenheid: String
    /// A few words that name it.
    public let titel: String
    /// Why the municipality decided otherwise.
    public let toelichting: String
    /// Whether the municipality decided about the severity.
    public let isErnstBesloten: Bool

    /// Describes a rule.
    public init(
      code: String, ernst: Severity, drempel: Decimaal? = nil, eenheid: String = "", titel: String = "", toelichting: String = "", isErnstBesloten: Bool = false
    ) {
      self.code = code
      self.ernst = ernst
      self.drempel = drempel
      self.eenheid = eenheid
      self.titel = titel
      self.toelichting = toelichting
      self.isErnstBesloten = isErnstBesloten
    }
  }

  /// The catalogue by code.
  public let regels: [Regel]
  private let places: [String: Int]

  /// A catalogue of these rules; the empty one leaves every code its own severity and knows no threshold.
  public init(_ regels: [Regel] = []) {
    self.regels = regels
    places = Dictionary(regels.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rule of a code.
  public func regel(_ code: String) -> Regel? { places[code].map { regels[$0] } }

  /// The severity of a finding: that of the catalogue, else the code's own.
  public func severity(_ code: FindingCode) -> Severity { regel(code.id)?.ernst ?? code.severity }

  /// The severity that the municipality decided for a code, if it did.
  public func besloten(_ code: String) -> Severity? { regel(code).flatMap { $0.isErnstBesloten ? $0.ernst : nil } }

  /// The severity of one finding: what the municipality decided about its code, else its own, which may differ from its code's.
  public func severity(of finding: Finding) -> Severity { besloten(finding.code.id) ?? finding.severity }

  /// The finding at the severity that the municipality decided.
  public func judged(_ finding: Finding) -> Finding {
    Finding(
      finding.code, severity: severity(of: finding), at: finding.location, veld: finding.veld, record: finding.record, message: finding.message,
      hint: finding.hint)
  }

  /// The threshold of a rule, when it has one.
  public func drempel(_ code: FindingCode) -> Decimaal? { regel(code.id)?.drempel }

  /// The threshold of a rule in ten-thousandths, when it has one.
  public func tienduizendsten(_ code: FindingCode) -> Int64? { drempel(code).flatMap { $0.herschaald(4) }.map { Int64($0.eenheden) } }
}

extension RuleTable {
  /// Reads the built-in catalogue, and over it `regels.csv` of the municipality, which names only what it decides otherwise.
  static func read(_ files: DefinitionFiles, builtIn: DefinitionFiles.File?, problems: inout [DefinitionProblem]) -> RuleTable {
    var regels: [Regel] = []
    if let builtIn {
      let table = DefinitionTable(builtIn, columns: ["code", "ernst", "drempel", "eenheid", "titel"], problems: &problems)
      for row in table.rows {
        guard let regel = builtInRule(row, &problems) else { continue }
        if regels.contains(where: { $0.code == regel.code }) { problems.append(row.problem("code", "code '\(regel.code)' staat er twee keer")) }
        regels.append(regel)
      }
    }
    guard let file = files.file("regels.csv"), file.name != builtIn?.name else { return RuleTable(regels) }
    let table = DefinitionTable(file, columns: ["code", "ernst", "drempel", "toelichting"], optional: ["eenheid", "titel"], problems: &problems)
    var seen: Set<String> = []
    for row in table.rows {
      guard let code = row.required("code", problems: &problems) else { continue }
      if !seen.insert(code).inserted { problems.append(row.problem("code", "code '\(code)' staat er twee keer")) }
      let ernst: Severity? = severity(row, &problems)
      let drempel: Decimaal? = threshold(row, &problems)
      guard let place = regels.firstIndex(where: { $0.code == code }) else {
        problems.append(row.problem("code", "'\(code)' is geen code van een bevinding; alle codes staan in de catalogus (Regels)"))
        continue
      }
      let known: Regel = regels[place]
      if drempel != nil, known.drempel == nil { problems.append(row.problem("drempel", "regel \(code) heeft geen drempel")) }
      regels[place] = Regel(
        code: code, ernst: ernst ?? known.ernst, drempel: drempel ?? known.drempel, eenheid: known.eenheid, titel: known.titel,
        toelichting: row.text("toelichting"), isErnstBesloten: ernst != nil)
    }
    return RuleTable(regels)
  }

  private static func builtInRule(_ row: DefinitionTable.Row, _ problems: inout [DefinitionProblem]) -> Regel? {
    guard let code = row.required("code", problems: &problems), let ernst = severity(row, &problems) else { return nil }
    return Regel(code: code, ernst: ernst, drempel: threshold(row, &problems), eenheid: row.text("eenheid"), titel: row.text("titel"), toelichting: "")
  }

  private static func severity(_ row: DefinitionTable.Row, _ problems: inout [DefinitionProblem]) -> Severity? {
    guard let text = row.optional("ernst") else { return nil }
    if let ernst = Severity(rawValue: text) { return ernst }
    problems.append(row.problem("ernst", "ernst '\(text)' is onbekend; bekend zijn info, waarschuwing, fout"))
    return nil
  }

  private static func threshold(_ row: DefinitionTable.Row, _ problems: inout [DefinitionProblem]) -> Decimaal? {
    guard let text = row.optional("drempel") else { return nil }
    guard let number = Decimaal(lees: text, teken: .komma) else {
      problems.append(row.problem("drempel", "drempel '\(text)' is geen getal"))
      return nil
    }
    if number.eenheden < 0 { problems.append(row.problem("drempel", "drempel \(text) ligt onder 0")) }
    return number
  }
}
