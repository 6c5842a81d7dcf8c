public import Bijstand
public import Findings

/// What the municipality decided about findings: their severity, and thresholds of rules.
public struct RuleTable: Sendable {
  /// One decision.
  public struct Regel: Sendable, Hashable {
    /// The code of the finding.
    public let code: String
    /// The severity that replaces the code's own.
    public let ernst: Severity?
    /// The threshold of the rule.
    public let drempel: Decimaal?
    /// Why.
    public let toelichting: String
  }

  /// The decisions in file order.
  public let regels: [Regel]

  /// The severity of a finding: the decided one, else the code's own.
  public func severity(_ code: FindingCode) -> Severity { regels.first { $0.code == code.id }?.ernst ?? code.severity }

  /// The threshold of a rule, when one was decided.
  public func drempel(_ code: FindingCode) -> Decimaal? { regels.first { $0.code == code.id }?.drempel }

  /// Reads `regels.csv`.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> RuleTable {
    guard let file = files.file("regels.csv") else { return RuleTable(regels: []) }
    let table = DefinitionTable(file, columns: ["code", "ernst", "drempel", "toelichting"], problems: &problems)
    var regels: [Regel] = []
    for row in table.rows {
      guard let code = row.required("code", problems: &problems) else { continue }
      if !isCode(code) { problems.append(row.problem("code", "'\(code)' is geen code van een bevinding, zoals R-0301")) }
      if regels.contains(where: { $0.code == code }) { problems.append(row.problem("code", "code '\(code)' staat er twee keer")) }
      var ernst: Severity?
      if let text = row.optional("ernst") {
        ernst = Severity(rawValue: text)
        if ernst == nil { problems.append(row.problem("ernst", "ernst '\(text)' is onbekend; bekend zijn info, waarschuwing, fout")) }
      }
      var drempel: Decimaal?
      if let text = row.optional("drempel") {
        drempel = Decimaal(lees: text, teken: .komma)
        if drempel == nil { problems.append(row.problem("drempel", "drempel '\(text)' is geen getal")) }
      }
      regels.append(Regel(code: code, ernst: ernst, drempel: drempel, toelichting: row.text("toelichting")))
    }
    return RuleTable(regels: regels)
  }

  private static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 6 && bytes.starts(with: "R-".utf8) && bytes.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }
}
