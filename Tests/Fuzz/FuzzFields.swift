import CSVKit
import Intake

/// The field parsers under any bytes: they give a value or refuse, and never trap.
enum FuzzFields {
  /// Tries every parser on one cell.
  static func parse(_ bytes: [UInt8]) {
    let cell: Span<UInt8> = bytes.span
    let text: Span<UInt8> = cell.extracting(ByteText.trimmed(cell))
    for forms: DateForms in [.standard, [.year, .month], [.american], [.compact]] {
      let date: ParsedDate = DateParser(declared: forms).parse(text)
      precondition(date.earliest <= date.latest, "a date that ends before it begins")
      precondition(date.status != .partial || date.earliest < date.latest, "a partial date of one day")
    }
    for decimals: Int in [0, 2, 4] {
      for usesPoint: Bool in [false, true] {
        let number: ParsedNumber = NumberParser(decimals: decimals, pointDeclared: usesPoint).parse(text)
        precondition(number.value.magnitude < 1 << 60, "a number out of range")
      }
    }
    let month: ParsedNumber = MonthParser().parse(text)
    precondition(month.status != .ok || month.value >= 1800 * 12, "a month before the calendar")
    precondition([.empty, .ok, .repaired, .unreadable].contains(JaNeeParser.parse(text).status), "neither yes nor no nor refused")
    var postcode: [UInt8] = []
    let status: CellStatus = PostcodeParser.parse(text, into: &postcode)
    precondition((status == .ok || status == .repaired) == (postcode.count == 6), "a postcode of another length")
    let person: (number: Int64, verdict: BSNParser.Verdict) = BSNParser.parse(text)
    precondition(person.verdict != .ok || (text.count == 9 && person.number > 0), "a BSN of another length")
    if let composed = ComposedText.composed(text) {
      precondition(ComposedText.composed(composed.span) == nil, "composing twice gives something else")
    }
  }
}
