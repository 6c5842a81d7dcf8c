import Glibc

/// The share that had an event of one cause, by time, while other causes compete (Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978) 141).
///
/// The variance is the one of counting processes with a correction for ties, as R's `cmprsk::cuminc` gives it. Ties and late entry are handled as they are.
public struct CumulatieveIncidentie: Sendable, Hashable {
  /// The curve just after a time at which events of any cause came.
  public struct Punt: Sendable, Hashable {
    /// The time.
    public let tijd: Double
    /// How many were at risk just before.
    public let risico: Int
    /// How many events of this cause came.
    public let gebeurtenissen: Int
    /// The share that had the event.
    public let incidentie: Double
    /// Its variance.
    public let variantie: Double
    /// The interval on the log(-log) scale; nothing when the share is 0 or 1.
    public let interval: Interval?
  }

  /// The points, by time.
  public let punten: [Punt]

  /// Makes the curve of a cause, from 1; nothing when there is nobody or a stretch does not last.
  public init?(_ waarnemingen: [Waarneming], oorzaak: Int, level: Double = 0.95) {
    guard oorzaak >= 1, let table = Risicotabel(waarnemingen), let z = Normal.critical(level) else { return nil }
    var survival = 1.0
    var incidence = 0.0
    // Sums over events so far that give the variance at any later time: with F the share now, v = a + F² c - 2 F b.
    var (a, b, c) = (0.0, 0.0, 0.0)
    var points: [Punt] = []
    for row in table.rijen {
      let n = Double(row.risico)
      let own = oorzaak <= row.gebeurtenissen.count ? row.gebeurtenissen[oorzaak - 1] : 0
      let other = row.totaal - own
      let after = row.totaal == row.risico ? 0 : survival * (n - Double(row.totaal)) / n
      incidence += survival * Double(own) / n
      func spread(_ events: Int) -> Double {
        let ties = events > 1 ? 1 - Double(events - 1) / (n - 1) : 1
        return survival * survival * ties * Double(events) / (n * n)
      }
      if other > 0, after > 0 {
        let (weight, level) = (spread(other), incidence / after)
        a += level * level * weight
        b += level * weight / after
        c += weight / (after * after)
      }
      if own > 0 {
        let inverse = after > 0 ? 1 / after : 0
        let (weight, level) = (spread(own), 1 + incidence * inverse)
        a += level * level * weight
        b += level * inverse * weight
        c += inverse * inverse * weight
      }
      let variance = max(0, a + incidence * incidence * c - 2 * incidence * b)
      var interval: Interval?
      if incidence > 0, incidence < 1 {
        let half = z * variance.squareRoot() / (incidence * abs(log(incidence)))
        interval = Interval(lower: pow(incidence, exp(half)), upper: pow(incidence, exp(-half)))
      }
      points.append(Punt(tijd: row.tijd, risico: row.risico, gebeurtenissen: own, incidentie: incidence, variantie: variance, interval: interval))
      survival = after
    }
    punten = points
  }

  /// The share that had the event by a time; 0 before the first one.
  public func incidentie(op tijd: Double) -> Double { punten.last { $0.tijd <= tijd }?.incidentie ?? 0 }
}
