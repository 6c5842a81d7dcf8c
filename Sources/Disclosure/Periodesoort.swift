public import Bijstand

/// How long a period is, which decides what it may be drawn beside.
public enum Periodesoort: Sendable, Hashable {
  /// One day, or one calendar month.
  case maand
  /// Calendar quarters that together reached the threshold.
  case kwartaal
  /// The twelve months up to a day.
  case jaar
  /// Any other length, such as the months between two peildata.
  case anders

  /// Reads the kind from the two ends.
  public init(begin: Datum, eind: Datum) {
    if begin == eind {
      self = .maand
      return
    }
    let months: Int32 = eind.maandNummer.nummer - begin.maandNummer.nummer + 1
    let whole: Bool = begin.dagVanMaand == 1 && eind == eind.maandNummer.laatsteDag
    switch months {
    case 1 where whole: self = .maand
    case 12 where whole: self = .jaar
    case let n where whole && n % 3 == 0 && eind.maandNummer.isKwartaaleinde: self = .kwartaal
    default: self = .anders
    }
  }
}
