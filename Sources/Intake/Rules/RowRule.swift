package import Findings
package import SQLiteKit

/// What a rule has against a row.
package struct RowVerdict: Sendable {
  /// Which kind of problem.
  package let code: FindingCode
  /// The field that the finding points at.
  package let veld: String
  /// What happens to the row.
  package let consequence: Consequence
  /// The sentence.
  package let message: FindingMessage

  /// What happens to a row that breaks a rule.
  package enum Consequence: Sendable, Hashable {
    /// It is loaded as it is.
    case none
    /// The value at this place is left out.
    case clear(place: Int)
    /// It goes to quarantine.
    case quarantine
  }

  package init(_ code: FindingCode, veld: String, _ consequence: Consequence, _ message: FindingMessage) {
    self.code = code
    self.veld = veld
    self.consequence = consequence
    self.message = message
  }
}

/// A rule about the typed values of one row.
///
/// A rule is made per delivery; it looks up once where its values stand and does not exist for a layout without them.
package protocol RowRule: Sendable {
  /// What the rule can find.
  static var codes: [FindingCode] { get }

  /// Makes the rule for a delivery, or nil when it has nothing to check there.
  init?(_ plan: StagingPlan)

  /// What is wrong with a row, if anything.
  func check(_ row: Span<BulkValue>) -> RowVerdict?
}

extension Span where Element == BulkValue {
  /// The whole number at a place; nil when it is empty or absent.
  @inline(__always) package func number(at place: Int) -> Int64? {
    if case .int(let number) = self[place] { return number }
    return nil
  }
}
