import Statistics

/// A control chart over published values: the limits and the points that ask for attention.
public struct Regelkaart: Sendable {
  /// The mean.
  public let gemiddelde: Double
  /// The lower limit of each point of the series as given; nil where it has no value.
  public let onder: [Double?]
  /// The upper limit of each point.
  public let boven: [Double?]
  /// Why a point has a signal, by its position in the series as given.
  public let redenen: [Int: String]
  /// The position of the newest point, when a signal that counts on a front page includes it.
  public let nieuwste: Int?
  /// True with fewer than twelve points.
  public let voorlopig: Bool
  /// True when the limits go by the size of each month.
  public let naarOmvang: Bool

  /// The chart of a series of published rows; nil with fewer than six values. Hidden ones are left out.
  public init?(_ rijen: [Kerncijfer?]) {
    var places: [Int] = []
    var points: [Double] = []
    var shares: [(x: Int, n: Int)] = []
    for (index, rij) in rijen.enumerated() {
      guard let rij, let value = rij.waarde.waarde else { continue }
      places.append(index)
      points.append(value.kommagetal)
      if let x = rij.teller.waarde, let n = rij.noemer.waarde { shares.append((Int(x.geheel), Int(n.geheel))) }
    }
    guard points.count >= 6 else { return nil }
    let bySize: Bool = shares.count == points.count && ControlChart.sizesVary(shares.map(\.n))
    guard let chart = bySize ? ControlChart(shares: shares) : ControlChart(points) else { return nil }
    gemiddelde = chart.mean
    voorlopig = chart.isProvisional
    naarOmvang = bySize
    var lower: [Double?] = Array(repeating: nil, count: rijen.count)
    var upper: [Double?] = lower
    for (number, place) in places.enumerated() {
      // No count or share of people is below nought.
      lower[place] = max(0, chart.limits[number].lower)
      upper[place] = chart.limits[number].upper
    }
    onder = lower
    boven = upper
    var reasons: [Int: String] = [:]
    for signal in chart.signals {
      for point in signal.points where reasons[places[point]] == nil || signal.rule == .outside { reasons[places[point]] = Self.woorden(signal) }
    }
    redenen = reasons
    nieuwste = chart.newestSignals.isEmpty ? nil : places.last
  }

  private static func woorden(_ signal: Signal) -> String {
    switch signal.rule {
    case .outside: return signal.isHigh ? "boven de bovengrens" : "onder de ondergrens"
    case .oneSide: return "zeven of meer op een rij \(signal.isHigh ? "boven" : "onder") het gemiddelde"
    case .trend: return "zeven of meer op een rij \(signal.isHigh ? "stijgend" : "dalend")"
    case .twoOfThree: return "twee van drie dicht bij de \(signal.isHigh ? "bovengrens" : "ondergrens")"
    }
  }
}
