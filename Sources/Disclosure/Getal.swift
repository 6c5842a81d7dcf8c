/// A decimal number kept as an integer and a number of decimals, so that no rounding hides in it.
public struct Getal: Sendable, Hashable {
  /// The number times ten to the power `decimalen`.
  public let mantisse: Int64
  /// How many of the digits stand behind the decimal mark.
  public let decimalen: Int

  /// Makes a number from its digits.
  public init(_ mantisse: Int64, decimalen: Int = 0) {
    self.mantisse = mantisse
    self.decimalen = decimalen
  }

  /// Reads a number with a decimal point, such as `-12.345`; nil when it is no such number.
  public init?(tekst: some StringProtocol) {
    var value: Int64 = 0
    var decimals: Int = 0
    var digits: Int = 0
    var negative: Bool = false
    var afterPoint: Bool = false
    for (index, byte) in tekst.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: ".") where !afterPoint: afterPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 18 else { return nil }
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        if afterPoint { decimals += 1 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(negative ? -value : value, decimalen: decimals)
  }

  /// Ten to the power `decimalen`.
  public var schaal: Int64 { Getal.macht(decimalen) }

  /// The number for drawing; text is never made from it.
  public var kommagetal: Double { Double(mantisse) / Double(schaal) }

  /// The number rounded to whole ones, half away from zero.
  public var geheel: Int64 { Getal.deel(mantisse, door: schaal) }

  /// The same number with another number of decimals, half away from zero.
  public func afgerond(op decimals: Int) -> Getal {
    if decimals >= decimalen { return Getal(mantisse * Getal.macht(decimals - decimalen), decimalen: decimals) }
    return Getal(Getal.deel(mantisse, door: Getal.macht(decimalen - decimals)), decimalen: decimals)
  }

  /// The text with the given decimal mark and no thousands mark.
  public func tekst(decimaalteken: String = ".") -> String {
    let sign: String = mantisse < 0 ? "-" : ""
    var digits: String = String(mantisse.magnitude)
    guard decimalen > 0 else { return sign + digits }
    while digits.utf8.count <= decimalen { digits = "0" + digits }
    return sign + digits.dropLast(decimalen) + decimaalteken + digits.suffix(decimalen)
  }

  /// Integer division that rounds half away from zero.
  public static func deel(_ a: Int64, door b: Int64) -> Int64 {
    precondition(b > 0, "a divisor is positive")
    let half: Int64 = b / 2
    if b % 2 == 0 { return a >= 0 ? (a + half) / b : (a - half) / b }
    let quotient: Int64 = a / b
    let rest: Int64 = a % b
    if rest > half { return quotient + 1 }
    if rest < -half { return quotient - 1 }
    return quotient
  }

  private static func macht(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<max(0, exponent) { power *= 10 }
    return power
  }

  static func + (a: Getal, b: Getal) -> Getal {
    let decimals: Int = max(a.decimalen, b.decimalen)
    return Getal(a.afgerond(op: decimals).mantisse + b.afgerond(op: decimals).mantisse, decimalen: decimals)
  }

  static func - (a: Getal, b: Getal) -> Getal { a + Getal(-b.mantisse, decimalen: b.decimalen) }
}
