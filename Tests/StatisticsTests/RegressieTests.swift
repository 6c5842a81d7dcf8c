import Statistics
import TestSupport
import Testing

// What went wrong in others: issues of lifelines (github.com/CamDavidsonPilon/lifelines), by number; R 4.2.2 and survival 3.5.3 where a value is given.
@Suite("Fouten die een ander maakte") struct RegressieTests {
  static let late: [Waarneming] = [
    Waarneming(begin: 0, einde: 4, oorzaak: 1), Waarneming(begin: 0, einde: 6, oorzaak: 0), Waarneming(begin: 2, einde: 9, oorzaak: 2),
    Waarneming(begin: 3, einde: 9, oorzaak: 1), Waarneming(begin: 4, einde: 12, oorzaak: 0), Waarneming(begin: 5, einde: 12, oorzaak: 2),
  ]

  @Test("1316 and 1383: at risk at t is who is there just before t, not who is left after the events of t") func atRisk() throws {
    let people: [Waarneming] = [1, 1, 2, 3, 3].enumerated().map { Waarneming(einde: Double($1), oorzaak: $0 % 2) }
    let rows: [Risicostand] = try #require(Risicostand.tabel(people, op: [0, 1, 2, 2.5, 3, 4]))
    // summary(survfit(Surv(c(1,1,2,3,3), c(0,1,0,1,0)) ~ 1), times = c(0,1,2,2.5,3), censored = TRUE)$n.risk
    #expect(rows.map(\.risico) == [5, 5, 3, 2, 2, 0])
    #expect(rows.map { $0.gebeurtenissen[0] } == [0, 1, 1, 1, 2, 2] && rows.map(\.gecensureerd) == [0, 1, 2, 2, 3, 3])
    let curve: KaplanMeier = try #require(KaplanMeier(people))
    #expect(curve.punten.map(\.risico) == [5, 2])
  }

  @Test("1385: with late entry the number at risk goes up as well as down") func lateEntry() throws {
    let rows: [Risicostand] = try #require(Risicostand.tabel(Self.late, op: [0, 1, 4, 6, 9, 12, 13]))
    #expect(rows.map(\.risico) == [2, 2, 4, 5, 4, 2, 0])
    #expect(zip(rows, rows.dropFirst()).contains { $0.risico < $1.risico })
    // Who came in is at risk, had an event, or was censored: counted without the moment itself, which those at risk may still have.
    for row in rows {
      let before: Int = Self.late.count { $0.einde < row.tijd }
      #expect(row.ingetreden == row.risico + before, "\(row)")
    }
  }

  @Test("1541: the events under an incidence curve are those of its own cause") func ownCause() throws {
    let rows: [Risicostand] = try #require(Risicostand.tabel(Self.late, op: [9, 12]))
    #expect(rows.map(\.gebeurtenissen) == [[2, 1], [2, 2]] && rows.map(\.gecensureerd) == [1, 2])
    let curve: CumulatieveIncidentie = try #require(CumulatieveIncidentie(Self.late, oorzaak: 1))
    #expect(curve.punten.map(\.gebeurtenissen) == [1, 1, 0])
  }

  @Test("1452: nobody at risk at the start of the clock is no reason to fail") func nobodyAtStart() throws {
    let people: [Waarneming] = [Waarneming(begin: 10, einde: 14, oorzaak: 0), Waarneming(begin: 5, einde: 89, oorzaak: 1)]
    #expect(try #require(Risicostand.tabel(people, op: [0, 5, 11])).map(\.risico) == [0, 1, 2])
    #expect(Risicostand.tabel([], op: [1]) == nil && Risicostand.tabel([Waarneming(begin: 2, einde: 1, oorzaak: 0)], op: [1]) == nil)
  }

  @Test("497: who comes in at the moment of an event is not at risk of it") func entryAtEvent() throws {
    #expect(KaplanMeier(Self.late)?.punten.first?.risico == 4)
  }

  @Test("413: ties between causes need no jitter: twice the same, and the exact share") func ties() throws {
    let people: [Waarneming] = [1, 2, 2, 1, 0, 2].map { Waarneming(einde: $0 == 0 ? 2 : 1, oorzaak: $0) }
    let curve: CumulatieveIncidentie = try #require(CumulatieveIncidentie(people, oorzaak: 2))
    #expect(curve.incidentie(op: 1) == 0.5 && CumulatieveIncidentie(people.reversed(), oorzaak: 2) == curve)
  }

  @Test("1699: events at the first moment count, whichever times are asked for") func firstMoment() throws {
    let people: [Waarneming] = zip(1...6, [0, 1, 1, 2, 2, 0]).map { Waarneming(einde: Double($0), oorzaak: $1) }
    #expect(near(CumulatieveIncidentie(people, oorzaak: 2)?.incidentie(op: 6), 0.4))
  }

