internal import Bijstand

/// The Wilson score interval of a proportion at 95%, as texts with four decimals.
///
/// (p + z2/2n -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n), with z = 1.959963984540054; within 0 and 1, and exactly 0 or 1 at the edges.
enum WilsonInterval {
  static let z: Double = 1.959963984540054

  /// The two bounds, or nothing when nobody was counted.
  static func bounds(_ successes: Int64, of total: Int64) -> (lower: String, upper: String)? {
    guard total > 0, (0...total).contains(successes) else { return nil }
    let n: Double = Double(total)
    let p: Double = Double(successes) / n
    let square: Double = z * z
    let centre: Double = p + square / (2 * n)
    let spread: Double = z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    let scale: Double = 1 + square / n
    let lower: Double = successes == 0 ? 0 : max(0, (centre - spread) / scale)
    let upper: Double = successes == total ? 1 : min(1, (centre + spread) / scale)
    guard let low = Decimaal(lower, decimalen: 4), let high = Decimaal(upper, decimalen: 4) else { return nil }
    return (low.tekst(.punt), high.tekst(.punt))
  }
}
