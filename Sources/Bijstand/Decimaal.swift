/// A decimal number with a fixed number of decimals, exact: a whole number of units of 10^-decimalen.
///
/// Ratios are rounded half away from zero from the exact quotient, in whole-number arithmetic, so that the same figures give the same text everywhere.
public struct Decimaal: Sendable, Hashable {
  /// What stands between units and decimals.
  public enum Teken: Sendable, Hashable {
    /// For people, in Dutch.
    case komma
    /// For programs.
    case punt
  }

  /// The number times 10^decimalen.
  public let eenheden: Int64
  /// How many decimals it has, 0 to 18.
  public let decimalen: Int

  /// Makes a number from its units.
  public init(eenheden: Int64, decimalen: Int) {
    precondition((0...18).contains(decimalen), "0 to 18 decimals fit in 64 bits")
    self.eenheden = eenheden
    self.decimalen = decimalen
  }

  /// The exact quotient, rounded half away from zero; nothing when the denominator is 0 or the result does not fit in 64 bits.
  public init?(_ teller: Int64, gedeeldDoor noemer: Int64, decimalen: Int) {
    guard noemer != 0, (0...18).contains(decimalen) else { return nil }
    let divisor = noemer.magnitude
    let product = teller.magnitude.multipliedFullWidth(by: UInt64(Decimaal.macht(decimalen)))
    guard product.high < divisor else { return nil }
    let result = divisor.dividingFullWidth(product)
    let roundsUp = result.remainder >= divisor - result.remainder
    guard result.quotient < UInt64(Int64.max) else { return nil }
    let rounded = Int64(result.quotient + (roundsUp ? 1 : 0))
    self.init(eenheden: (teller < 0) != (noemer < 0) ? -rounded : rounded, decimalen: decimalen)
  }

  /// The floating-point number, rounded half away from zero; nothing when it is not finite or does not fit.
  public init?(_ waarde: Double, decimalen: Int) {
    guard (0...18).contains(decimalen) else { return nil }
    let scaled = waarde * Double(Decimaal.macht(decimalen))
    guard scaled > -9e18, scaled < 9e18 else { return nil }
    // Truncation and an exact remainder: the library's rounding functions would need the mathematics library.
    let whole = Int64(scaled)
    let rest = scaled - Double(whole)
    let units = rest >= 0.5 ? whole + 1 : (rest <= -0.5 ? whole - 1 : whole)
    self.init(eenheden: units, decimalen: decimalen)
  }

  /// Reads `-1234,5` or `1234.5`: an optional sign, digits, and at most one decimal mark; anything else is nothing.
  public init?(lees tekst: String, teken: Teken) {
    var bytes = Array(tekst.utf8)[...]
    let negative = bytes.first == 0x2D
    if negative { bytes = bytes.dropFirst() }
    let mark: UInt8 = teken == .komma ? 0x2C : 0x2E
    let parts = bytes.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction: ArraySlice<UInt8> = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || !fraction.isEmpty, let units = Cijfers.getal(Array(whole) + fraction) else { return nil }
    self.init(eenheden: negative ? -Int64(units) : Int64(units), decimalen: fraction.count)
  }

  /// The same number with another number of decimals, rounded half away from zero when it loses some; nothing when it does not fit.
  public func herschaald(_ nieuw: Int) -> Decimaal? {
    guard (0...18).contains(nieuw) else { return nil }
    if nieuw < decimalen { return Decimaal(eenheden, gedeeldDoor: Decimaal.macht(decimalen - nieuw), decimalen: 0).map { Decimaal(eenheden: $0.eenheden, decimalen: nieuw) } }
    let product = eenheden.multipliedReportingOverflow(by: Decimaal.macht(nieuw - decimalen))
    return product.overflow ? nil : Decimaal(eenheden: product.partialValue, decimalen: nieuw)
  }

  /// The nearest floating-point number, for computations that are not exact anyway.
  public var double: Double { Double(eenheden) / Double(Decimaal.macht(decimalen)) }

  /// The text: `1234,50`, or with marks for thousands `1.234,50`.
  ///
  /// The mark for thousands is the other of the two signs; the minus sign is the ASCII hyphen, so that programs can read it.
  public func tekst(_ teken: Teken = .komma, duizendtallen: Bool = false) -> String {
    let digits = Cijfers.aangevuldOnbepaald(eenheden.magnitude, breedte: decimalen + 1)
    let whole = String(digits.dropLast(decimalen))
    let grouped = duizendtallen ? Decimaal.gegroepeerd(whole, teken == .komma ? "." : ",") : whole
    let sign = eenheden < 0 ? "-" : ""
    guard decimalen > 0 else { return sign + grouped }
    return sign + grouped + (teken == .komma ? "," : ".") + digits.suffix(decimalen)
  }

  /// A whole number with marks for thousands, as on pages: `12.345`.
  public static func geheel(_ getal: Int64) -> String {
    Decimaal(eenheden: getal, decimalen: 0).tekst(.komma, duizendtallen: true)
  }

  /// The text of a ratio, or nothing when it cannot exist.
  public static func verhouding(_ teller: Int64, _ noemer: Int64, decimalen: Int, _ teken: Teken = .komma) -> String? {
    Decimaal(teller, gedeeldDoor: noemer, decimalen: decimalen)?.tekst(teken)
  }

  /// 10 to a power of 0 to 18.
  static func macht(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The digits in groups of three from the right.
  private static func gegroepeerd(_ digits: String, _ mark: Character) -> String {
    var result = ""
    let count = digits.count
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { result.append(mark) }
      result.append(digit)
    }
    return result
  }
}

extension Cijfers {
  /// An unsigned number with leading zeros up to a width.
  static func aangevuldOnbepaald(_ number: UInt64, breedte: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, breedte - digits.utf8.count)) + digits
  }
}
