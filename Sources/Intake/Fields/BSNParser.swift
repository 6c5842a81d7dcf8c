/// Reads a citizen service number: nine digits that pass the eleven test.
package enum BSNParser {
  /// What can be said of a cell that should hold a number.
  package enum Verdict: UInt8, Sendable, Hashable {
    case empty
    case ok
    /// Written with points, dashes or blanks.
    case punctuated
    /// One leading zero was lost.
    case leadingZeroLost
    /// All zeros or all nines: a placeholder for 'none'.
    case placeholder
    case notNineDigits
    case failsElevenTest
  }

  /// Reads one trimmed cell into the number that its nine digits stand for.
  package static func parse(_ text: Span<UInt8>) -> (number: Int64, verdict: Verdict) {
    if text.count == 0 { return (0, .empty) }
    var number: Int64 = 0
    var digits: Int = 0
    var marks: Int = 0
    for index in text.indices {
      let digit: UInt8 = text[index] &- 0x30
      if digit < 10 {
        digits += 1
        guard digits <= 9 else { return (0, .notNineDigits) }
        number = number &* 10 &+ Int64(digit)
      } else if digits > 0, text[index] == 0x2E || text[index] == 0x2D || text[index] == 0x20 {
        marks += 1
      } else {
        return (0, .notNineDigits)
      }
    }
    if digits > 0, number == 0 || (digits == 9 && number == 999_999_999) { return (0, .placeholder) }
    guard digits == 9 || digits == 8, marks <= 4 else { return (0, .notNineDigits) }
    guard passesElevenTest(number) else { return (number, .failsElevenTest) }
    if digits == 8 { return (number, .leadingZeroLost) }
    return (number, marks > 0 ? .punctuated : .ok)
  }

  /// 9a+8b+7c+6d+5e+4f+3g+2h-i is divisible by 11.
  @inline(__always) static func passesElevenTest(_ number: Int64) -> Bool {
    var rest: Int64 = number / 10
    var sum: Int64 = -(number % 10)
    var weight: Int64 = 2
    while weight <= 9 {
      sum += weight * (rest % 10)
      rest /= 10
      weight += 1
    }
    return sum % 11 == 0
  }

  /// Appends the nine digits of a number.
  package static func append(_ number: Int64, to bytes: inout [UInt8]) {
    var divisor: Int64 = 100_000_000
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: number / divisor % 10) &+ 0x30)
      divisor /= 10
    }
  }
}
