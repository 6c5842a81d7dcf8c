import FileKit
import Statistics
import TestSupport
import Testing

/// Equal up to a relative difference that rounding explains.
func near(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  guard let left else { return false }
  return abs(left - right) <= tolerance * max(1, abs(right))
}

// Reference values: SciPy 1.17.1 (scipy.stats.norm.ppf, chi2.sf, fisher_exact, binomtest(x, n).proportion_ci(method="wilson")).
@Suite("Verdelingen") struct DistributionTests {
  @Test("normal quantiles equal SciPy's", arguments: [
    (0.975, 1.959963984540054), (0.999, 3.090232306167813), (1e-10, -6.361340902404056), (0.3, -0.5244005127080409), (0.5, 0),
  ])
  func normal(p: Double, z: Double) {
    #expect(near(Normal.quantile(p), z, 1e-13))
    #expect(near(1 - Normal.upperTail(z), p, 1e-13))
  }

  @Test("outside 0 to 1 there is no quantile", arguments: [0, 1, -0.1, 1.1, Double.nan]) func noQuantile(p: Double) { #expect(Normal.quantile(p) == nil) }

  @Test("chi-square tails equal SciPy's", arguments: [
    (3.84, 1, 0.05004352124870519), (5.99, 2, 0.05003662708658629), (12.3, 3, 0.006423057576577938), (0.5, 7, 0.9994464813904249),
    (30, 10, 0.000856641210775301), (0, 3, 1), (-1, 1, 1),
  ])
  func chiSquare(x: Double, freedom: Int, tail: Double) { #expect(near(ChiSquare.upperTail(x, degreesOfFreedom: freedom), tail, 1e-12)) }

  @Test("no degrees of freedom and no number give nothing") func noTail() {
    #expect(ChiSquare.upperTail(1, degreesOfFreedom: 0) == nil && ChiSquare.upperTail(.nan, degreesOfFreedom: 1) == nil)
  }
}

@Suite("Proportion") struct ProportionTests {
  @Test("Wilson's interval equals SciPy's", arguments: [
    (15, 148, 0.06238639953073629, 0.16048724172330803), (0, 10, 0, 0.27753279986288926), (10, 10, 0.7224672001371109, 1),
    (81, 263, 0.2552885198782742, 0.36620957698280004),
  ])
  func wilson(x: Int, n: Int, lower: Double, upper: Double) {
    let interval = Proportion.wilson(x, of: n)
    #expect(near(interval?.lower, lower, 1e-12) && near(interval?.upper, upper, 1e-12))
  }

  @Test("an interval always holds the share and lies within 0 and 1", arguments: 1..<60) func wilsonHolds(n: Int) throws {
    for x in 0...n {
      let interval = try #require(Proportion.wilson(x, of: n))
      let share = Double(x) / Double(n)
      #expect(interval.lower >= 0 && interval.lower <= share && share <= interval.upper && interval.upper <= 1)
    }
  }

  @Test("what is no share has no interval") func noWilson() {
    #expect(Proportion.wilson(1, of: 0) == nil && Proportion.wilson(2, of: 1) == nil && Proportion.wilson(-1, of: 1) == nil)
    #expect(Proportion.wilson(1, of: 2, level: 1) == nil && Proportion.newcombe(1, of: 2, minus: 1, of: 0) == nil)
  }

  @Test("Newcombe's interval equals the published ones to the printed digit") func newcombe() throws {
    let path = try SharedData.require("data/gepubliceerd.csv")
    let text = String(decoding: try FileSystem.readAll(path), as: UTF8.self)
    var checked = 0
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ";").map { String($0) }
      guard cells.count == 8, let a = Int(cells[2]), let m = Int(cells[3]), let b = Int(cells[4]), let n = Int(cells[5]) else { continue }
      let result = try #require(Proportion.newcombe(a, of: m, minus: b, of: n))
      let published = try #require(Double(cells[7].map { $0 == "," ? "." : String($0) }.joined()))
      let own: Double = cells[6] == "verschil" ? result.difference : (cells[6] == "onder95" ? result.interval.lower : result.interval.upper)
      #expect(abs(own - published) <= 0.00005 + 1e-12, "\(line): \(own)")
      checked += 1
    }
    #expect(checked == 13)
  }

  @Test("Fisher's p equals SciPy's", arguments: [
    ([8, 2, 1, 5], 0.034965034965034975), ([10, 0, 0, 10], 1.082508822446903e-05), ([56, 14, 48, 32], 0.012521129749209154),
    ([3, 1, 1, 3], 0.48571428571428565), ([0, 5, 0, 7], 1), ([1200, 800, 1100, 900], 0.0015395077387717368), ([2, 7, 8, 2], 0.02301413756522116),
  ] as [([Int], Double)])
  func fisher(table: [Int], p: Double) {
    #expect(near(Proportion.fisher(table[0], table[1], table[2], table[3]), p, 1e-11))
    #expect(near(Proportion.fisher(table[2], table[3], table[0], table[1]), p, 1e-11))
    #expect(near(Proportion.fisher(table[0], table[2], table[1], table[3]), p, 1e-11))
  }

  @Test("Fisher's p equals the sum over all tables, counted with factorials", arguments: UInt64(0)..<40) func fisherByHand(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let cells = (0..<4).map { _ in Int.random(in: 0...4, using: &random) }
    let (a, b, c, d) = (cells[0], cells[1], cells[2], cells[3])
    guard a + b + c + d > 0 else { return }
    func choose(_ n: Int, _ k: Int) -> Double { k < 0 || k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) } }
    func weight(_ x: Int) -> Double { choose(a + b, x) * choose(c + d, a + c - x) }
    let all = (0...(a + c)).map { weight($0) }
    let extreme = all.filter { $0 <= weight(a) * (1 + 1e-7) }.reduce(0, +)
    #expect(near(Proportion.fisher(a, b, c, d), extreme / all.reduce(0, +), 1e-12))
  }

  @Test("a table without anybody has no p") func noFisher() {
    #expect(Proportion.fisher(0, 0, 0, 0) == nil && Proportion.fisher(-1, 1, 1, 1) == nil)
  }

  @Test("standardised differences") func standardised() {
    #expect(near(Proportion.standardisedDifference(0.5, 0.4), 0.1 / (0.245).squareRoot()))
    #expect(Proportion.standardisedDifference(1, 0) == nil && Proportion.standardisedDifference(1, 1) == 0)
    #expect(near(Proportion.standardisedDifference(mean: 3, variance: 4, otherMean: 1, otherVariance: 4), 1))
    #expect(Proportion.standardisedDifference(mean: 3, variance: 0, otherMean: 1, otherVariance: 0) == nil)
    #expect(Proportion.standardisedDifference(mean: 3, variance: 0, otherMean: 3, otherVariance: 0) == 0)
  }
}
