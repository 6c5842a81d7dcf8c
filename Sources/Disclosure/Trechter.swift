import Statistics

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
    /// The lower limit of 95%.
    public let onder95: Double
    /// The upper limit of 95%.
    public let boven95: Double
    /// The lower limit of 99.8%.
    public let onder998: Double
    /// The upper limit of 99.8%.
    public let boven998: Double
  }

  /// The share of all units together.
  public let gemiddelde: Double
  /// The limits, by size.
  public let grenzen: [Grens]
  /// The units.
  public let leden: [Lid]
  /// Whether the limits were widened because the units differ more than chance does.
  public let verwijd: Bool

  /// The plot of published shares; nil for fewer than eight units.
  public init?(_ rijen: [Kerncijfer], naam: (Kerncijfer) -> String) {
    let shown: [Kerncijfer] = rijen.filter { $0.teller.waarde != nil && ($0.noemer.waarde?.geheel ?? 0) > 0 }
    guard shown.count >= FunnelPlot.enoughUnits else { return nil }
    let units: [FunnelPlot.Unit] = shown.map { FunnelPlot.Unit(x: Int($0.teller.waarde?.geheel ?? 0), n: Int($0.noemer.waarde?.geheel ?? 1)) }
    guard let plot = FunnelPlot(units), let largest = units.map(\.n).max() else { return nil }
    let flagged: Set<Int> = Set(plot.flagged)
    gemiddelde = plot.rate
    verwijd = plot.isOverdispersed
    leden = shown.indices.map { Lid(naam: naam(shown[$0]), aantal: Int64(units[$0].n), aandeel: units[$0].rate, buiten998: flagged.contains($0)) }
    let step: Int = max(1, largest / 36)
    grenzen = stride(from: max(10, step), through: largest * 11 / 10 + step, by: step).compactMap { size in
      guard let inner = plot.limits(n: size, level: 0.95), let outer = plot.limits(n: size, level: 0.998) else { return nil }
      return Grens(aantal: Int64(size), onder95: inner.lower, boven95: inner.upper, onder998: outer.lower, boven998: outer.upper)
    }
  }
}
