/// A date of which the day, or day and month, may be missing: all dates from the earliest to the latest possible.
public struct Deeldatum: Sendable, Hashable {
  /// The earliest date that it can be.
  public let vroegst: Datum
  /// The latest date that it can be; equal to the earliest when nothing is missing.
  public let laatst: Datum

  /// Makes a complete date.
  public init(_ datum: Datum) {
    vroegst = datum
    laatst = datum
  }

  /// Makes a range of possible dates; nothing when they are the wrong way round.
  public init?(vroegst: Datum, laatst: Datum) {
    guard vroegst <= laatst else { return nil }
    self.vroegst = vroegst
    self.laatst = laatst
  }

  /// Makes a date from its parts, in which 0 means not known; nothing when no such date exists or the year is missing.
  public init?(jaar: Int, maand: Int, dag: Int) {
    switch (maand, dag) {
    case (0, 0):
      guard let first = Datum(jaar: jaar, maand: 1, dag: 1), let last = Datum(jaar: jaar, maand: 12, dag: 31) else { return nil }
      self.init(vroegst: first, laatst: last)
    case (_, 0):
      guard let month = Maand(jaar: jaar, maand: maand) else { return nil }
      self.init(vroegst: month.eersteDag, laatst: month.laatsteDag)
    default:
      guard let datum = Datum(jaar: jaar, maand: maand, dag: dag) else { return nil }
      self.init(datum)
    }
  }

  /// Whether nothing is missing.
  public var isVolledig: Bool { vroegst == laatst }

  /// The earliest and latest month of birth, in which 29 February counts as March.
  public var geboortemaanden: (vroegst: Maand, laatst: Maand) {
    (Deeldatum.geboortemaand(vroegst), Deeldatum.geboortemaand(laatst))
  }

  /// The month in which a birthday is celebrated: March for who was born on 29 February.
  ///
  /// Only a complete date can be 29 February by birth; the last day of an unknown day in February is treated the same, which keeps the range wide.
  static func geboortemaand(_ datum: Datum) -> Maand {
    let parts = datum.delen
    return parts.maand == 2 && parts.dag == 29 ? datum.maandNummer.plus(1) : datum.maandNummer
  }
}

/// A stretch of days from a start up to and including an end, or without end.
public struct Periode: Sendable, Hashable {
  /// The first day.
  public let van: Datum
  /// The last day; nothing while it runs.
  public let tot: Datum?

  /// Makes a period; nothing when the end lies before the start.
  public init?(van: Datum, tot: Datum?) {
    if let tot, tot < van { return nil }
    self.van = van
    self.tot = tot
  }

  /// Whether someone is in bestand at the close of a day: started, and the end not yet reached.
  public func isInBestand(op datum: Datum) -> Bool {
    guard van <= datum else { return false }
    guard let tot else { return true }
    return tot > datum
  }

  /// Whether the two have a day in common.
  public func overlapt(_ other: Periode) -> Bool {
    let startsBeforeOtherEnds = other.tot.map { van <= $0 } ?? true
    let otherStartsBeforeEnd = tot.map { other.van <= $0 } ?? true
    return startsBeforeOtherEnds && otherStartsBeforeEnd
  }
}
