/// How bad a finding is: `info < waarschuwing < fout`.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Worth knowing; asks nothing of anybody.
  case info
  /// Someone should look at it; the figures stand.
  case waarschuwing
  /// The figures cannot be signed before someone has decided about it.
  case fout

  /// The place in the order, from mild to severe.
  public var rank: Int {
    switch self {
    case .info: 0
    case .waarschuwing: 1
    case .fout: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
