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

extension Regelkaart {
  /// The chart of a series of published values; nil with fewer than six. Hidden values are left out.
  public init?(_ values: [Beschermd<Getal>]) {
    var places: [Int] = []
    var points: [Double] = []
    for (index, value) in values.enumerated() {
      guard let number = value.waarde else { continue }
      places.append(index)
      points.append(number.kommagetal)
    }
    guard points.count >= 6 else { return nil }
    let mean: Double = points.reduce(0, +) / Double(points.count)
    let ranges: [Double] = zip(points, points.dropFirst()).map { abs($1 - $0) }
    let first: Double = ranges.reduce(0, +) / Double(ranges.count)
    // A jump far beyond the others says something about that month, not about the spread of all: it is left out once.
    let kept: [Double] = ranges.filter { $0 <= 3.267 * first }
    let spread: Double = kept.isEmpty ? first : kept.reduce(0, +) / Double(kept.count)
    gemiddelde = mean
    onder = max(0, mean - 2.66 * spread)
    boven = mean + 2.66 * spread
    voorlopig = points.count < 12
    var reasons: [Int: String] = [:]
    for (number, value) in points.enumerated() {
      if value > mean + 2.66 * spread || value < mean - 2.66 * spread { reasons[places[number]] = "buiten de grenzen" }
      if number >= 6, reasons[places[number]] == nil {
        let window: ArraySlice<Double> = points[(number - 6)...number]
        if window.allSatisfy({ $0 > mean }) { reasons[places[number]] = "zeven maanden op een rij boven het gemiddelde" }
        if window.allSatisfy({ $0 < mean }) { reasons[places[number]] = "zeven maanden op een rij onder het gemiddelde" }
      }
    }
    redenen = reasons
    signalen = Set(reasons.keys)
  }

  /// Whether the signal of a point counts on the front page: outside a limit, or seven on one side.
  public func telt(_ point: Int) -> Bool { redenen[point] != nil }
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

extension Trechter {
  /// The plot of published shares; nil for fewer than eight units.
  public init?(_ rijen: [Kerncijfer], naam: (Kerncijfer) -> String) { return nil }
}
