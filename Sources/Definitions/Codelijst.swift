public import Bijstand

/// One line of a code list: a code as a source writes it, and the standard code it stands for.
public struct Code: Sendable, Hashable {
  /// The source that uses it; nothing when any source may.
  public let bron: String?
  /// The code as delivered.
  public let code: String
  /// The standard code; nothing when the code is known to say nothing.
  public let standaardcode: String?
  /// The Dutch words.
  public let label: String
  /// The group in which figures count it.
  public let groep: String?
  /// The first day on which it may be used.
  public let geldigVan: Datum?
  /// The last day on which it may be used.
  public let geldigTot: Datum?
  /// `geldig`, `vervallen`, or `voorloopnul` for a spelling without its leading zero.
  public let status: String
  /// The place in tables and charts.
  public let volgorde: Int

  /// Describes a code.
  public init(
    bron: String? = nil, code: String, standaardcode: String?, label: String, groep: String? = nil, geldigVan: Datum? = nil,
    geldigTot: Datum? = nil, status: String = "geldig", volgorde: Int = 0
  ) {
    self.bron = bron
    self.code = code
    self.standaardcode = standaardcode
    self.label = label
    self.groep = groep
    self.geldigVan = geldigVan
    self.geldigTot = geldigTot
    self.status = status
    self.volgorde = volgorde
  }

  /// Whether it may be used on a day; without a day, always.
  public func isGeldig(op datum: Datum?) -> Bool {
    guard let datum else { return true }
    if let geldigVan, datum < geldigVan { return false }
    if let geldigTot, datum > geldigTot { return false }
    return true
  }

  /// Whether there is a day on which both may be used.
  func overlapt(_ other: Code) -> Bool {
    if let geldigTot, let start = other.geldigVan, geldigTot < start { return false }
    if let end = other.geldigTot, let geldigVan, end < geldigVan { return false }
    return true
  }
}

/// A list of codes, with what each source writes for them and when they held.
public struct Codelijst: Sendable {
  /// What looking up a code gives.
  public enum Opzoeking: Sendable, Hashable {
    /// The code stands in the list and held on the day.
    case gevonden(Code)
    /// The code stands in the list, but did not hold on the day.
    case nietGeldig(Code)
    /// The code does not stand in the list.
    case onbekend

    /// The line that was found, whether it held or not.
    public var code: Code? {
      switch self {
      case .gevonden(let code), .nietGeldig(let code): code
      case .onbekend: nil
      }
    }
  }

  /// The name of the list.
  public let naam: String
  /// The lines in file order.
  public let codes: [Code]
  private let index: [String: [Code]]

  /// Makes a list.
  public init(naam: String, codes: [Code]) {
    self.naam = naam
    self.codes = codes
    var index: [String: [Code]] = [:]
    for code in codes { index[Codelijst.key(code.bron, code.code), default: []].append(code) }
    self.index = index
  }

  /// Looks up a code as a source writes it; the source's own lines come before those of any source, and capitals do not matter.
  public func zoek(_ code: String, bron: String, op datum: Datum? = nil) -> Opzoeking {
    let own = index[Codelijst.key(bron, code)] ?? []
    if let found = Codelijst.newest(own, op: datum) { return .gevonden(found) }
    let general = index[Codelijst.key(nil, code)] ?? []
    if let found = Codelijst.newest(general, op: datum) { return .gevonden(found) }
    if let found = (own.isEmpty ? general : own).last { return .nietGeldig(found) }
    return .onbekend
  }

  /// Whether a code stands in the list for a source, at any time; such a code may be shown to anyone.
  public func bevat(_ code: String, bron: String) -> Bool {
    index[Codelijst.key(bron, code)] != nil || index[Codelijst.key(nil, code)] != nil
  }

  /// The line of a standard code that held on a day, else the last one there is.
  public func standaard(_ code: String, op datum: Datum? = nil) -> Code? {
    let lines = (index[Codelijst.key(nil, code)] ?? []).filter { $0.standaardcode == $0.code }
    return Codelijst.newest(lines, op: datum) ?? lines.last
  }

  /// The lines of the standard codes themselves, by place and code.
  public var standaardcodes: [Code] {
    codes.filter { $0.bron == nil && $0.standaardcode == $0.code }
      .sorted { left, right in
        if left.volgorde != right.volgorde { return left.volgorde < right.volgorde }
        if left.code != right.code { return left.code.utf8.lexicographicallyPrecedes(right.code.utf8) }
        return (left.geldigVan?.dag ?? .min) < (right.geldigVan?.dag ?? .min)
      }
  }

  private static func key(_ bron: String?, _ code: String) -> String { (bron ?? "") + "\u{1F}" + HeaderName.normalised(code) }

  /// Of the lines that hold, the one that started last: without a day, the newest meaning.
  private static func newest(_ lines: [Code], op datum: Datum?) -> Code? {
    lines.filter { $0.isGeldig(op: datum) }.max { ($0.geldigVan?.dag ?? .min) < ($1.geldigVan?.dag ?? .min) }
  }
}
