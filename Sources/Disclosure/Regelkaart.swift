/// The limits of an XmR chart over published values, and the points that ask for attention.
public struct Regelkaart: Sendable {
  /// The mean.
  public let gemiddelde: Double
  /// The lower limit.
  public let onder: Double
  /// The upper limit.
  public let boven: Double
  /// The positions, in the series as given, of the points with a signal.
  public let signalen: Set<Int>
  /// Why a point has a signal, by position.
  public let redenen: [Int: String]
  /// True with fewer than twelve points.
  public let voorlopig: Bool
}

/// A funnel plot over published shares: the whole, the limits by size, and which units lie outside.
public struct Trechter: Sendable {
  /// One unit.
  public struct Lid: Sendable {
    /// Its label.
    public let naam: String
    /// Its denominator.
    public let aantal: Int64
    /// Its share.
    public let aandeel: Double
    /// Whether it lies outside the limit of 99.8%.
    public let buiten998: Bool
  }

  /// The limits at one size.
  public struct Grens: Sendable {
    /// The size.
    public let aantal: Int64
    /// Lower and upper limits of 95% and 99.8%.
    public let onder95: Double, boven95: Double, onder998: Double, boven998: Double
  }

  /// The share of all units together.
  public let gemiddelde: Double
  /// The limits, by size.
  public let grenzen: [Grens]
  /// The units.
  public let leden: [Lid]
  /// Whether the limits were widened because the units differ more than chance does.
  public let verwijd: Bool
}
