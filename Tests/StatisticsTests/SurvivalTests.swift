import FileKit
import Statistics
import TestSupport
import Testing

/// The rows of rossi.csv: weeks until arrest, and what groups are made of.
struct Rossi {
  let week: Int
  let arrest: Int
  let fin: Int
  let age: Int
  let wexp: Int
  let prio: Int

  static func read() throws -> [Rossi] {
    let text: String = String(decoding: try FileSystem.readAll(try SharedData.require("data/survival/rossi.csv")), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells: [Int] = line.split(separator: ",").map { Int($0) ?? -1 }
      return Rossi(week: cells[0], arrest: cells[1], fin: cells[2], age: cells[3], wexp: cells[5], prio: cells[8])
    }
  }

  /// Cause 1 for who had work experience, 2 for who had not: as in the reference run.
  var cause: Int { arrest == 0 ? 0 : wexp == 1 ? 1 : 2 }
  /// A made-up late entry: age modulo 7, before the end.
  var entry: Double { Double(min(age % 7, week - 1)) }
}

/// The groups of observations by a value, in the order of the values.
private func groups<Value: Comparable & Hashable>(_ rows: [Rossi], by value: (Rossi) -> Value, _ observation: (Rossi) -> Waarneming) -> [[Waarneming]] {
  Set(rows.map(value)).sorted().map { wanted in rows.filter { value($0) == wanted }.map(observation) }
}

// Reference values: R 4.2.2, survival 3.5.3, cmprsk 2.2.11, on rossi.csv with
//   survfit(Surv(week,arrest)~1, conf.type="log-log"); survdiff(Surv(week,arrest)~fin); summary(survfit(...), rmean=40)
//   entry = pmin(age %% 7, week-1); survfit(Surv(entry,week,arrest)~1, conf.type="log-log")
//   u = week + seq_len(n)*1e-5; coxph(Surv(entry,u,arrest)~fin, ties="breslow")$score  (without ties: the log-rank statistic)
//   cause = ifelse(arrest==0,0,ifelse(wexp==1,1,2)); timepoints(cuminc(week,cause), ...); cuminc(week,cause,fin)$Tests; cuminc(week,cause,prio%/%4)$Tests
//   maand = ceiling(week/8), for many ties; survfit(Surv(entry,week,factor(cause))~1, id=1:n)$pstate
@Suite("Overleving") struct SurvivalTests {
  let rows: [Rossi]

  init() throws { rows = try Rossi.read() }

  @Test("Kaplan-Meier, Greenwood's error and the log-log interval equal R's", arguments: [
    (10, 0.965277777777778, 0.00880821763644357, 0.94306459795999, 0.978920997066601), (26, 0.875, 0.0159117211630411, 0.839975405842812, 0.902803795661009),
    (40, 0.803240740740741, 0.0191270758468566, 0.762528331317315, 0.837725090328721),
    (52, 0.736111111111111, 0.0212051019809588, 0.691859715796487, 0.775063183374674),
  ])
  func kaplanMeier(week: Int, survival: Double, error: Double, lower: Double, upper: Double) throws {
    let curve: KaplanMeier = try #require(KaplanMeier(rows.map { Waarneming(einde: Double($0.week), oorzaak: $0.arrest) }))
    let point: KaplanMeier.Punt = try #require(curve.punten.last { $0.tijd <= Double(week) })
    #expect(near(point.overleving, survival) && near(point.standaardfout, error) && near(curve.overleving(op: Double(week)), survival))
    #expect(near(point.interval?.lower, lower) && near(point.interval?.upper, upper))
    #expect(curve.overleving(op: 0.5) == 1)
  }

