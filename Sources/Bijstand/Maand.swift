/// A calendar month, as year x 12 + month - 1.
public struct Maand: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Year x 12 + month - 1, so that months can be added and compared as numbers.
  public let nummer: Int32

  /// Makes the month of a month number.
  public init(nummer: Int32) { self.nummer = nummer }

  /// Makes a month; nothing when the month is not 1 to 12 or the year not 1 to 9999.
  public init?(jaar: Int, maand: Int) {
    guard (1...9999).contains(jaar), (1...12).contains(maand) else { return nil }
    self.init(nummer: Int32(jaar * 12 + maand - 1))
  }

  /// Reads `2026-10`; any other spelling is nothing.
  public init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D, let jaar = Cijfers.getal(bytes[0..<4]), let maand = Cijfers.getal(bytes[5..<7]) else { return nil }
    self.init(jaar: jaar, maand: maand)
  }

  public static func < (left: Maand, right: Maand) -> Bool { left.nummer < right.nummer }

  /// The calendar year.
  public var jaar: Int { Int(nummer) / 12 }
  /// The month, 1 to 12.
  public var maand: Int { Int(nummer) % 12 + 1 }
  /// The calendar quarter, 1 to 4.
  public var kwartaal: Int { (maand - 1) / 3 + 1 }
  /// Whether a calendar quarter ends with this month.
  public var isKwartaaleinde: Bool { maand.isMultiple(of: 3) }

  /// The first day.
  public var eersteDag: Datum { Datum(dag: Datum.dagnummer(jaar: jaar, maand: maand, dag: 1)) }
  /// The last day.
  public var laatsteDag: Datum { plus(1).eersteDag.plus(dagen: -1) }

  /// The month a number of months later, or earlier when negative.
  public func plus(_ maanden: Int) -> Maand { Maand(nummer: nummer + Int32(maanden)) }

  /// `2026-10`.
  public var iso: String { Cijfers.aangevuld(jaar, breedte: 4) + "-" + Cijfers.aangevuld(maand, breedte: 2) }
  /// `oktober 2026`.
  public var voluit: String { "\(Maand.namen[maand - 1]) \(jaar)" }
  /// `okt 2026`.
  public var kort: String { "\(Maand.korteNamen[maand - 1]) \(jaar)" }
  /// `okt`, for an axis that names the year once.
  public var korteNaam: String { Maand.korteNamen[maand - 1] }

  public var description: String { iso }

  /// The Dutch names, in order.
  public static let namen: [String] = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
  ]
  /// The Dutch names in three letters, in order.
  public static let korteNamen: [String] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
}
