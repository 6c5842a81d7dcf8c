import Glibc

/// The standard normal distribution.
public enum Normal {
  /// The probability of a value above z, any number: erfc(z / sqrt 2) / 2, to the last digits also far out in the tail.
  public static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// The value below which a share p lies, 0 < p < 1; nothing outside.
  ///
  /// Found by halving on the smaller tail, where the probabilities keep their relative precision; exact to the last few bits.
  public static func quantile(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    if p == 0.5 { return 0 }
    let tail = min(p, 1 - p)
    var low = 0.0
    var high = 40.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if upperTail(middle) > tail { low = middle } else { high = middle }
    }
    let z = (low + high) / 2
    return p < 0.5 ? -z : z
  }

  /// The value that leaves half of the complement of a level in each tail: 1.96 for 0.95.
  static func critical(_ level: Double) -> Double? { level > 0 && level < 1 ? quantile(1 - (1 - level) / 2) : nil }
}

/// The chi-square distribution.
public enum ChiSquare {
  /// The probability of a value above x with a whole number of degrees of freedom; 1 when x is not positive.
  ///
  /// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.4.8: Q(x; k + 2) = Q(x; k) + (x/2)^(k/2) e^(-x/2) / Gamma(k/2 + 1), from
  /// Q(x; 1) = erfc(sqrt(x/2)) and Q(x; 2) = e^(-x/2).
  public static func upperTail(_ x: Double, degreesOfFreedom: Int) -> Double? {
    guard degreesOfFreedom >= 1, !x.isNaN else { return nil }
    guard x > 0 else { return 1 }
    let half = x / 2
    let isOdd = !degreesOfFreedom.isMultiple(of: 2)
    var freedom = isOdd ? 1 : 2
    var tail = isOdd ? erfc(half.squareRoot()) : exp(-half)
    var term = isOdd ? exp(-half) * half.squareRoot() / (Double.pi.squareRoot() / 2) : exp(-half) * half
    while freedom < degreesOfFreedom {
      tail += term
      freedom += 2
      term *= half / (Double(freedom) / 2)
    }
    return min(1, tail)
  }
}
