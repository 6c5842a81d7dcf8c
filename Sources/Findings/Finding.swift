/// One problem in the data: what, how bad, where, and what to do about it.
public struct Finding: Sendable, Hashable, Comparable {
  /// Which kind of problem.
  public let code: FindingCode
  /// How bad it is here; `regels.csv` may differ from the code's own.
  public let severity: Severity
  /// Where it is, unless it concerns more than one place.
  public let location: SourceLocation?
  /// The standard field it concerns.
  public let veld: String?
  /// The record number or a pseudonymous key; never a personal value.
  public let record: String?
  /// The Dutch sentence.
  public let message: FindingMessage
  /// What to change, and where.
  public let hint: String

  /// Makes a finding; severity and hint are the code's own unless given.
  public init(
    _ code: FindingCode, severity: Severity? = nil, at location: SourceLocation? = nil, veld: String? = nil, record: String? = nil,
    message: FindingMessage, hint: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.location = location
    self.veld = veld
    self.record = record
    self.message = message
    self.hint = hint ?? code.wenk
  }

  /// The order of every list of findings: without a place first, then by place, code, field, record and sentence.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.location != right.location {
      guard let leftPlace = left.location else { return true }
      guard let rightPlace = right.location else { return false }
      return leftPlace < rightPlace
    }
    if left.code != right.code { return left.code < right.code }
    if left.veld != right.veld { return BytewiseOrder.precedes(left.veld, right.veld) }
    if left.record != right.record { return BytewiseOrder.precedes(left.record, right.record) }
    if left.message != right.message { return BytewiseOrder.precedes(left.message.tekst, right.message.tekst) }
    if left.severity != right.severity { return left.severity < right.severity }
    return BytewiseOrder.precedes(left.hint, right.hint)
  }
}
