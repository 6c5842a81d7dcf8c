public import Register
public import SQLiteKit

/// Why nothing may be published.
public enum DisclosureError: Error, Sendable {
  /// The figures could not be read.
  case database(SQLiteError)
  /// What the register keeps of signed versions could not be read.
  case register(RegisterError)
  /// A row of the figures is no figure.
  case unreadable(row: Int, what: String)
  /// Our own attack found a hidden cell that can be worked out.
  case attackSucceeded(count: Int, first: String)

  /// What to tell the user, in Dutch, without a value.
  public var description: String {
    switch self {
    case .database(let error): return "de kengetallen zijn niet te lezen: \(error.message)"
    case .register(let error): return error.description
    case .unreadable(let row, let what): return "rij \(row) van de kengetallen is niet te lezen: \(what)"
    case .attackSucceeded(let count, let first):
      return "de eigen aanval vindt \(count) verborgen cellen terug (eerste: \(first)); er zijn geen bladzijden gemaakt"
    }
  }
}
