/// One figure of one period and group.
public struct MetricRow: Sendable, Hashable {
  /// Whether there is a value.
  public enum Status: String, Sendable, Hashable {
    case ok
    /// What it needs was never delivered or is not built.
    case onbekend
    /// It cannot exist on logical grounds: the denominator is 0.
    case nvt
  }

  /// The first day of the period.
  public var periodeBegin: Int64
  /// The last day of the period.
  public var periodeEind: Int64
  /// The way of splitting; names joined by `|`.
  public var uitsplitsing: String
  /// The group; codes joined by `|`.
  public var groep: String
  /// What is counted above the line.
  public var teller: Int64?
  /// What is counted below the line.
  public var noemer: Int64?
  /// The rounded value with a decimal point.
  public var waarde: String?
  /// The lower bound with a decimal point.
  public var ondergrens: String?
  /// The upper bound with a decimal point.
  public var bovengrens: String?
  /// Whether there is a value.
  public var status: Status
  /// Whether late registration can still change it.
  public var isVoorlopig: Bool
  /// How many klanten (or other units) stand behind it.
  public var basis: Int64?
}
