internal import Definitions

/// What the values of one column look like: how many could be read as what, never the values themselves.
struct ColumnProfile: Sendable {
  /// A column of which no more different short values are kept than a code list has codes.
  static let mostCodes: Int = 60

  private(set) var filled: Int = 0
  private var dates: Int = 0
  private var usualDates: Int = 0
  private var years: Int = 0
  private var months: Int = 0
  private var numbers: Int = 0
  private var points: Int = 0
  private var persons: Int = 0
  private var yesNo: Int = 0
  private var postcodes: Int = 0
  private var zeros: [String: Int] = [:]
  /// Different short values and how often they occur; nothing when there are too many for codes.
  private var codes: [String: Int]? = [:]

  /// Spellings that systems write where there is no date.
  private static let sentinels: [String] = ["00000000", "99999999", "00-00-0000", "31-12-9999", "99991231", "9999-12-31", "0000-00-00"]

  /// Looks at one trimmed cell.
  mutating func note(_ text: Span<UInt8>) {
    guard text.count > 0 else { return }
    filled += 1
    if text.count <= 10, Self.sentinels.contains(ByteText.string(text)) {
      zeros[ByteText.string(text), default: 0] += 1
      return
    }
    let date: ParsedDate = DateParser().parse(text)
    if date.status == .ok || date.status == .repaired || date.status == .partial { dates += 1 }
    if date.status == .ok { usualDates += 1 }
    if text.count == 4, let year = ByteText.number(text, 0, 4), (1900...2100).contains(year) { years += 1 }
    if MonthParser().parse(text).status == .ok { months += 1 }
    if NumberParser(decimals: 4).parse(text).status == .ok {
      numbers += 1
    } else if NumberParser(decimals: 4, pointDeclared: true).parse(text).status == .ok {
      numbers += 1
      points += 1
    }
    let person: BSNParser.Verdict = BSNParser.parse(text).verdict
    if person == .ok || person == .leadingZeroLost { persons += 1 }
    if JaNeeParser.parse(text).status != .unreadable { yesNo += 1 }
    var postcode: [UInt8] = []
    if PostcodeParser.parse(text, into: &postcode) != .unreadable { postcodes += 1 }
    guard codes != nil, text.count <= 60 else {
      codes = nil
      return
    }
    codes?[ByteText.string(text), default: 0] += 1
    if codes?.count ?? 0 > Self.mostCodes { codes = nil }
  }

  /// Cells that hold a value and no spelling of 'none'.
  private var values: Int { filled - zeros.values.reduce(0, +) }

  private func nearlyAll(_ count: Int) -> Bool { values > 0 && count * 10 >= values * 9 }

  /// Whether the contents can be that of a field; a column without values can be anything.
  func fits(_ veld: Veld, _ definitions: DefinitionSet) -> Bool {
    guard values > 0 else { return true }
    switch veld.type {
    case .bsn: return nearlyAll(persons)
    case .datum: return nearlyAll(dates)
    case .deeldatum: return nearlyAll(dates) || nearlyAll(years)
    case .maand: return nearlyAll(months) || nearlyAll(dates)
    case .bedrag, .getal, .geheel: return nearlyAll(numbers)
    case .janee: return nearlyAll(yesNo)
    case .postcode: return nearlyAll(postcodes)
    case .code: return veld.codelijst.flatMap { definitions.codelijsten[$0] }.map { isIn($0) } ?? true
    case .tekst: return true
    }
  }

  /// Whether the contents alone already point at the field's type.
  func proves(_ veld: Veld, _ definitions: DefinitionSet) -> Bool { veld.type != .tekst && values > 0 && fits(veld, definitions) }

  /// Whether most values stand in a code list; a list of one's own may have others.
  private func isIn(_ list: Codelijst) -> Bool {
    guard let codes else { return false }
    let known: Int = codes.filter { list.bevat($0.key, bron: "") || list.bevat("0" + $0.key, bron: "") }.values.reduce(0, +)
    return known * 2 >= values
  }

  /// The form that a mapping must name for this column to be read as the field.
  func vorm(_ veld: Veld) -> String {
    guard values > 0 else { return "" }
    switch veld.type {
    case .deeldatum where nearlyAll(years) && !nearlyAll(dates): return "yyyy"
    case .datum, .deeldatum: return usualDates == dates ? "" : "d/m/yyyy"
    case .bedrag, .getal, .geheel: return points > 0 ? "." : ""
    case .tekst, .bsn, .maand, .janee, .code, .postcode: return ""
    }
  }

  /// The spellings of 'none' that occur, as a mapping writes them.
  func sentinels(_ veld: Veld) -> String {
    guard veld.type == .datum || veld.type == .deeldatum else { return "" }
    let meaning: String = veld.naam.contains("einddatum") ? "niet_beeindigd" : "onbekend"
    return Self.sentinels.filter { zeros[$0] != nil }.map { "\($0)=\(meaning)" }.joined(separator: "|")
  }

  /// Whether the values are whole or decimal numbers.
  var isNumeric: Bool { nearlyAll(numbers) }
  /// Whether the values say yes or no.
  var isYesNo: Bool { nearlyAll(yesNo) && !nearlyAll(numbers) }
}
