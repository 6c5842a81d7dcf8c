/// Reads a month: `2024-01`, `202401`, `01-2024`, or a date, whose month it then is.
package struct MonthParser: Sendable {
  private let dates: DateParser = DateParser()

  package init() {}

  /// Reads one trimmed cell into a month number: year x 12 + month - 1.
  package func parse(_ text: Span<UInt8>) -> ParsedNumber {
    let count: Int = text.count
    if count == 0 { return .empty }
    if count == 7, text[4] == 0x2D, let year = ByteText.number(text, 0, 4), let month = ByteText.number(text, 5, 7) {
      return number(year, month, .ok)
    }
    if count == 6, let all = ByteText.number(text, 0, 6) { return number(all / 100, all % 100, .ok) }
    if count == 7, text[2] == 0x2D || text[2] == 0x2F, let month = ByteText.number(text, 0, 2), let year = ByteText.number(text, 3, 7) {
      return number(year, month, .repaired)
    }
    let date: ParsedDate = dates.parse(text)
    guard date.status == .ok || date.status == .repaired || date.status == .partial else { return .unreadable }
    let first: (year: Int, month: Int) = MonthParser.month(of: date.earliest)
    guard first == MonthParser.month(of: date.latest) else { return .unreadable }
    return number(first.year, first.month, .repaired)
  }

  private func number(_ year: Int, _ month: Int, _ status: CellStatus) -> ParsedNumber {
    guard CivilDay.years.contains(year), (1...12).contains(month) else { return .unreadable }
    return ParsedNumber(Int64(year * 12 + month - 1), status)
  }

  /// The year and month that a day number lies in.
  package static func month(of day: Int32) -> (year: Int, month: Int) {
    let shifted: Int = Int(day) + 719_468
    let era: Int = shifted / 146_097
    let dayOfEra: Int = shifted - era * 146_097
    let yearOfEra: Int = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear: Int = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part: Int = (5 * dayOfYear + 2) / 153
    let month: Int = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month)
  }
}
