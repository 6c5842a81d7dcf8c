import Statistics
import TestSupport
import Testing

@Suite("ControlChart") struct ControlChartTests {
  @Test("limits are the mean plus and minus 2.66 mean moving ranges") func limits() throws {
    let chart = try #require(ControlChart([10, 12, 11, 13, 12]))
    #expect(near(chart.mean, 11.6) && near(chart.meanMovingRange, 1.5) && chart.screened == 0 && chart.isProvisional)
    #expect(chart.limits.allSatisfy { near($0.lower, 11.6 - 3.99) && near($0.upper, 11.6 + 3.99) } && chart.signals.isEmpty)
  }

  @Test("a moving range above 3.267 times the mean is left out once, so the shock shows") func screening() throws {
    let values: [Double] = [10, 11, 10, 11, 10, 11, 40, 11, 10, 11, 10, 11, 10]
    let chart = try #require(ControlChart(values))
    // Ranges: ten of 1, and 29 and 29: their mean is 68 / 12.
    #expect(chart.screened == 2 && near(chart.meanMovingRange, 1) && !chart.isProvisional)
    #expect(chart.signals.contains(Signal(rule: .outside, points: 6...6, isHigh: true)))
  }

  @Test("seven points on one side are a signal, six are not, and a point on the mean ends a run") func oneSide() {
    let wide = Array(repeating: Interval(lower: -100, upper: 100), count: 20)
    func rules(_ values: [Double]) -> [Signal] { ControlChart.signals(of: values, mean: 0, limits: wide).filter { $0.rule == .oneSide } }
    #expect(rules([1, 2, 1, 2, 1, 2, -1]) == [])
    #expect(rules([-1, 1, 2, 1, 2, 1, 2, 1, -1]) == [Signal(rule: .oneSide, points: 1...7, isHigh: true)])
    #expect(rules([-1, -2, -1, -2, -1, -2, -1, -2]) == [Signal(rule: .oneSide, points: 0...7, isHigh: false)])
    #expect(rules([1, 1, 1, 0, 1, 1, 1, 1]) == [])
  }

  @Test("seven points rising or falling are a signal, six are not") func trend() {
    let wide = Array(repeating: Interval(lower: -100, upper: 100), count: 20)
    func rules(_ values: [Double]) -> [Signal] { ControlChart.signals(of: values, mean: 0, limits: wide).filter { $0.rule == .trend } }
    #expect(rules([-3, -2, -1, 1, 2, 3]) == [])
    #expect(rules([-3, -2, -1, 0, 1, 2, 3, 1]) == [Signal(rule: .trend, points: 0...6, isHigh: true)])
    #expect(rules([5, 3, 2, 1, 0, -1, -2, -3]) == [Signal(rule: .trend, points: 0...7, isHigh: false)])
    #expect(rules([-3, -2, -1, -1, 1, 2, 3]) == [])
  }

  @Test("two of three beyond two thirds on the same side are a signal") func twoOfThree() {
    let limits = Array(repeating: Interval(lower: -3, upper: 3), count: 20)
    func rules(_ values: [Double]) -> [Signal] { ControlChart.signals(of: values, mean: 0, limits: limits).filter { $0.rule == .twoOfThree } }
    #expect(rules([0, 2.5, 0, 2.5, 0]) == [Signal(rule: .twoOfThree, points: 1...3, isHigh: true)])
    #expect(rules([0, 2.5, 0, 0, 2.5]) == [])
    #expect(rules([0, 2.5, -2.5, 0]) == [])
    #expect(rules([2, 2, 2]) == [])
    #expect(rules([-2.5, -2.5, -2.5, 0, 0, 0, -2.5, -2.5]) == [Signal(rule: .twoOfThree, points: 0...2, isHigh: false), Signal(rule: .twoOfThree, points: 6...7, isHigh: false)])
  }

  @Test("a signal for the front page holds the newest point") func newest() throws {
    let chart = try #require(ControlChart([10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 30]))
    #expect(chart.newestSignals == [Signal(rule: .outside, points: 11...11, isHigh: true)])
    #expect(near(ControlChart.chanceOfNewestSignal, 0.018325))
  }

  @Test("shares of very different sizes have limits of their own") func shares() throws {
    let chart = try #require(ControlChart(shares: [(10, 100), (30, 100), (0, 4), (50, 500)]))
    let share = 90.0 / 704.0
    #expect(near(chart.mean, share) && near(chart.limits[0].upper, share + 3 * (share * (1 - share) / 100).squareRoot()) && chart.limits[2].lower == 0)
    #expect(chart.signals.contains(Signal(rule: .outside, points: 1...1, isHigh: true)))
    #expect(ControlChart.sizesVary([100, 100, 130]) == false && ControlChart.sizesVary([100, 100, 200]) && !ControlChart.sizesVary([]))
  }

  @Test("what cannot be charted is nothing, and a constant series is silent") func edges() throws {
    #expect(ControlChart([]) == nil && ControlChart([1]) == nil && ControlChart([1, .nan]) == nil)
    #expect(ControlChart(shares: [(1, 0), (1, 1)]) == nil && ControlChart(shares: [(1, 1)]) == nil)
    #expect(try #require(ControlChart(Array(repeating: 5, count: 20))).signals.isEmpty)
  }

  @Test("the four rules together fire in about a quarter of stable charts, the front page's in a few") func falseAlarms() throws {
    var random = SeededGenerator(seed: 2026)
    var any = 0
    var newest = 0
    for _ in 0..<2000 {
      let values = (0..<24).map { _ in (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) } }
      let chart = try #require(ControlChart(values))
      if !chart.signals.isEmpty { any += 1 }
      if !chart.newestSignals.isEmpty { newest += 1 }
    }
    #expect((300...900).contains(any), "\(any)")
    #expect((10...90).contains(newest), "\(newest)")
  }
}
