/// How long the running uitkeringsperiode has lasted; the raw value is both code and label.
public enum Duurklasse: String, Sendable, Hashable, CaseIterable {
  case tot1 = "tot 1 jaar"
  case van1 = "1-2 jaar"
  case van2 = "2-5 jaar"
  case van5 = "5-10 jaar"
  case van10 = "10 jaar en langer"

  /// The place in tables and charts.
  public var volgorde: Int { Duurklasse.allCases.firstIndex(of: self) ?? 0 }

  /// The group on a day, by civil dates: one year after 29 February is 28 February.
  public init(begin: Datum, op datum: Datum) {
    func hasLasted(_ years: Int) -> Bool { begin.plus(maanden: 12 * years) <= datum }
    if hasLasted(10) {
      self = .van10
    } else if hasLasted(5) {
      self = .van5
    } else if hasLasted(2) {
      self = .van2
    } else if hasLasted(1) {
      self = .van1
    } else {
      self = .tot1
    }
  }
}