  @Test("with late entry only those under observation are at risk, as in R", arguments: [
    (5, 0.962586119286423, 0.0192889547347716, 0.898698361525195), (10, 0.939565320478402, 0.0201591480451776, 0.884808750538094),
    (52, 0.716503050148997, 0.0248919071824409, 0.664370123390189),
  ])
  func lateEntry(week: Int, survival: Double, error: Double, lower: Double) throws {
    let curve: KaplanMeier = try #require(KaplanMeier(rows.map { Waarneming(begin: $0.entry, einde: Double($0.week), oorzaak: $0.arrest) }))
    let point: KaplanMeier.Punt = try #require(curve.punten.last { $0.tijd <= Double(week) })
    #expect(near(point.overleving, survival) && near(point.standaardfout, error) && near(point.interval?.lower, lower))
  }

  @Test("the restricted mean and its error equal R's", arguments: [(40, 36.548611111111107, 0.409159343207686), (52, 45.854166666666657, 0.608509352265362)])
  func restrictedMean(horizon: Int, mean: Double, error: Double) throws {
    let curve: KaplanMeier = try #require(KaplanMeier(rows.map { Waarneming(einde: Double($0.week), oorzaak: $0.arrest) }))
    let result: BeperkteTijd = try #require(curve.beperktGemiddelde(tot: Double(horizon)))
    #expect(near(result.waarde, mean) && near(result.standaardfout, error))
    #expect(curve.beperktGemiddelde(tot: 0.5)?.waarde == 0.5)
  }

  @Test("the log-rank test equals R's, with ties and with late entry") func logRank() throws {
    let tied: Toetsuitkomst = try #require(LogRank.toets(groups(rows, by: \.fin) { Waarneming(einde: Double($0.week), oorzaak: $0.arrest) }))
    #expect(near(tied.chiSquare, 3.83756957654905) && tied.degreesOfFreedom == 1 && near(tied.p, 0.05011611740900577))
    let unique: [(row: Rossi, end: Double)] = rows.enumerated().map { ($1, Double($1.week) + Double($0 + 1) * 1e-5) }
    func late(_ key: (Rossi) -> Int) -> [[Waarneming]] {
      Set(rows.map(key)).sorted().map { wanted in
        unique.filter { key($0.row) == wanted }.map { Waarneming(begin: $0.row.entry, einde: $0.end, oorzaak: $0.row.arrest) }
      }
    }
    #expect(near(LogRank.toets(late(\.fin))?.chiSquare, 3.86860519948562, 1e-8))
    let five: Toetsuitkomst = try #require(LogRank.toets(late { $0.prio / 4 }))
    #expect(near(five.chiSquare, 28.6707421969029, 1e-8) && five.degreesOfFreedom == 4)
  }

