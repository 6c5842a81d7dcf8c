/// Gray's test: do the groups have the same cumulative incidence of one cause? R. J. Gray, Annals of Statistics 16 (1988) 1141.
///
/// Unlike a log-rank test it compares the curves that are shown. Its theory has no late entry: then ``LogRank`` on the hazard of the cause is the test.
public enum GrayToets {
  /// What is needed of a group at every time at which an event of any group came.
  private struct Groep {
    var risico: [Double] = []
    var eigen: [Double] = []
    var andere: [Double] = []
    /// The share without any event just before and just after each time.
    var voor: [Double] = []
    var na: [Double] = []
    /// The cumulative incidence of the cause just before each time.
    var incidentie: [Double] = []

    init(_ table: Risicotabel, oorzaak: Int) {
      var survival = 1.0
      var incidence = 0.0
      for row in table.rijen {
        let n = Double(row.risico)
        let own = oorzaak <= row.gebeurtenissen.count ? Double(row.gebeurtenissen[oorzaak - 1]) : 0
        risico.append(n)
        eigen.append(own)
        andere.append(Double(row.totaal) - own)
        voor.append(survival)
        incidentie.append(incidence)
        if row.risico > 0 {
          incidence += survival * own / n
          survival = row.totaal == row.risico ? 0 : survival * (n - Double(row.totaal)) / n
        }
        na.append(survival)
      }
    }

    /// Those at risk, scaled up to all who are not yet gone for the cause but for censoring.
    func gewicht(_ place: Int) -> Double { risico[place] > 0 ? risico[place] / voor[place] : 0 }
  }

  /// Compares groups; nothing with fewer than two, an empty one, late entry, or without an event of the cause.
  public static func toets(_ groepen: [[Waarneming]], oorzaak: Int = 1) -> Toetsuitkomst? {
    guard groepen.count >= 2, oorzaak >= 1, groepen.allSatisfy({ !$0.isEmpty }), Set(groepen.joined().map(\.begin)).count == 1 else { return nil }
    let times = Set(groepen.joined().lazy.filter { $0.oorzaak > 0 }.map(\.einde)).sorted()
    var groups: [Groep] = []
    for groep in groepen {
      guard let table = Risicotabel(groep, tijden: times) else { return nil }
      groups.append(Groep(table, oorzaak: oorzaak))
    }
    let size = groups.count - 1
    var scores = [Double](repeating: 0, count: size)
    // The common incidence under the null hypothesis: its steps, and one minus it just before and just after each time.
    var steps = [Double](repeating: 0, count: times.count)
    var voor = [Double](repeating: 1, count: times.count)
    var na = [Double](repeating: 1, count: times.count)
    var left = 1.0
    for place in times.indices {
      let weights = groups.map { $0.gewicht(place) }
      let total = weights.reduce(0, +)
      let events = groups.reduce(0) { $0 + $1.eigen[place] }
      steps[place] = events / total
      voor[place] = left
      left -= steps[place]
      na[place] = left
      let adjusted = groups.indices.map { weights[$0] * (1 - groups[$0].incidentie[place]) }
      let sum = adjusted.reduce(0, +)
      for k in 0..<size { scores[k] += groups[k].eigen[place] - (sum > 0 ? events * adjusted[k] / sum : 0) }
    }
    return Toetsuitkomst(scores: scores, variance: variance(groups, steps: steps, before: voor, after: na))
  }

  /// The variance of the scores as a sum over the jumps of each group's own counting processes.
  ///
  /// A jump moves its own term, and through the estimates of incidence and survival all later weights of its group; `rest` is that later influence.
  private static func variance(_ groups: [Groep], steps: [Double], before: [Double], after: [Double]) -> [[Double]] {
    let size = groups.count - 1
    var variance = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for (r, group) in groups.enumerated() {
      var rest = [Double](repeating: 0, count: size)
      for place in steps.indices.reversed() where group.risico[place] > 0 {
        let weights = groups.map { $0.gewicht(place) }
        let total = weights.reduce(0, +)
        let own = weights[r]
        let shares = (0..<size).map { ($0 == r ? 1 : 0) - weights[$0] / total }
        let ratio = group.na[place] > 0 ? after[place] / group.na[place] : 0
        let events = groups.reduce(0) { $0 + $1.eigen[place] }
        let ties = events > 1 ? 1 - (events - 1) / (total * group.voor[place] - 1) : 1
        let otherTies = group.andere[place] > 1 ? 1 - (group.andere[place] - 1) / (group.risico[place] - 1) : 1
        let ownSpread = steps[place] * ties / own
        let otherSpread = group.voor[place] * group.andere[place] / group.risico[place] * otherTies / own
        let direct = (0..<size).map { shares[$0] * own + rest[$0] * (1 - ratio) }
        let indirect = (0..<size).map { rest[$0] * ratio }
        for k in 0..<size {
          for l in 0..<size { variance[k][l] += direct[k] * direct[l] * ownSpread + indirect[k] * indirect[l] * otherSpread }
        }
        if before[place] > 0 {
          for k in 0..<size { rest[k] += shares[k] * own * steps[place] / before[place] }
        }
      }
    }
    return variance
  }
}
