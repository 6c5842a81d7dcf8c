/// A lower and an upper bound, in the unit of what they bound.
public struct Interval: Sendable, Hashable {
  /// The lower bound.
  public let lower: Double
  /// The upper bound.
  public let upper: Double

  /// Makes an interval.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// Intervals and tests for shares of a whole.
public enum Proportion {
  /// Wilson's score interval for x successes out of n; nothing when n is not positive or x not within it.
  ///
  /// (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n), without continuity correction. E. B. Wilson, JASA 22 (1927) 209.
  public static func wilson(_ x: Int, of n: Int, level: Double = 0.95) -> Interval? {
    guard n > 0, (0...n).contains(x), let z = Normal.critical(level) else { return nil }
    let size = Double(n)
    let share = Double(x) / size
    let square = z * z
    let middle = share + square / (2 * size)
    let half = z * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    let scale = 1 + square / size
    // At the ends the formula gives 0 and 1 exactly; rounding errors may not stick out.
    let lower = x == 0 ? 0 : max(0, (middle - half) / scale)
    let upper = x == n ? 1 : min(1, (middle + half) / scale)
    return Interval(lower: lower, upper: upper)
  }

  /// The difference of two shares a/m - b/n with its interval; nothing when a share does not exist.
  ///
  /// Newcombe's hybrid score interval (method 10): the distances to the bounds of both Wilson intervals, added in squares.
  /// R. G. Newcombe, Statistics in Medicine 17 (1998) 873.
  public static func newcombe(_ a: Int, of m: Int, minus b: Int, of n: Int, level: Double = 0.95) -> (difference: Double, interval: Interval)? {
    guard let first = wilson(a, of: m, level: level), let second = wilson(b, of: n, level: level) else { return nil }
    let p = Double(a) / Double(m)
    let q = Double(b) / Double(n)
    let down = ((p - first.lower) * (p - first.lower) + (second.upper - q) * (second.upper - q)).squareRoot()
    let up = ((first.upper - p) * (first.upper - p) + (q - second.lower) * (q - second.lower)).squareRoot()
    return (p - q, Interval(lower: p - q - down, upper: p - q + up))
  }

  /// Fisher's exact two-sided p for the table a, b over c, d; nothing when a count is negative or all are 0.
  ///
  /// The sum of the probabilities of all tables with the same margins that are at most as probable as this one, times 1 + 1e-7 so that equal
  /// probabilities count as equal, as R's `fisher.test` does. The probabilities come from the ratio of neighbours, starting at the most probable table,
  /// and are scaled to add up to 1: no factorials, no logarithms. R. A. Fisher, Journal of the Royal Statistical Society 98 (1935) 39.
  public static func fisher(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double? {
    guard a >= 0, b >= 0, c >= 0, d >= 0, a + b + c + d > 0 else { return nil }
    let row = a + b
    let column = a + c
    let total = a + b + c + d
    let low = max(0, row + column - total)
    let high = min(row, column)
    var weights = [Double](repeating: 0, count: high - low + 1)
    let expected = (row + 1).multipliedFullWidth(by: column + 1)
    let mode = min(high, max(low, (total + 2).dividingFullWidth(expected).quotient))
    weights[mode - low] = 1
    /// P(x + 1) / P(x) for the count x in the first cell.
    func step(_ x: Int) -> Double {
      Double(row - x) * Double(column - x) / (Double(x + 1) * Double(total - row - column + x + 1))
    }
    for x in mode..<high { weights[x + 1 - low] = weights[x - low] * step(x) }
    for x in stride(from: mode - 1, through: low, by: -1) { weights[x - low] = weights[x + 1 - low] / step(x) }
    let limit = weights[a - low] * (1 + 1e-7)
    // Small terms first, so that they are not lost.
    let sorted = weights.sorted()
    let sum = sorted.reduce(0, +)
    let extreme = sorted.reduce(0) { $1 <= limit ? $0 + $1 : $0 }
    return min(1, extreme / sum)
  }

  /// The standardised difference of two shares: (p - q) / sqrt((p(1-p) + q(1-q)) / 2); nothing when both have no spread.
  ///
  /// Differences above 0.1 are worth a look. P. C. Austin, Statistics in Medicine 28 (2009) 3083.
  public static func standardisedDifference(_ p: Double, _ q: Double) -> Double? {
    let spread = ((p * (1 - p) + q * (1 - q)) / 2).squareRoot()
    if p == q { return 0 }
    return spread > 0 ? (p - q) / spread : nil
  }

  /// The standardised difference of two means, in any unit, with their variances in its square: (m - n) / sqrt((v + w) / 2); nothing when the means differ
  /// and neither has spread. P. C. Austin, Statistics in Medicine 28 (2009) 3083.
  public static func standardisedDifference(mean: Double, variance: Double, otherMean: Double, otherVariance: Double) -> Double? {
    if mean == otherMean { return 0 }
    let spread = ((variance + otherVariance) / 2).squareRoot()
    return spread > 0 ? (mean - otherMean) / spread : nil
  }
}
