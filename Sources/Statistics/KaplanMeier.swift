import Glibc

/// The share without an event, by time since the start (Kaplan and Meier, JASA 53 (1958) 457).
///
/// For exits of any kind only: with several causes the share that left for one of them is a ``CumulatieveIncidentie``.
public struct KaplanMeier: Sendable, Hashable {
  /// The curve just after a time at which events came.
  public struct Punt: Sendable, Hashable {
    /// The time.
    public let tijd: Double
    /// How many were at risk just before.
    public let risico: Int
    /// How many events came.
    public let gebeurtenissen: Int
    /// The share without an event.
    public let overleving: Double
    /// Greenwood's standard error: S sqrt(sum d / n(n-d)).
    public let standaardfout: Double
    /// The interval on the log(-log) scale; nothing when the share is 0 or 1.
    public let interval: Interval?
  }

  /// The points, by time.
  public let punten: [Punt]
  /// The last moment at which anybody was observed.
  public let laatste: Double

  /// Makes the curve; any cause counts as the event. Nothing when there is nobody or a stretch does not last.
  public init?(_ waarnemingen: [Waarneming], level: Double = 0.95) {
    guard let table = Risicotabel(waarnemingen), let z = Normal.critical(level) else { return nil }
    var survival = 1.0
    var sum = 0.0
    var points: [Punt] = []
    for row in table.rijen {
      let n = Double(row.risico)
      let d = Double(row.totaal)
      survival = row.totaal == row.risico ? 0 : survival * (1 - d / n)
      sum += d / (n * (n - d))
      let error = survival > 0 ? survival * sum.squareRoot() : 0
      var interval: Interval?
      if survival > 0, survival < 1 {
        let half = z * sum.squareRoot() / abs(log(survival))
        interval = Interval(lower: pow(survival, exp(half)), upper: pow(survival, exp(-half)))
      }
      points.append(Punt(tijd: row.tijd, risico: row.risico, gebeurtenissen: row.totaal, overleving: survival, standaardfout: error, interval: interval))
    }
    punten = points
    laatste = table.laatste
  }

  /// The share without an event at a time; 1 before the first event.
  public func overleving(op tijd: Double) -> Double { punten.last { $0.tijd <= tijd }?.overleving ?? 1 }

  /// The mean time without an event up to a horizon: the area under the curve from 0, in the unit of the times.
  ///
  /// Variance: the sum over events of (area from there to the horizon)² d / n(n-d), with Greenwood's terms; events of the last ones at risk have none.
  /// Nothing for a horizon before 0 or beyond the last moment that anybody was observed while somebody had no event yet: what the curve does there is
  /// not known. J. P. Klein and M. L. Moeschberger, Survival Analysis (2003), 4.5; the same as R's `survRM2::rmst2`.
  public func beperktGemiddelde(tot horizon: Double) -> BeperkteTijd? {
    guard horizon >= 0, horizon <= laatste || punten.last?.overleving == 0 else { return nil }
    let before = punten.filter { $0.tijd < horizon }
    var areas: [Double] = []
    for (place, point) in before.enumerated() {
      let next = place + 1 < before.count ? before[place + 1].tijd : horizon
      areas.append(point.overleving * (next - point.tijd))
    }
    var rest = areas.reduce(0, +)
    let mean = (before.first?.tijd ?? horizon) + rest
    var variance = 0.0
    for (place, point) in before.enumerated() {
      let n = Double(point.risico)
      let d = Double(point.gebeurtenissen)
      if n > d { variance += rest * rest * d / (n * (n - d)) }
      rest -= areas[place]
    }
    return BeperkteTijd(waarde: mean, variantie: variance)
  }
}

/// The log-rank test: do the groups have the same hazard?
public enum LogRank {
  /// Compares the hazards of one cause between groups, other causes censored; late entry is allowed, ties have hypergeometric variance.
  ///
  /// Statistic: U' V⁻¹ U with U the observed minus expected events of all groups but one. A group of which nobody is under observation at any event
  /// says nothing about the hazard and is left out, as R's `survival::survdiff` does. Nothing with fewer than two groups that are left, an empty group,
  /// or without a single event. N. Mantel, Cancer Chemotherapy Reports 50 (1966) 163.
  public static func toets(_ groepen: [[Waarneming]], oorzaak: Int = 1) -> Toetsuitkomst? {
    guard groepen.count >= 2, oorzaak >= 1, groepen.allSatisfy({ !$0.isEmpty }) else { return nil }
    let times = Set(groepen.joined().lazy.filter { $0.oorzaak == oorzaak }.map(\.einde)).sorted()
    var tables: [Risicotabel] = []
    for groep in groepen {
      guard let table = Risicotabel(groep, tijden: times) else { return nil }
      if table.rijen.contains(where: { $0.risico > 0 }) { tables.append(table) }
    }
    let size = tables.count - 1
    guard size >= 1 else { return nil }
    var scores = [Double](repeating: 0, count: size)
    var variance = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for place in times.indices {
      let risk = tables.map { Double($0.rijen[place].risico) }
      let events = tables.map { table in oorzaak <= table.rijen[place].gebeurtenissen.count ? Double(table.rijen[place].gebeurtenissen[oorzaak - 1]) : 0 }
      let n = risk.reduce(0, +)
      let d = events.reduce(0, +)
      guard n > 0 else { continue }
      let spread = n > 1 ? d * (n - d) / (n - 1) : 0
      for row in 0..<size {
        scores[row] += events[row] - d * risk[row] / n
        for column in 0..<size { variance[row][column] += spread * (row == column ? risk[row] / n : 0) - spread * risk[row] * risk[column] / (n * n) }
      }
    }
    return Toetsuitkomst(scores: scores, variance: variance)
  }
}
