import Statistics
import TestSupport
import Testing

@Suite("Oppervlak onder en tussen krommen") struct OppervlakTests {
  private static func mensen(_ seed: UInt64, _ size: Int, late: Bool = false, causes: [Int] = [0, 1, 1, 2]) -> [Waarneming] {
    var dice: SeededGenerator = SeededGenerator(seed: seed)
    return (0..<size).map { _ in
      let begin: Int = late ? Int.random(in: 0...3, using: &dice) : 0
      return Waarneming(
        begin: Double(begin), einde: Double(begin + Int.random(in: 1...18, using: &dice)), oorzaak: causes.randomElement(using: &dice) ?? 0)
    }
  }

  @Test("time without an event and time since each cause add up to the horizon", arguments: UInt64(1)...40) func addsUp(seed: UInt64) throws {
    let people: [Waarneming] = Self.mensen(seed, 30, late: seed % 2 == 0, causes: [0, 1, 2, 3])
    let without: BeperkteTijd = try #require(KaplanMeier(people)?.beperktGemiddelde(tot: 12))
    let since: [BeperkteTijd] = try (1...3).map { try #require(CumulatieveIncidentie(people, oorzaak: $0)?.oppervlak(tot: 12)) }
    #expect(near(without.waarde + since.reduce(0) { $0 + $1.waarde }, 12), "zaad \(seed)")
    #expect(since.allSatisfy { $0.variantie >= 0 && $0.variantie.isFinite })
  }

  @Test("with one cause and no ties each of Greenwood's terms is n / (n - 1) times as large") func oneCause() throws {
    let people: [Waarneming] = (1...20).map { Waarneming(einde: Double($0), oorzaak: $0 % 3 == 0 ? 0 : 1) }
    let curve: KaplanMeier = try #require(KaplanMeier(people))
    var expected: Double = 0
    for point in curve.punten where point.tijd < 15 {
      let n: Double = Double(point.risico)
      var area: Double = 0
      for (place, later) in curve.punten.enumerated() where later.tijd >= point.tijd && later.tijd < 15 {
        let next: Double = place + 1 < curve.punten.count ? min(15, curve.punten[place + 1].tijd) : 15
        area += later.overleving * (next - later.tijd)
      }
      expected += area * area / (n * (n - 1)) * n / (n - 1)
    }
    let own: BeperkteTijd = try #require(CumulatieveIncidentie(people, oorzaak: 1)?.oppervlak(tot: 15))
    #expect(abs(own.variantie / expected - 1) < 1e-9)
    let without: BeperkteTijd = try #require(curve.beperktGemiddelde(tot: 15))
    #expect(near(own.waarde, 15 - without.waarde))
  }

  @Test("the variance is that of leaving out one person at a time, within a tenth", arguments: [UInt64(3), 4, 5]) func jackknife(seed: UInt64) throws {
    let people: [Waarneming] = Self.mensen(seed, 250)
    func area(_ people: [Waarneming]) throws -> Double { try #require(CumulatieveIncidentie(people, oorzaak: 1)?.oppervlak(tot: 12)).waarde }
    let n: Double = Double(people.count)
    let without: [Double] = try people.indices.map { place in
      var rest: [Waarneming] = people
      rest.remove(at: place)
      return try area(rest)
    }
    let mean: Double = without.reduce(0, +) / n
    let jackknife: Double = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * (n - 1) / n
    let own: Double = try #require(CumulatieveIncidentie(people, oorzaak: 1)?.oppervlak(tot: 12)).variantie
    #expect(abs(own / jackknife - 1) < 0.1, "zaad \(seed): \(own) tegen \(jackknife)")
  }

  @Test("the area between two curves has the difference of the means, the summed variance, and turns its sign with its order") func between() throws {
    let one: BeperkteTijd = try #require(KaplanMeier(Self.mensen(8, 80))?.beperktGemiddelde(tot: 12))
    let two: BeperkteTijd = try #require(KaplanMeier(Self.mensen(9, 80, causes: [0, 0, 1]))?.beperktGemiddelde(tot: 12))
    let difference: BeperkteTijd = two.min(one)
    let interval: Interval = try #require(difference.interval())
    #expect(near(difference.waarde, two.waarde - one.waarde) && near(difference.variantie, one.variantie + two.variantie))
    #expect(interval.lower < difference.waarde && difference.waarde < interval.upper)
    #expect(near(one.min(two).waarde, -difference.waarde) && near(one.min(two).p, difference.p) && difference.p > 0 && difference.p < 1)
    #expect(one.min(one).p == 1 && difference.interval(level: 1) == nil)
    #expect(BeperkteTijd(waarde: 1, variantie: 0).p == 0 && BeperkteTijd(waarde: 0, variantie: 0).p == 1)
  }

  @Test("beyond the last observation nothing is known, unless everybody has left") func beyond() throws {
    let censored: [Waarneming] = [Waarneming(einde: 2, oorzaak: 1), Waarneming(einde: 4, oorzaak: 0)]
    #expect(KaplanMeier(censored)?.beperktGemiddelde(tot: 5) == nil && CumulatieveIncidentie(censored, oorzaak: 1)?.oppervlak(tot: 5) == nil)
    #expect(KaplanMeier(censored)?.beperktGemiddelde(tot: 4)?.waarde == 3 && KaplanMeier(censored)?.beperktGemiddelde(tot: -1) == nil)
    let gone: [Waarneming] = [Waarneming(einde: 2, oorzaak: 1), Waarneming(einde: 4, oorzaak: 2)]
    #expect(KaplanMeier(gone)?.beperktGemiddelde(tot: 10)?.waarde == 3)
    #expect(CumulatieveIncidentie(gone, oorzaak: 1)?.oppervlak(tot: 10)?.waarde == 4)
    #expect(CumulatieveIncidentie(gone, oorzaak: 3)?.oppervlak(tot: 10) == BeperkteTijd(waarde: 0, variantie: 0))
  }
}
