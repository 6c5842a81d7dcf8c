/// A straight scale from values to places in the drawing, with round steps.
package struct Scale {
  package let low: Double
  package let high: Double
  let from: Double
  let to: Double
  let step: Double

  /// A scale that holds all values; `zero` makes it begin or end at nought.
  package init(values: [Double], from: Double, to: Double, zero: Bool = true, steps: Int = 5) {
    var low: Double = values.min() ?? 0
    var high: Double = values.max() ?? 1
    if zero {
      low = min(0, low)
      high = max(0, high)
    }
    if high - low < 1e-9 { high = low + max(1, abs(low) * 0.1) }
    let step: Double = Self.round(step: (high - low) / Double(steps))
    self.step = step
    self.low = (low / step + 1e-9).rounded(.down) * step
    self.high = (high / step - 1e-9).rounded(.up) * step
    self.from = from
    self.to = to
  }

  /// The place of a value.
  package func place(_ value: Double) -> Double { from + (value - low) / (high - low) * (to - from) }

  /// The values at which a line is drawn, at most seven.
  package var ticks: [Double] {
    var ticks: [Double] = []
    var index: Double = 0
    while low + index * step <= high + step / 2 {
      ticks.append(low + index * step)
      index += 1
    }
    return ticks
  }

  private static func round(step raw: Double) -> Double {
    var power: Double = 1
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    for factor in [1.0, 2.0, 2.5, 5.0] where power * factor >= raw - 1e-12 {
      // A step of 2.5 people is none.
      if factor == 2.5 && power <= 1 && power >= 0.5 { continue }
      return power * factor
    }
    return power * 10
  }
}
