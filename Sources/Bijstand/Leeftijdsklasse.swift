/// The age from which AOW is paid, by the year in which it is reached.
public struct AOWLeeftijd: Sendable, Hashable {
  /// The age in months that holds from a year on.
  public struct Regel: Sendable, Hashable {
    /// The first calendar year for which it holds.
    public let vanJaar: Int
    /// The age in months.
    public let maanden: Int

    /// Makes a line of the table.
    public init(vanJaar: Int, maanden: Int) {
      self.vanJaar = vanJaar
      self.maanden = maanden
    }
  }

  /// The lines, by year.
  public let regels: [Regel]

  /// Makes the table; the order of the lines does not matter.
  public init(_ regels: [Regel]) { self.regels = regels.sorted { $0.vanJaar < $1.vanJaar } }

  /// The age in months that holds in a year; 65 years before the first line.
  public func maanden(in jaar: Int) -> Int { regels.last { $0.vanJaar <= jaar }?.maanden ?? 780 }

  /// Whether someone born in a month had reached AOW age by the last day of another.
  ///
  /// Who once reached it keeps it, also when the age is higher in a later year; so each year up to then is asked.
  public func isBereikt(geboren: Maand, op maand: Maand) -> Bool {
    let age = Int(maand.nummer) - Int(geboren.nummer)
    guard age >= 780 else { return false }
    let firstYear = geboren.jaar + 65
    guard firstYear <= maand.jaar else { return false }
    for year in firstYear...maand.jaar {
      let december = year * 12 + 11
      let ageThen = min(Int(maand.nummer), december) - Int(geboren.nummer)
      if ageThen >= maanden(in: year) { return true }
    }
    return false
  }
}

/// The age group on the last day of a month; the raw value is both code and label.
public enum Leeftijdsklasse: String, Sendable, Hashable, CaseIterable {
  case tot27 = "tot 27"
  case van27 = "27-34"
  case van35 = "35-44"
  case van45 = "45-54"
  case van55 = "55 tot AOW"
  case aow = "AOW en ouder"
  case onbekend = "onbekend"

  /// The place in tables and charts.
  public var volgorde: Int { Leeftijdsklasse.allCases.firstIndex(of: self) ?? 0 }

  /// The group of someone whose month of birth is known within bounds: `onbekend` when the bounds give different groups.
  ///
  /// On the last day of a month everybody born in it has had the birthday, so whole months decide exactly.
  public static func op(_ maand: Maand, vroegst: Maand?, laatst: Maand?, aow: AOWLeeftijd) -> Leeftijdsklasse {
    guard let vroegst, let laatst else { return .onbekend }
    let oldest = op(maand, geboren: vroegst, aow: aow)
    let youngest = op(maand, geboren: laatst, aow: aow)
    return oldest == youngest ? oldest : .onbekend
  }

  private static func op(_ maand: Maand, geboren: Maand, aow: AOWLeeftijd) -> Leeftijdsklasse {
    let months = Int(maand.nummer) - Int(geboren.nummer)
    guard months >= 0 else { return .onbekend }
    if aow.isBereikt(geboren: geboren, op: maand) { return .aow }
    return switch months / 12 {
    case ..<27: .tot27
    case 27..<35: .van27
    case 35..<45: .van35
    case 45..<55: .van45
    default: .van55
    }
  }
}
