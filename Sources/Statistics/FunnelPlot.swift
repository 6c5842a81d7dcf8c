/// Units side by side around the overall rate, with limits that widen as units get smaller. Never a ranking.
///
/// D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185.
public struct FunnelPlot: Sendable, Hashable {
  /// One unit.
  public struct Unit: Sendable, Hashable {
    /// The numerator.
    public let x: Int
    /// The denominator.
    public let n: Int

    /// Makes a unit.
    public init(x: Int, n: Int) {
      self.x = x
      self.n = n
    }

    /// The rate.
    public var rate: Double { Double(x) / Double(n) }
  }

  /// The units in the order in which they were given.
  public let units: [Unit]
  /// The overall rate: sum over sum.
  public let rate: Double
  /// The overdispersion: the mean of the squared winsorised z values.
  public let phi: Double
  /// The variance between units that is added to the limits; 0 when the spread is no more than chance gives.
  public let tauSquared: Double

  /// From this many units on a funnel says something.
  public static let enoughUnits: Int = 8

  /// Whether the limits were widened because the units differ more than chance gives; the caption says so.
  public var isOverdispersed: Bool { tauSquared > 0 }

  /// Makes a funnel; nothing without units, or when a denominator is not positive or smaller than its numerator.
  public init?(_ units: [Unit]) {
    guard !units.isEmpty, units.allSatisfy({ $0.n > 0 && (0...$0.n).contains($0.x) }) else { return nil }
    self.units = units
    let overall = Double(units.reduce(0) { $0 + $1.x }) / Double(units.reduce(0) { $0 + $1.n })
    rate = overall
    let spread = overall * (1 - overall)
    guard spread > 0, units.count > 1 else {
      phi = 0
      tauSquared = 0
      return
    }
    let z = units.map { ($0.rate - overall) / (spread / Double($0.n)).squareRoot() }
    let low = FunnelPlot.quantile(z, 0.1)
    let high = FunnelPlot.quantile(z, 0.9)
    let count = Double(units.count)
    let dispersion = z.reduce(0) { $0 + min(max($1, low), high) * min(max($1, low), high) } / count
    phi = dispersion
    guard dispersion > 1 + 2 * (2 / count).squareRoot() else {
      tauSquared = 0
      return
    }
    // DerSimonian and Laird: weights are the inverse variances.
    let weights = units.map { Double($0.n) / spread }
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    tauSquared = max(0, (count * dispersion - (count - 1)) / (sum - squares / sum))
  }

  /// The limits for a unit of a size at a level: 0.95 or 0.998.
  ///
  /// A share, nothing when the size is not positive or the level not between 0 and 1. Without overdispersion interpolated exact binomial quantiles,
  /// with it p ± z sqrt(p(1-p)/n + tau²); cut at 0 and 1.
  public func limits(n: Int, level: Double) -> Interval? {
    guard n > 0, let z = Normal.critical(level) else { return nil }
    if tauSquared > 0 {
      let half = z * (rate * (1 - rate) / Double(n) + tauSquared).squareRoot()
      return Interval(lower: max(0, rate - half), upper: min(1, rate + half))
    }
    let tail = (1 - level) / 2
    guard let lower = Binomial.interpolatedQuantile(tail, n: n, p: rate), let upper = Binomial.interpolatedQuantile(1 - tail, n: n, p: rate) else {
      return nil
    }
    return Interval(lower: max(0, lower / Double(n)), upper: min(1, upper / Double(n)))
  }

  /// The places of the units beyond the 99.8% limits, the only ones that are flagged.
  public var flagged: [Int] {
    units.indices.filter { place in
      guard let limits = limits(n: units[place].n, level: 0.998) else { return false }
      return units[place].rate < limits.lower || units[place].rate > limits.upper
    }
  }

  /// The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan).
  static func quantile(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.sorted()
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}

/// The binomial distribution.
public enum Binomial {
  /// The probabilities of 0 to n successes, from the ratio of neighbours, starting at the most probable count; nothing outside 0 <= p <= 1.
  static func probabilities(n: Int, p: Double) -> [Double]? {
    guard n >= 0, p >= 0, p <= 1 else { return nil }
    var weights = [Double](repeating: 0, count: n + 1)
    if p == 0 || p == 1 {
      weights[p == 0 ? 0 : n] = 1
      return weights
    }
    let mode = min(n, Int(Double(n + 1) * p))
    let odds = p / (1 - p)
    weights[mode] = 1
    for x in mode..<n { weights[x + 1] = weights[x] * odds * Double(n - x) / Double(x + 1) }
    for x in stride(from: mode, to: 0, by: -1) { weights[x - 1] = weights[x] * Double(x) / (odds * Double(n - x + 1)) }
    let sum = weights.sorted().reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The quantile between two counts: r - (F(r) - share) / (F(r) - F(r - 1)) for the smallest r with F(r) >= share; nothing outside 0 <= p <= 1 or
  /// n >= 0.
  ///
  /// D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185, appendix 1.
  package static func interpolatedQuantile(_ share: Double, n: Int, p: Double) -> Double? {
    guard let probabilities = probabilities(n: n, p: p) else { return nil }
    // A certain outcome has no room between two counts.
    if p == 0 || p == 1 { return Double(n) * p }
    var cumulative = 0.0
    for (count, probability) in probabilities.enumerated() {
      cumulative += probability
      if cumulative >= share { return probability > 0 ? Double(count) - (cumulative - share) / probability : Double(count) }
    }
    return Double(n)
  }
}
