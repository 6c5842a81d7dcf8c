import Statistics
import TestSupport
import Testing

@Suite("Kostenprognose") struct KostenprognoseTests {
  private static func verleden(_ seed: UInt64, _ count: Int = 12) -> [Kostenprognose.Maand] {
    var dice: SeededGenerator = SeededGenerator(seed: seed)
    var stand: Double = 2000
    return (0..<count).map { place in
      stand += Double.random(in: -30...20, using: &dice)
      let weight: Double = place % 12 == 6 ? 1.55 : 0.95
      return Kostenprognose.Maand(stand: stand, kosten: 1600 * weight * stand * Double.random(in: 0.99...1.01, using: &dice), gewicht: weight)
    }
  }

  @Test("the closed form equals the variance written out over every pair of months", arguments: UInt64(1)...20) func writtenOut(seed: UInt64) throws {
    let past: [Kostenprognose.Maand] = Self.verleden(seed)
    let weights: [Double] = [0.95, 0.97, 1.6, 0.97, 0.97]
    let forecast: Kostenprognose = try #require(Kostenprognose(beginstand: 2010, verleden: past, gewichten: weights))
    let flows: [Double] = zip(past, [2010] + past.map(\.stand)).map { $0.stand - $1 }
    let mean: Double = flows.reduce(0, +) / 12
    let price: Double = past.reduce(0) { $0 + $1.kosten } / past.reduce(0) { $0 + $1.gewicht * $1.stand }
    let s: Double = flows.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 11
    let r: Double = past.reduce(0) { $0 + ($1.kosten - price * $1.gewicht * $1.stand) * ($1.kosten - price * $1.gewicht * $1.stand) } / 11
    let behind: Double = past.reduce(0) { $0 + $1.gewicht * $1.stand }
    let stocks: [Double] = (1...5).map { past[11].stand + Double($0) * mean }
    var variance: Double = 0
    for i in 0..<5 {
      for j in 0..<5 {
        // Flows up to the earlier month are in both, the error of the mean in both as often as they are ahead, the error of the price in both.
        let common: Double = Double(min(i, j) + 1) + Double((i + 1) * (j + 1)) / 12
        variance += price * weights[i] * price * weights[j] * s * common
        variance += r * ((i == j ? 1 : 0) + 12 * weights[i] * stocks[i] * weights[j] * stocks[j] / (behind * behind))
      }
    }
    #expect(near(forecast.stroom, mean) && near(forecast.prijs, price))
    #expect(near(forecast.totaal.kosten, zip(weights, stocks).reduce(0) { $0 + price * $1.0 * $1.1 }))
    #expect(abs(forecast.totaal.variantie / variance - 1) < 1e-9)
    let first: Double = price * weights[0] * price * weights[0] * s * (1 + 1.0 / 12) + r * (1 + 12 * weights[0] * stocks[0] * weights[0] * stocks[0] / (behind * behind))
    #expect(abs(forecast.maanden[0].variantie / first - 1) < 1e-9)
  }

  @Test("with flows and costs drawn as it assumes, its bands hold what they promise") func coverage() throws {
    var dice: SeededGenerator = SeededGenerator(seed: 77)
    var inside: (eighty: Int, ninetyFive: Int) = (0, 0)
    func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &dice) } }
    for _ in 0..<2000 {
      var stand: Double = 2000
      func month() -> Kostenprognose.Maand {
        stand += -6 + 12 * normal()
        return Kostenprognose.Maand(stand: stand, kosten: 1600 * stand + 9000 * normal(), gewicht: 1)
      }
      let past: [Kostenprognose.Maand] = (0..<12).map { _ in month() }
      let forecast: Kostenprognose = try #require(Kostenprognose(beginstand: 2000, verleden: past, gewichten: [1, 1, 1, 1, 1, 1]))
      let real: Double = (0..<6).reduce(0) { sum, _ in sum + month().kosten }
      for (level, isEighty) in [(0.8, true), (0.95, false)] {
        let band: Interval = try #require(forecast.band(forecast.totaal, level: level))
        guard band.lower <= real, real <= band.upper else { continue }
        if isEighty { inside.eighty += 1 } else { inside.ninetyFive += 1 }
      }
    }
    #expect((1540...1660).contains(inside.eighty) && (1870...1930).contains(inside.ninetyFive), "\(inside)")
  }

  @Test("no months ahead cost nothing for sure; too few behind, or weights of nought, give nothing") func edges() throws {
    let past: [Kostenprognose.Maand] = Self.verleden(3)
    let none: Kostenprognose = try #require(Kostenprognose(beginstand: 2000, verleden: past, gewichten: []))
    #expect(none.totaal.kosten == 0 && none.totaal.variantie == 0 && none.maanden.isEmpty)
    #expect(Kostenprognose(beginstand: 2000, verleden: Array(past.prefix(2)), gewichten: [1]) == nil)
    #expect(Kostenprognose(beginstand: 2000, verleden: past, gewichten: [0]) == nil)
    let nobody: [Kostenprognose.Maand] = Array(repeating: Kostenprognose.Maand(stand: 0, kosten: 0, gewicht: 1), count: 4)
    #expect(Kostenprognose(beginstand: 0, verleden: nobody, gewichten: [1]) == nil && none.band(none.totaal, level: 1) == nil)
    let leaving: [Kostenprognose.Maand] = (1...4).map { Kostenprognose.Maand(stand: Double(40 - 10 * $0), kosten: 100, gewicht: 1) }
    let empty: Kostenprognose = try #require(Kostenprognose(beginstand: 40, verleden: leaving, gewichten: [1, 1]))
    #expect(empty.totaal.kosten == 0 && empty.band(empty.totaal, level: 0.95)?.lower == 0)
  }

  @Test("Student's t has no value without degrees of freedom or outside 0 to 1") func student() {
    #expect(StudentT.critical(0.95, degreesOfFreedom: 0) == nil && StudentT.critical(1, degreesOfFreedom: 3) == nil && StudentT.between(-1, degreesOfFreedom: 3) == nil)
    // R 4.2.2: qt(0.975, c(1, 11)), qt(0.9, 11).
    #expect(near(StudentT.critical(0.95, degreesOfFreedom: 1), 12.706204736174698) && near(StudentT.critical(0.95, degreesOfFreedom: 11), 2.200985160091639))
    #expect(near(StudentT.critical(0.8, degreesOfFreedom: 11), 1.363430318062305))
  }
}
