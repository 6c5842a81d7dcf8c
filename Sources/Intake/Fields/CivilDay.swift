/// Day numbers for the hot path: the same calendar as `Datum`, without its checks on every call.
package enum CivilDay {
  /// The length of a month; 0 for a month that does not exist.
  @inline(__always) package static func length(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 0
    }
  }

  /// Days since 1 January 1970 of a date that exists.
  @inline(__always) package static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shifted: Int = month <= 2 ? year - 1 : year
    let era: Int = shifted / 400
    let yearOfEra: Int = shifted - era * 400
    let dayOfYear: Int = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra: Int = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// The years that a date in a delivery can have; outside them it is a slip of the pen.
  package static let years: ClosedRange<Int> = 1800...9999
}
