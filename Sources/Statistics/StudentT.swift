import Glibc

/// Student's t distribution, for intervals of which the spread itself was estimated from few values.
public enum StudentT {
  /// The probability of a value between -t and t with a whole number of degrees of freedom; nothing when there are none or t is negative.
  ///
  /// A finite sum in cos(theta) with theta = atan(t / sqrt(freedom)): Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
  public static func between(_ t: Double, degreesOfFreedom: Int) -> Double? {
    guard degreesOfFreedom >= 1, t >= 0 else { return nil }
    let angle: Double = atan(t / Double(degreesOfFreedom).squareRoot())
    let cosine: Double = cos(angle)
    let square: Double = cosine * cosine
    let isOdd: Bool = !degreesOfFreedom.isMultiple(of: 2)
    var term: Double = isOdd ? cosine : 1
    var sum: Double = degreesOfFreedom == 1 ? 0 : term
    var step: Int = isOdd ? 3 : 2
    while step < degreesOfFreedom {
      term *= square * Double(step - 1) / Double(step)
      sum += term
      step += 2
    }
    return isOdd ? 2 / Double.pi * (angle + sin(angle) * sum) : sin(angle) * sum
  }

  /// The value t for which a share `level` lies between -t and t: 2.201 for 0.95 with 11 degrees of freedom; nothing outside 0 < level < 1.
  ///
  /// Found by halving; exact to about 1e-14.
  public static func critical(_ level: Double, degreesOfFreedom: Int) -> Double? {
    guard level > 0, level < 1, degreesOfFreedom >= 1 else { return nil }
    var low: Double = 0
    var high: Double = 1
    while high < 1e15, let inside = between(high, degreesOfFreedom: degreesOfFreedom), inside < level { high *= 2 }
    for _ in 0..<200 {
      let middle: Double = (low + high) / 2
      if middle == low || middle == high { break }
      guard let inside = between(middle, degreesOfFreedom: degreesOfFreedom) else { return nil }
      if inside < level { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
