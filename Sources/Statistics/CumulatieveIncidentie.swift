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

  /// What the events of one time do to the curve from then on: the weights of the own and the other causes in the variance, and one over the share
  /// that has no event yet just after it (0 when nobody is left).
  private struct Sprong: Hashable {
    let eigen: Double
    let andere: Double
    let omgekeerde: Double
  }

  /// The points, by time.
  public let punten: [Punt]
  /// The last moment at which anybody was observed.
  public let laatste: Double
  private let sprongen: [Sprong]
  /// Whether nobody is left without an event.
  private let isVolledig: Bool

  /// Makes the curve of a cause, from 1; nothing when there is nobody or a stretch does not last.
  public init?(_ waarnemingen: [Waarneming], oorzaak: Int, level: Double = 0.95) {
    guard oorzaak >= 1, let table = Risicotabel(waarnemingen), let z = Normal.critical(level) else { return nil }
    var survival = 1.0
    var incidence = 0.0
    // Sums over events so far that give the variance at any later time: with F the share now, v = a + F² c - 2 F b.
    var (a, b, c) = (0.0, 0.0, 0.0)
    var points: [Punt] = []
    var jumps: [Sprong] = []
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
      jumps.append(Sprong(eigen: spread(own), andere: after > 0 ? spread(other) : 0, omgekeerde: after > 0 ? 1 / after : 0))
      survival = after
    }
    punten = points
    sprongen = jumps
    laatste = table.laatste
    isVolledig = survival == 0
  }

  /// The share that had the event by a time; 0 before the first one.
  public func incidentie(op tijd: Double) -> Double { punten.last { $0.tijd <= tijd }?.incidentie ?? 0 }

  /// The mean time since an event of this cause up to a horizon: the area under the curve, in the unit of the times (months saved, or lost, by it).
  ///
  /// Variance: each event moves the curve at every later time, by 1 + (F(s) - F(t)) / S(s) for its own cause and (F(s) - F(t)) / S(s) for another, with
  /// the weights of the pointwise variance; those influences are integrated from the event to the horizon before they are squared. With one cause and
  /// without ties each term is n / (n - 1) times that of ``KaplanMeier/beperktGemiddelde(tot:)``. Nothing for a horizon before 0 or beyond the last
  /// moment that anybody was observed while somebody had no event yet. P. K. Andersen, Statistics in Medicine 32 (2013) 5278.
  public func oppervlak(tot horizon: Double) -> BeperkteTijd? {
    guard horizon >= 0, horizon <= laatste || isVolledig else { return nil }
    let count: Int = punten.count { $0.tijd < horizon }
    var area: Double = 0
    var variance: Double = 0
    for place in (0..<count).reversed() {
      let point: Punt = punten[place]
      let jump: Sprong = sprongen[place]
      area += point.incidentie * ((place + 1 < count ? punten[place + 1].tijd : horizon) - point.tijd)
      let length: Double = horizon - point.tijd
      let other: Double = jump.omgekeerde * (point.incidentie * length - area)
      let own: Double = length + other
      variance += own * own * jump.eigen + other * other * jump.andere
    }
    return BeperkteTijd(waarde: area, variantie: variance)
  }
}
