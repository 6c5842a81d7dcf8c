/// Reads a date in the spellings of the field: day before month always, never a guess about the century.
package struct DateParser: Sendable {
  let declared: DateForms

  /// Reads these forms as they stand; another spelling that can be read in one way only counts as repaired.
  package init(declared: DateForms = .standard) { self.declared = declared }

  /// Reads one trimmed cell.
  package func parse(_ text: Span<UInt8>) -> ParsedDate {
    let count: Int = text.count
    if count == 0 { return .empty }
    if count == 10 {
      let second: UInt8 = text[2]
      if second == text[5], !ByteText.isDigit(second) { return separated(text, 10) }
      let fourth: UInt8 = text[4]
      if fourth == text[7], !ByteText.isDigit(fourth) { return separated(text, 10) }
    }
    if count == 8, let number: Int = ByteText.number(text, 0, 8) { return compact(number) }
    if count == 4 || count == 6, let number: Int = ByteText.number(text, 0, count) { return short(number, digits: count) }
    // A time of day behind the date is cut off only when it is midnight: a later hour says that it is another kind of field.
    var end: Int = count
    for index in 0..<count where text[index] == 0x20 || text[index] == 0x54 {
      end = index
      break
    }
    guard end < count else { return separated(text, count) }
    for index in (end + 1)..<count {
      let byte: UInt8 = text[index]
      guard byte == 0x30 || byte == 0x3A || byte == 0x2E || byte == 0x5A else { return .unreadable }
    }
    let inner: ParsedDate
    if end == 8, let number: Int = ByteText.number(text, 0, 8) {
      inner = compact(number)
    } else {
      inner = separated(text, end)
    }
    return inner.status == .ok ? ParsedDate(inner.earliest, inner.latest, .repaired) : inner
  }

  private func compact(_ number: Int) -> ParsedDate {
    let status: CellStatus = declared.contains(.compact) ? .ok : .repaired
    let year: Int = number / 10_000
    // ddmmyyyy without separators cannot be told from yyyymmdd with certainty, so only the latter is read.
    return date(year: year, month: number / 100 % 100, day: number % 100, status, .compact)
  }

  private func short(_ number: Int, digits: Int) -> ParsedDate {
    if digits == 4, declared.contains(.year) { return date(year: number, month: 0, day: 0, .ok) }
    if digits == 6, declared.contains(.month) { return date(year: number / 100, month: number % 100, day: 0, .ok) }
    return .unreadable
  }

  /// Three numbers with the same separator between them.
  private func separated(_ text: Span<UInt8>, _ end: Int) -> ParsedDate {
    var first: Int = -1
    var second: Int = -1
    for index in 0..<end where !ByteText.isDigit(text[index]) {
      if first < 0 {
        first = index
      } else if second < 0 {
        second = index
      } else {
        return .unreadable
      }
    }
    guard first > 0 else { return .unreadable }
    let mark: UInt8 = text[first]
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E else { return .unreadable }
    if second < 0 {
      guard declared.contains(.month), first == 4, end == 7 else { return .unreadable }
      guard let year = ByteText.number(text, 0, 4), let month = ByteText.number(text, 5, 7) else { return .unreadable }
      return date(year: year, month: month, day: 0, .ok)
    }
    guard text[second] == mark, second - first - 1 >= 1, second - first - 1 <= 2 else { return .unreadable }
    guard let left = ByteText.number(text, 0, first),
      let middle = ByteText.number(text, first + 1, second),
      let right = ByteText.number(text, second + 1, end)
    else { return .unreadable }
    let dash: Bool = mark == 0x2D
    if first == 4 {
      guard end - second - 1 <= 2 else { return .unreadable }
      let whole: Bool = second - first == 3 && end - second == 3
      return date(year: left, month: middle, day: right, dash && whole && declared.contains(.iso) ? .ok : .repaired, .iso)
    }
    // A year of two digits leaves the century open: not readable with certainty.
    guard first <= 2, end - second - 1 == 4 else { return .unreadable }
    if declared.contains(.american) { return date(year: right, month: left, day: middle, .ok) }
    let whole: Bool = first == 2 && second == 5
    let known: Bool = declared.contains(whole ? .dutch : .dutchShort)
    return date(year: right, month: middle, day: left, dash && known ? .ok : .repaired, .dutch)
  }

  private func date(year: Int, month: Int, day: Int, _ status: CellStatus, _ style: DateStyle = .compact) -> ParsedDate {
    if year == 0 {
      return month == 0 && day == 0 ? ParsedDate(0, 0, .empty, isZero: true) : .unreadable
    }
    guard CivilDay.years.contains(year) else { return .unreadable }
    if month == 0 {
      // A day without its month: the same day of January at the earliest and of December at the latest.
      if day > 0 {
        guard day <= 31 else { return .unreadable }
        return ParsedDate(CivilDay.number(year: year, month: 1, day: day), CivilDay.number(year: year, month: 12, day: day), .partial)
      }
      let start: Int32 = CivilDay.number(year: year, month: 1, day: 1)
      return ParsedDate(start, CivilDay.number(year: year, month: 12, day: 31), .partial)
    }
    let length: Int = CivilDay.length(year: year, month: month)
    guard length > 0, day <= length else { return .unreadable }
    if day == 0 {
      let start: Int32 = CivilDay.number(year: year, month: month, day: 1)
      return ParsedDate(start, start + Int32(length) - 1, .partial)
    }
    let number: Int32 = CivilDay.number(year: year, month: month, day: day)
    return ParsedDate(number, number, status, style: style)
  }
}
