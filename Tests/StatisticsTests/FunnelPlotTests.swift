import Statistics
import Testing

// Reference values: SciPy 1.17.1 and NumPy (scipy.stats.binom, numpy.quantile), by the formulas of the documentation comments.
@Suite("FunnelPlot") struct FunnelPlotTests {
  @Test("interpolated binomial quantiles equal SciPy's", arguments: [
    (0.2, 50, 0.025, 0.08440482201226907), (0.2, 50, 0.975, 0.3070938833520582), (0.13, 400, 0.001, 0.07955094640725116),
    (0.13, 400, 0.999, 0.18327731361582436), (0.02, 20, 0.025, -0.048127643687786055),
  ])
  func quantiles(p: Double, n: Int, share: Double, rate: Double) {
    #expect(near(Binomial.interpolatedQuantile(share, n: n, p: p).map { $0 / Double(n) }, rate, 1e-9))
  }

  @Test("certain outcomes have certain quantiles") func certain() {
    #expect(Binomial.interpolatedQuantile(0.5, n: 4, p: 1) == 4 && Binomial.interpolatedQuantile(0.9, n: 4, p: 0) == 0)
    #expect(Binomial.interpolatedQuantile(0.5, n: 4, p: 1.5) == nil)
  }

  @Test("units that differ more than chance gives widen the limits by tau squared") func overdispersion() throws {
    let x = [12, 30, 45, 8, 60, 20, 33, 5, 70, 41]
    let n = [100, 150, 200, 90, 260, 140, 180, 60, 300, 210]
    let funnel = try #require(FunnelPlot(zip(x, n).map { FunnelPlot.Unit(x: $0, n: $1) }))
    #expect(near(funnel.rate, 0.19171597633136095, 1e-12) && near(funnel.phi, 2.1508052275483784) && near(funnel.tauSquared, 0.0013007938440796484))
    #expect(funnel.isOverdispersed)
    let limits = try #require(funnel.limits(n: 100, level: 0.95))
    let spread = 1.959963984540054 * (0.19171597633136095 * (1 - 0.19171597633136095) / 100 + 0.0013007938440796484).squareRoot()
    #expect(near(limits.lower, funnel.rate - spread) && near(limits.upper, funnel.rate + spread))
  }

  @Test("only a unit beyond 99.8% is flagged") func flags() throws {
    var units = Array(repeating: FunnelPlot.Unit(x: 20, n: 100), count: 9)
    units.append(FunnelPlot.Unit(x: 60, n: 100))
    let funnel = try #require(FunnelPlot(units))
    #expect(!funnel.isOverdispersed && funnel.flagged == [9])
    let inner = try #require(funnel.limits(n: 100, level: 0.95))
    let outer = try #require(funnel.limits(n: 100, level: 0.998))
    #expect(outer.lower < inner.lower && inner.lower < funnel.rate && funnel.rate < inner.upper && inner.upper < outer.upper)
  }

  @Test("limits stay within 0 and 1, and what is no rate is no funnel") func edges() throws {
    #expect(FunnelPlot([]) == nil && FunnelPlot([.init(x: 1, n: 0)]) == nil && FunnelPlot([.init(x: 2, n: 1)]) == nil)
    let rare = try #require(FunnelPlot([.init(x: 1, n: 50), .init(x: 0, n: 50)]))
    #expect(rare.limits(n: 20, level: 0.95)?.lower == 0 && rare.limits(n: 0, level: 0.95) == nil && rare.limits(n: 5, level: 1) == nil)
    let none = try #require(FunnelPlot([.init(x: 0, n: 5), .init(x: 0, n: 9)]))
    #expect(none.phi == 0 && none.tauSquared == 0 && none.flagged.isEmpty)
    #expect(FunnelPlot.Unit(x: 1, n: 4).rate == 0.25)
  }
}