  @Test("cumulative incidence and its variance equal R's cmprsk", arguments: [
    (1, 10, 0.0138888888888889, 3.17779505970871e-05), (1, 26, 0.0486111111111111, 0.000107308677402443), (1, 40, 0.0763888888888889, 0.000163707329056881),
    (1, 52, 0.12037037037037, 0.000245678654856913), (2, 10, 0.0208333333333333, 4.73310531356685e-05), (2, 26, 0.0763888888888889, 0.000163704321759805),
    (2, 40, 0.12037037037037, 0.000245678778609215), (2, 52, 0.143518518518519, 0.000285216513303826),
  ])
  func incidence(cause: Int, week: Int, share: Double, variance: Double) throws {
    let curve: CumulatieveIncidentie = try #require(
      CumulatieveIncidentie(rows.map { Waarneming(einde: Double($0.week), oorzaak: $0.cause) }, oorzaak: cause))
    let point: CumulatieveIncidentie.Punt = try #require(curve.punten.last { $0.tijd <= Double(week) })
    #expect(near(point.incidentie, share) && abs(point.variantie / variance - 1) < 1e-9 && near(curve.incidentie(op: Double(week)), share))
    let interval: Interval = try #require(point.interval)
    #expect(interval.lower > 0 && interval.lower < share && share < interval.upper && interval.upper < 1)
  }

  @Test("with many ties the variance still equals R's", arguments: [
    (0, 1, 7, 0.138888888888889, 0.000554364308466646), (1, 1, 5, 0.0601851851851852, 0.000262909182762392), (0, 2, 5, 0.134259259259259, 0.000539934489389102),
    (1, 2, 7, 0.12037037037037, 0.000491884635830346),
  ])
  func ties(fin: Int, cause: Int, maand: Int, share: Double, variance: Double) throws {
    let months: [Waarneming] = rows.filter { $0.fin == fin }.map { Waarneming(einde: Double(($0.week + 7) / 8), oorzaak: $0.cause) }
    let point: CumulatieveIncidentie.Punt = try #require(CumulatieveIncidentie(months, oorzaak: cause)?.punten.last { $0.tijd <= Double(maand) })
    #expect(near(point.incidentie, share) && abs(point.variantie / variance - 1) < 1e-9)
  }

  @Test("cumulative incidence with late entry equals R's", arguments: [
    (10, 0.0210997030971772, 0.0393349764244214), (26, 0.0548970167834506, 0.0934106783224589), (52, 0.1247447984017491, 0.1587521514492542),
  ])
  func incidenceLate(week: Int, first: Double, second: Double) throws {
    let late: [Waarneming] = rows.map { Waarneming(begin: $0.entry, einde: Double($0.week), oorzaak: $0.cause) }
    #expect(near(CumulatieveIncidentie(late, oorzaak: 1)?.incidentie(op: Double(week)), first))
    #expect(near(CumulatieveIncidentie(late, oorzaak: 2)?.incidentie(op: Double(week)), second))
  }

  @Test("Gray's test equals R's cmprsk, with two and five groups and with many ties") func gray() throws {
    func weeks(_ row: Rossi) -> Waarneming { Waarneming(einde: Double(row.week), oorzaak: row.cause) }
    func months(_ row: Rossi) -> Waarneming { Waarneming(einde: Double((row.week + 7) / 8), oorzaak: row.cause) }
    let two: Toetsuitkomst = try #require(GrayToets.toets(groups(rows, by: \.fin, weeks), oorzaak: 1))
    #expect(near(two.chiSquare, 1.34522475093148) && near(two.p, 0.246114670299021))
    #expect(near(GrayToets.toets(groups(rows, by: \.fin, weeks), oorzaak: 2)?.chiSquare, 1.98162088937044))
    let five: Toetsuitkomst = try #require(GrayToets.toets(groups(rows, by: { $0.prio / 4 }, weeks), oorzaak: 1))
    #expect(near(five.chiSquare, 2.92828161532888) && five.degreesOfFreedom == 4)
    #expect(near(GrayToets.toets(groups(rows, by: { $0.prio / 4 }, weeks), oorzaak: 2)?.chiSquare, 36.32281474002994))
    #expect(near(GrayToets.toets(groups(rows, by: \.fin, months), oorzaak: 1)?.chiSquare, 1.34627888267994))
    #expect(near(GrayToets.toets(groups(rows, by: \.fin, months), oorzaak: 2)?.chiSquare, 1.97274657175775))
  }
}

