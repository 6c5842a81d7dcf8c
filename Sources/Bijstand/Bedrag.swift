/// An amount of money in whole euro cents.
public struct Bedrag: Sendable, Hashable, Comparable {
  /// The amount in cents.
  public let centen: Int64

  /// Makes an amount.
  public init(centen: Int64) { self.centen = centen }

  public static func < (left: Bedrag, right: Bedrag) -> Bool { left.centen < right.centen }

  /// The sum, in cents.
  public static func + (left: Bedrag, right: Bedrag) -> Bedrag { Bedrag(centen: left.centen + right.centen) }

  /// The difference, in cents.
  public static func - (left: Bedrag, right: Bedrag) -> Bedrag { Bedrag(centen: left.centen - right.centen) }

  /// `1234,50`, or with a point for programs.
  public func tekst(_ teken: Decimaal.Teken = .komma) -> String { Decimaal(eenheden: centen, decimalen: 2).tekst(teken) }

  /// `€ 1.234` in whole euros, half away from zero, with a no-break space; for pages.
  public var heleEuros: String {
    let euros: Int64 = (centen.magnitude + 50) / 100 > 0 ? Int64((centen.magnitude + 50) / 100) * centen.signum() : 0
    return "€\u{A0}" + Decimaal.geheel(euros)
  }
}
