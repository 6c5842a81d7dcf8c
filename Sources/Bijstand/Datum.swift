/// A civil date as the number of days since 1 January 1970, without clock, time zone or locale.
public struct Datum: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; earlier dates are negative.
  public let dag: Int32

  /// Makes the date of a day number.
  public init(dag: Int32) { self.dag = dag }

  /// Makes a date of the Gregorian calendar; nothing when it does not exist or its year is not 1 to 9999.
  public init?(jaar: Int, maand: Int, dag: Int) {
    guard (1...9999).contains(jaar), (1...12).contains(maand), dag >= 1, dag <= Datum.lengte(jaar: jaar, maand: maand) else { return nil }
    self.init(dag: Datum.dagnummer(jaar: jaar, maand: maand, dag: dag))
  }

  /// Reads `2026-10-31`; any other spelling is nothing.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let jaar = Cijfers.getal(bytes[0..<4]), let maand = Cijfers.getal(bytes[5..<7]), let dag = Cijfers.getal(bytes[8..<10])
    else { return nil }
    self.init(jaar: jaar, maand: maand, dag: dag)
  }

  public static func < (left: Datum, right: Datum) -> Bool { left.dag < right.dag }

  /// The calendar year.
  public var jaar: Int { delen.jaar }
  /// The month, 1 to 12.
  public var maand: Int { delen.maand }
  /// The day of the month, 1 to 31.
  public var dagVanMaand: Int { delen.dag }

  /// The month in which the date lies.
  public var maandNummer: Maand {
    let parts = delen
    return Maand(nummer: Int32(parts.jaar * 12 + parts.maand - 1))
  }

  /// The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekdag: Int { Int(((dag + 3) % 7 + 7) % 7) + 1 }

  /// Year, month and day at once, which costs one computation instead of three.
  public var delen: (jaar: Int, maand: Int, dag: Int) {
    // Years are counted from 1 March, so that the leap day is the last day of the year; 400 years have 146,097 days.
    let days = Int(dag) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// How many days a month has.
  public static func lengte(jaar: Int, maand: Int) -> Int {
    switch maand {
    case 2: isSchrikkeljaar(jaar) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isSchrikkeljaar(_ jaar: Int) -> Bool {
    jaar.isMultiple(of: 4) && (!jaar.isMultiple(of: 100) || jaar.isMultiple(of: 400))
  }

  /// The day number of a date that is known to exist.
  static func dagnummer(jaar: Int, maand: Int, dag: Int) -> Int32 {
    let year = maand <= 2 ? jaar - 1 : jaar
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let shifted = maand > 2 ? maand - 3 : maand + 9
    let dayOfYear = (153 * shifted + 2) / 5 + dag - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

/// Whole numbers from decimal digits, strictly.
enum Cijfers {
  /// The number, or nothing when a byte is no digit or the text is empty or longer than 18 digits.
  static func getal(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// A number with leading zeros up to a width.
  static func aangevuld(_ number: Int, breedte: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, breedte - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