@Suite("Overleving zonder naslag") struct SurvivalRuleTests {
  @Test("the shares of all causes and the share without an event add up to one", arguments: UInt64(0)..<60) func addsUp(seed: UInt64) throws {
    var random: SeededGenerator = SeededGenerator(seed: seed)
    let people: [Waarneming] = (0..<Int.random(in: 2...60, using: &random)).map { _ in
      let begin: Double = Double(Int.random(in: 0...5, using: &random))
      return Waarneming(begin: begin, einde: begin + Double(Int.random(in: 1...9, using: &random)), oorzaak: Int.random(in: 0...3, using: &random))
    }
    let all: KaplanMeier = try #require(KaplanMeier(people))
    let causes: [CumulatieveIncidentie] = try (1...3).map { try #require(CumulatieveIncidentie(people, oorzaak: $0)) }
    for (place, point) in all.punten.enumerated() {
      #expect(near(point.overleving + causes.reduce(0) { $0 + $1.punten[place].incidentie }, 1))
      #expect(causes.allSatisfy { $0.punten[place].variantie >= 0 && $0.punten[place].variantie.isFinite })
    }
    #expect(try #require(KaplanMeier(people.reversed())) == all)
  }

  @Test("treating other causes as censored overstates: the cumulative incidence is at most one minus Kaplan-Meier") func overstates() throws {
    let people: [Waarneming] = (1...60).map { Waarneming(einde: Double($0), oorzaak: $0 % 3) }
    let incidence: Double = try #require(CumulatieveIncidentie(people, oorzaak: 1)).incidentie(op: 60)
    let naive: Double = 1 - (try #require(KaplanMeier(people.map { Waarneming(einde: $0.einde, oorzaak: $0.oorzaak == 1 ? 1 : 0) })).overleving(op: 60))
    #expect(incidence < naive)
  }

  @Test("when everybody has the event the curve ends at zero, without an interval") func ends() throws {
    let curve: KaplanMeier = try #require(KaplanMeier([Waarneming(einde: 1, oorzaak: 1), Waarneming(einde: 2, oorzaak: 1)]))
    #expect(curve.punten.map(\.overleving) == [0.5, 0] && curve.punten[1].interval == nil && curve.punten[1].standaardfout == 0)
    let incidence: CumulatieveIncidentie = try #require(CumulatieveIncidentie([Waarneming(einde: 1, oorzaak: 1), Waarneming(einde: 2, oorzaak: 1)], oorzaak: 1))
    #expect(incidence.punten[1].incidentie == 1 && incidence.punten[1].interval == nil)
  }

  @Test("nobody at all, stretches without length and groups without events give nothing") func nothing() {
    let one: [Waarneming] = [Waarneming(einde: 1, oorzaak: 0)]
    #expect(KaplanMeier([]) == nil && KaplanMeier([Waarneming(begin: 2, einde: 2, oorzaak: 1)]) == nil && KaplanMeier(one, level: 2) == nil)
    #expect(KaplanMeier(one)?.punten.isEmpty == true && CumulatieveIncidentie(one, oorzaak: 0) == nil && CumulatieveIncidentie([], oorzaak: 1) == nil)
    #expect(KaplanMeier([Waarneming(einde: 1, oorzaak: -1)]) == nil && CumulatieveIncidentie(one, oorzaak: 1)?.incidentie(op: 9) == 0)
    #expect(LogRank.toets([one]) == nil && LogRank.toets([one, []]) == nil && LogRank.toets([one, one]) == nil)
    #expect(GrayToets.toets([one]) == nil && GrayToets.toets([one, []]) == nil && GrayToets.toets([one, one]) == nil && GrayToets.toets([one, one], oorzaak: 0) == nil)
    #expect(LogRank.toets([one, [Waarneming(begin: 3, einde: 2, oorzaak: 1)]]) == nil && GrayToets.toets([[Waarneming(einde: -1, oorzaak: 1)], one]) == nil)
  }

  @Test("Gray's test has no late entry: then it gives nothing and the log-rank test is used") func grayNeedsCommonStart() {
    let early: [Waarneming] = (1...9).map { Waarneming(einde: Double($0), oorzaak: $0 % 2) }
    let late: [Waarneming] = (1...9).map { Waarneming(begin: 0.5, einde: Double($0), oorzaak: $0 % 2) }
    #expect(GrayToets.toets([early, late]) == nil && LogRank.toets([early, late]) != nil)
    #expect(GrayToets.toets([late, late]) != nil)
  }

  @Test("equal groups do not differ") func equalGroups() throws {
    let people: [Waarneming] = (1...30).map { Waarneming(einde: Double(($0 + 1) / 2), oorzaak: $0 % 3) }
    #expect(near(GrayToets.toets([people, people])?.chiSquare, 0))
    #expect(near(LogRank.toets([people, people])?.p, 1))
  }
}
