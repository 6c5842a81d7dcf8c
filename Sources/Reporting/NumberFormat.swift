public import Disclosure

/// Dutch numbers without a locale, in integer arithmetic: the output may not depend on the machine.
public enum NumberFormat {
  /// The minus sign of typography, U+2212.
  static let minus: String = "\u{2212}"
  static let noBreak: String = "\u{A0}"

  /// A whole number with a point per thousand: 12.345.
  public static func integer(_ number: Int64) -> String {
    let digits: String = String(number.magnitude)
    var out: String = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.utf8.count - index) % 3 == 0 { out += "." }
      out.append(digit)
    }
    return (number < 0 ? minus : "") + out
  }

  /// A number with a fixed count of decimals, half away from zero: 13,1.
  public static func decimal(_ number: Getal, decimals: Int) -> String {
    let rounded: Getal = number.afgerond(op: decimals)
    let plain: String = Getal(Int64(rounded.mantisse.magnitude), decimalen: decimals).tekst(decimaalteken: ",")
    let parts = plain.split(separator: ",", maxSplits: 1)
    let whole: String = Int64(parts[0]).map(integer) ?? String(parts[0])
    let text: String = parts.count > 1 ? whole + "," + parts[1] : whole
    return (rounded.mantisse < 0 ? minus : "") + text
  }

  /// A share as a percentage: no decimals under a thousand, one from there on.
  public static func percentage(_ fraction: Getal, of count: Int64) -> String {
    percentage(fraction, decimals: decimals(for: count))
  }

  /// A share as a percentage with a fixed count of decimals.
  public static func percentage(_ fraction: Getal, decimals: Int) -> String {
    decimal(Getal(fraction.mantisse * 100, decimalen: fraction.decimalen), decimals: decimals) + "%"
  }

  /// The exact share of two counts as a percentage.
  public static func percentage(_ numerator: Int64, of denominator: Int64) -> String {
    let decimals: Int = decimals(for: denominator)
    let scale: Int64 = decimals == 0 ? 100 : 1000
    return decimal(Getal(Getal.deel(numerator * scale, door: denominator), decimalen: decimals), decimals: decimals) + "%"
  }

  /// How many decimals a percentage of so many may have.
  static func decimals(for count: Int64) -> Int { count < 1000 ? 0 : 1 }

  /// A difference of two shares in percentage points, with its sign.
  public static func points(_ difference: Getal, decimals: Int = 1) -> String {
    signed(Getal(difference.mantisse * 100, decimalen: difference.decimalen), decimals: decimals) + noBreak + "procentpunt"
  }

  /// A number that always has a sign, but for zero.
  public static func signed(_ number: Getal, decimals: Int) -> String {
    let rounded: Getal = number.afgerond(op: decimals)
    return (rounded.mantisse > 0 ? "+" : "") + decimal(rounded, decimals: decimals)
  }

  /// Whole euros: € 1.234.
  public static func euro(_ amount: Getal) -> String {
    let whole: Int64 = amount.geheel
    return (whole < 0 ? minus : "") + "€" + noBreak + integer(Int64(whole.magnitude))
  }

  /// An interval, the lower one first.
  public static func interval(_ low: String, _ high: String) -> String { low + " tot " + high }
}
