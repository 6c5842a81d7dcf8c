/// A run of points that chance alone gives seldom.
public struct Signal: Sendable, Hashable {
  /// Which rule found it.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A point outside the limits.
    case outside
    /// Seven points in a row on one side of the mean.
    case oneSide
    /// Seven points in a row, each higher (or each lower) than the one before.
    case trend
    /// Two of three points in a row beyond two thirds of the way to the same limit.
    case twoOfThree
  }

  /// Which rule found it.
  public let rule: Rule
  /// The points, from 0.
  public let points: ClosedRange<Int>
  /// Whether it lies above the mean, or rises.
  public let isHigh: Bool

  /// Describes a signal.
  public init(rule: Rule, points: ClosedRange<Int>, isHigh: Bool) {
    self.rule = rule
    self.points = points
    self.isHigh = isHigh
  }
}

/// A chart of single values in time with the limits that their own month-to-month movement gives (XmR).
///
/// Limits: mean ± 2.66 x mean moving range; moving ranges above 3.267 x their mean are left out once, so that one shock does not hide the next.
/// D. J. Wheeler, Understanding Variation (1993). Limits are never moved to fit (no rebasing).
public struct ControlChart: Sendable, Hashable {
  /// The values.
  public let values: [Double]
  /// The mean.
  public let mean: Double
  /// The mean moving range after screening.
  public let meanMovingRange: Double
  /// How many moving ranges were left out.
  public let screened: Int
  /// For each point its limits; the same for all unless they depend on the size of the month.
  public let limits: [Interval]
  /// What chance gives seldom, by rule and place.
  public let signals: [Signal]

  /// With fewer points the limits are provisional.
  public static let enoughPoints: Int = 12

  /// Whether there are too few points to trust the limits.
  public var isProvisional: Bool { values.count < ControlChart.enoughPoints }

  /// The signals for a front page: those of a point outside or seven on one side that include the newest point.
  public var newestSignals: [Signal] {
    signals.filter { ($0.rule == .outside || $0.rule == .oneSide) && $0.points.upperBound == values.count - 1 }
  }

  /// How often a stable chart gives such a signal in one month by chance: 0.27% outside, and 2 x 0.5^7 for seven on one side.
  public static let chanceOfNewestSignal: Double = 0.0027 + 2.0 / 128.0

  /// Makes the chart of a series of rates or counts, in their own unit; nothing for fewer than two points or a value that is no number.
  ///
  /// A constant series has limits on the mean and no signal but itself: nothing lies outside.
  public init?(_ values: [Double]) {
    guard values.count >= 2, values.allSatisfy(\.isFinite) else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let all = ranges.reduce(0, +) / Double(ranges.count)
    let kept = ranges.filter { $0 <= 3.267 * all }
    let movingRange = kept.isEmpty ? all : kept.reduce(0, +) / Double(kept.count)
    let half = 2.66 * movingRange
    self.init(
      values: values, mean: mean, movingRange: movingRange, screened: ranges.count - kept.count,
      limits: Array(repeating: Interval(lower: mean - half, upper: mean + half), count: values.count))
  }

  /// Makes the chart of shares whose sizes differ much: limits p ± 3 sqrt(p(1-p)/n) per point, cut at 0 and 1; nothing for fewer
  /// than two points, a size that is not positive or a count outside 0 to its size. D. C. Montgomery, Introduction to Statistical Quality Control
  /// (2009), 7.2.
  public init?(shares: [(x: Int, n: Int)]) {
    guard shares.count >= 2, shares.allSatisfy({ $0.n > 0 && (0...$0.n).contains($0.x) }) else { return nil }
    let share = Double(shares.reduce(0) { $0 + $1.x }) / Double(shares.reduce(0) { $0 + $1.n })
    let values = shares.map { Double($0.x) / Double($0.n) }
    let limits = shares.map { point in
      let half = 3 * (share * (1 - share) / Double(point.n)).squareRoot()
      return Interval(lower: max(0, share - half), upper: min(1, share + half))
    }
    self.init(values: values, mean: share, movingRange: 0, screened: 0, limits: limits)
  }

  /// Whether sizes differ more than 25% from their mean, so that limits per point are needed.
  public static func sizesVary(_ sizes: [Int]) -> Bool {
    guard !sizes.isEmpty else { return false }
    let mean = Double(sizes.reduce(0, +)) / Double(sizes.count)
    return sizes.contains { abs(Double($0) - mean) > 0.25 * mean }
  }

  private init(values: [Double], mean: Double, movingRange: Double, screened: Int, limits: [Interval]) {
    self.values = values
    self.mean = mean
    self.meanMovingRange = movingRange
    self.screened = screened
    self.limits = limits
    signals = ControlChart.signals(of: values, mean: mean, limits: limits)
  }
}

extension ControlChart {
  /// Applies the four rules; runs are given whole, with their last point.
  package static func signals(of values: [Double], mean: Double, limits: [Interval]) -> [Signal] {
    var signals: [Signal] = []
    for (place, value) in values.enumerated() {
      if value > limits[place].upper { signals.append(Signal(rule: .outside, points: place...place, isHigh: true)) }
      if value < limits[place].lower { signals.append(Signal(rule: .outside, points: place...place, isHigh: false)) }
    }
    signals += runs(values.map { $0 > mean ? 1 : ($0 < mean ? -1 : 0) }, atLeast: 7).map { run in
      Signal(rule: .oneSide, points: run.points, isHigh: run.sign > 0)
    }
    let steps = zip(values, values.dropFirst()).map { $1 > $0 ? 1 : ($1 < $0 ? -1 : 0) }
    // Seven points have six steps between them.
    signals += runs(steps, atLeast: 6).map { run in
      Signal(rule: .trend, points: run.points.lowerBound...(run.points.upperBound + 1), isHigh: run.sign > 0)
    }
    signals += twoOfThree(values, mean, limits)
    return signals
  }

  private static func runs(_ signs: [Int], atLeast length: Int) -> [(points: ClosedRange<Int>, sign: Int)] {
    var result: [(ClosedRange<Int>, Int)] = []
    var start = 0
    for place in 0...signs.count where place == signs.count || signs[place] != signs[start] {
      if place - start >= length, signs[start] != 0 { result.append((start...(place - 1), signs[start])) }
      start = place
      if place == signs.count { break }
    }
    return result.map { (points: $0.0, sign: $0.1) }
  }

  private static func twoOfThree(_ values: [Double], _ mean: Double, _ limits: [Interval]) -> [Signal] {
    let high = values.indices.map { values[$0] > mean + 2 * (limits[$0].upper - mean) / 3 }
    let low = values.indices.map { values[$0] < mean - 2 * (mean - limits[$0].lower) / 3 }
    var result: [Signal] = []
    for (flags, isHigh) in [(high, true), (low, false)] {
      var open: ClosedRange<Int>?
      // A signal ends on a point that lies far out itself; overlapping ones are one signal.
      for place in flags.indices where flags[place] {
        guard let first = [place - 2, place - 1].first(where: { $0 >= 0 && flags[$0] }) else { continue }
        if let current = open, current.upperBound >= first {
          open = current.lowerBound...place
        } else {
          if let current = open { result.append(Signal(rule: .twoOfThree, points: current, isHigh: isHigh)) }
          open = first...place
        }
      }
      if let current = open { result.append(Signal(rule: .twoOfThree, points: current, isHigh: isHigh)) }
    }
    return result.sorted { $0.points.lowerBound < $1.points.lowerBound }
  }
}
