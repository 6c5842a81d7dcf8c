/// The mean time that a group spends in a state up to a horizon: an area under a curve, with its variance.
///
/// In the unit of the times that went in. From ``KaplanMeier`` it is the restricted mean time without an event (months in bestand), from
/// ``CumulatieveIncidentie`` the mean time since an event of one cause (months saved by it). P. Royston and M. K. B. Parmar, BMC Medical Research
/// Methodology 13 (2013) 152; H. Uno et al., Journal of Clinical Oncology 32 (2014) 2380.
public struct BeperkteTijd: Sendable, Hashable {
  /// The area.
  public let waarde: Double
  /// Its sampling variance: not the variance of the times themselves.
  public let variantie: Double

  /// Describes an area; the variance is not negative.
  public init(waarde: Double, variantie: Double) {
    self.waarde = waarde
    self.variantie = variantie
  }

  /// The square root of the variance.
  public var standaardfout: Double { variantie.squareRoot() }

  /// The interval waarde ± z x standard error; nothing when the level does not lie between 0 and 1.
  public func interval(level: Double = 0.95) -> Interval? {
    guard let z = Normal.critical(level) else { return nil }
    return Interval(lower: waarde - z * standaardfout, upper: waarde + z * standaardfout)
  }

  /// The area between the curves of two groups that have nobody in common: this one minus the other, variances added.
  public func min(_ other: BeperkteTijd) -> BeperkteTijd {
    BeperkteTijd(waarde: waarde - other.waarde, variantie: variantie + other.variantie)
  }

  /// The two-sided probability of an area at least this far from 0 when the true one is 0; 1 when there is no spread and no area, 0 when there is
  /// an area.
  public var p: Double {
    if variantie > 0 { return Swift.min(1, 2 * Normal.upperTail(abs(waarde) / standaardfout)) }
    return waarde == 0 ? 1 : 0
  }
}
