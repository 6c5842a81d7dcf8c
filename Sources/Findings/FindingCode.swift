/// The stable name of one kind of finding, with what a reader needs to understand it.
///
/// Every module declares its own codes in `FindingCode+<Module>.swift` and lists them in `<Module>Findings.codes`,
/// so that all findings that can occur can be printed and documented.
public struct FindingCode: Sendable, Hashable, Comparable {
  /// The code that people refer to, like `R-0301`; never used again for something else.
  public let id: String
  /// How bad it is unless `regels.csv` says otherwise.
  public let severity: Severity
  /// A few Dutch words that name it.
  public let titel: String
  /// A Dutch sentence that says what is wrong and why it matters.
  public let uitleg: String
  /// A Dutch sentence that says what to do about it, and where.
  public let wenk: String

  /// Declares a code.
  public init(_ id: String, _ severity: Severity, titel: String, uitleg: String, wenk: String) {
    self.id = id
    self.severity = severity
    self.titel = titel
    self.uitleg = uitleg
    self.wenk = wenk
  }

  public static func == (left: FindingCode, right: FindingCode) -> Bool { left.id == right.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  public static func < (left: FindingCode, right: FindingCode) -> Bool {
    BytewiseOrder.precedes(left.id, right.id)
  }
}