  @Test("1456: the variance of the restricted mean is that of the estimate, not of the times") func restrictedMean() throws {
    // Without censoring the mean is that of min(time, horizon), and its variance the mean square around it over n.
    let times: [Double] = [1, 2, 2, 5, 7, 8, 11, 13]
    let cut: [Double] = times.map { min($0, 9) }
    let mean: Double = cut.reduce(0, +) / 8
    let spread: Double = cut.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 8
    let result: BeperkteTijd = try #require(KaplanMeier(times.map { Waarneming(einde: $0, oorzaak: 1) })?.beperktGemiddelde(tot: 9))
    #expect(near(result.waarde, mean) && near(result.variantie, spread / 8))
  }

  @Test("1300: a group that is not under observation at an event does not count for its risk set") func lastPeriod() throws {
    let one: [Waarneming] = [Waarneming(einde: 1, oorzaak: 1), Waarneming(einde: 2, oorzaak: 1), Waarneming(einde: 3, oorzaak: 0)]
    let two: [Waarneming] = [Waarneming(einde: 2, oorzaak: 1), Waarneming(einde: 4, oorzaak: 1), Waarneming(einde: 5, oorzaak: 1)]
    // survdiff(Surv(c(1,2,3,2,4,5), c(1,1,0,1,1,1)) ~ c(1,1,1,2,2,2))$chisq
    #expect(near(LogRank.toets([one, two])?.chiSquare, 0.80327868852459061))
    let absent: [Waarneming] = [Waarneming(begin: 20, einde: 30, oorzaak: 0)]
    #expect(near(LogRank.toets([one, two, absent])?.chiSquare, 0.80327868852459061) && LogRank.toets([one, two, absent])?.degreesOfFreedom == 1)
  }
}

@Suite("Eigenschappen van de statistiek") struct EigenschapTests {
  @Test("survival never rises and lies in its interval; incidence never falls", arguments: UInt64(1)...60) func monotone(seed: UInt64) throws {
    var dice: SeededGenerator = SeededGenerator(seed: seed)
    let people: [Waarneming] = (0..<Int.random(in: 1...70, using: &dice)).map { _ in
      let begin: Int = Int.random(in: 0...4, using: &dice)
      return Waarneming(begin: Double(begin), einde: Double(begin + Int.random(in: 1...12, using: &dice)), oorzaak: Int.random(in: 0...2, using: &dice))
    }
    let curve: KaplanMeier = try #require(KaplanMeier(people))
    #expect(zip(curve.punten, curve.punten.dropFirst()).allSatisfy { $0.overleving >= $1.overleving }, "zaad \(seed)")
    #expect(curve.punten.allSatisfy { point in point.interval.map { $0.lower <= point.overleving && point.overleving <= $0.upper } ?? true }, "zaad \(seed)")
    let incidence: CumulatieveIncidentie = try #require(CumulatieveIncidentie(people, oorzaak: 2))
    #expect(zip(incidence.punten, incidence.punten.dropFirst()).allSatisfy { $0.incidentie <= $1.incidentie }, "zaad \(seed)")
    #expect(incidence.punten.allSatisfy { point in point.interval.map { $0.lower <= point.incidentie && point.incidentie <= $0.upper } ?? true }, "zaad \(seed)")
  }

  @Test("Newcombe's interval holds the difference, lies within -1 and 1, and turns with the groups", arguments: UInt64(1)...60) func newcombe(seed: UInt64) throws {
    var dice: SeededGenerator = SeededGenerator(seed: seed)
    let (m, n) = (Int.random(in: 1...300, using: &dice), Int.random(in: 1...300, using: &dice))
    let (a, b) = (Int.random(in: 0...m, using: &dice), Int.random(in: 0...n, using: &dice))
    let one = try #require(Proportion.newcombe(a, of: m, minus: b, of: n))
    let other = try #require(Proportion.newcombe(b, of: n, minus: a, of: m))
    #expect(one.interval.lower <= one.difference && one.difference <= one.interval.upper, "zaad \(seed)")
    #expect(one.interval.lower >= -1 - 1e-12 && one.interval.upper <= 1 + 1e-12, "zaad \(seed)")
    #expect(near(one.difference, -other.difference) && near(one.interval.lower, -other.interval.upper) && near(one.interval.upper, -other.interval.lower), "zaad \(seed)")
  }

  @Test("a funnel's limits hold the overall rate and narrow as units grow", arguments: UInt64(1)...30) func funnel(seed: UInt64) throws {
    var dice: SeededGenerator = SeededGenerator(seed: seed)
    let units: [FunnelPlot.Unit] = (0..<10).map { _ in
      let n: Int = Int.random(in: 20...400, using: &dice)
      return FunnelPlot.Unit(x: Int.random(in: n / 5...n / 2, using: &dice), n: n)
    }
    let plot: FunnelPlot = try #require(FunnelPlot(units))
    let limits: [Interval] = try [50, 200, 800].map { try #require(plot.limits(n: $0, level: 0.998)) }
    #expect(limits.allSatisfy { $0.lower <= plot.rate && plot.rate <= $0.upper }, "zaad \(seed)")
    #expect(limits[0].upper - limits[0].lower >= limits[1].upper - limits[1].lower && limits[1].upper - limits[1].lower >= limits[2].upper - limits[2].lower, "zaad \(seed)")
  }
}
