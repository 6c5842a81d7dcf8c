/// What the coming months cost, when a stock of units moves by a flow each month and each unit has a price.
///
/// The stock is a random walk with drift: stock(h) = stock now + h x mean net flow. The cost of a month is price x weight of the month x stock, where the
/// weights are known beforehand (norm amounts, the month of holiday pay) and the price is sum of costs / sum of weight x stock over the past months.
/// Its variance has four parts, all in closed form: the flows to come, the error in their mean, the scatter of the costs around price x weight x stock,
/// and the error in the price. A flow of month k moves the cost of every month from k on, so with w(k) the cost of one unit from month k to the end:
/// variance = s² (sum of w(k)² + (sum of w(k))² / n) + r² (H + n (sum of weight x expected stock ahead / the same sum behind)²),
/// s² the variance of the n past net flows, r² that of their n costs around the price, H the number of months ahead. Bands use Student's t with n - 1
/// degrees of freedom. R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice (2021), 5.5 (drift method).
public struct Kostenprognose: Sendable, Hashable {
  /// A month that has passed.
  public struct Maand: Sendable, Hashable {
    /// The units at its end.
    public let stand: Double
    /// What it cost.
    public let kosten: Double
    /// Its weight: how dear a unit is in it, in any unit; positive.
    public let gewicht: Double

    /// Describes a month.
    public init(stand: Double, kosten: Double, gewicht: Double) {
      self.stand = stand
      self.kosten = kosten
      self.gewicht = gewicht
    }
  }

  /// What is expected of one month or of all months together.
  public struct Verwachting: Sendable, Hashable {
    /// The expected cost.
    public let kosten: Double
    /// The variance of what it will turn out to be around that.
    public let variantie: Double
  }

  /// The mean net flow a month.
  public let stroom: Double
  /// The variance of the net flows around their mean.
  public let stroomvariantie: Double
  /// The price of one unit in a month of weight 1.
  public let prijs: Double
  /// The variance of the costs around price x weight x stock.
  public let kostenvariantie: Double
  /// Past months that it was made from.
  public let aantal: Int
  /// The months ahead, the next one first.
  public let maanden: [Verwachting]
  /// All months ahead together; 0 when there are none.
  public let totaal: Verwachting

  /// Makes the projection from the stock before the first past month, at least three past months, and the weights of the months ahead.
  ///
  /// Nothing with fewer past months, a weight that is not positive, or when no past month had a unit.
  public init?(beginstand: Double, verleden: [Maand], gewichten: [Double]) {
    let past: Double = verleden.reduce(0) { $0 + $1.gewicht * $1.stand }
    guard verleden.count >= 3, verleden.allSatisfy({ $0.gewicht > 0 }), gewichten.allSatisfy({ $0 > 0 }), past > 0 else { return nil }
    let n: Double = Double(verleden.count)
    let now: Double = verleden[verleden.count - 1].stand
    let mean: Double = (now - beginstand) / n
    let unitPrice: Double = verleden.reduce(0) { $0 + $1.kosten } / past
    var flowSquares: Double = 0
    var costSquares: Double = 0
    var before: Double = beginstand
    for month in verleden {
      let flow: Double = month.stand - before - mean
      let cost: Double = month.kosten - unitPrice * month.gewicht * month.stand
      flowSquares += flow * flow
      costSquares += cost * cost
      before = month.stand
    }
    let flowVariance: Double = flowSquares / (n - 1)
    let costVariance: Double = costSquares / (n - 1)
    let unitCosts: [Double] = gewichten.map { unitPrice * $0 }
    let stocks: [Double] = gewichten.indices.map { max(0, now + Double($0 + 1) * mean) }
    maanden = gewichten.indices.map { place in
      let ahead: Double = Double(place + 1)
      let unit: Double = unitCosts[place]
      let share: Double = gewichten[place] * stocks[place] / past
      let flows: Double = flowVariance * unit * unit * (ahead + ahead * ahead / n)
      return Verwachting(kosten: unit * stocks[place], variantie: flows + costVariance * (1 + n * share * share))
    }
    var rest: Double = 0
    var squares: Double = 0
    var sum: Double = 0
    for unit in unitCosts.reversed() {
      rest += unit
      squares += rest * rest
      sum += rest
    }
    let share: Double = gewichten.indices.reduce(0) { $0 + gewichten[$1] * stocks[$1] } / past
    let flows: Double = flowVariance * (squares + sum * sum / n)
    totaal = Verwachting(
      kosten: maanden.reduce(0) { $0 + $1.kosten }, variantie: flows + costVariance * (Double(gewichten.count) + n * share * share))
    stroom = mean
    stroomvariantie = flowVariance
    prijs = unitPrice
    kostenvariantie = costVariance
    aantal = verleden.count
  }

  /// The band in which the cost will lie with a probability `level`: cost ± t x sqrt(variance), never below 0; nothing outside 0 < level < 1.
  public func band(_ verwachting: Verwachting, level: Double) -> Interval? {
    guard let t = StudentT.critical(level, degreesOfFreedom: aantal - 1) else { return nil }
    let half: Double = t * verwachting.variantie.squareRoot()
    return Interval(lower: max(0, verwachting.kosten - half), upper: verwachting.kosten + half)
  }
}
