import Bijstand
import Disclosure
import Reporting
import TestSupport
import Testing

/// Reads pictures back: a coordinate gives its value away, so it must be the published one and nothing else.
@Suite("Een grafiek zegt wat de tabel zegt") struct GrafiekTests {
  /// A shown value; nil is a hidden one.
  static func waarde(_ number: Int64?) -> Beschermd<Getal> { number.map { value in Beschermd<Getal>.nul.map { _ in Getal(value) } } ?? .geen }

  static func punten(_ numbers: [Int64?]) -> [Punt] {
    numbers.enumerated().map { Punt(label: "mnd \($0.offset)", waarde: waarde($0.element), voorlopig: false) }
  }

  /// The attributes of all elements of a name and class, in order.
  static func elementen(_ svg: HTML, _ name: String, _ style: String) -> [[String: String]] {
    svg.markup.components(after: "<\(name) ").map { rest in
      var found: [String: String] = [:]
      for part in rest.prefix(while: { $0 != ">" }).split(separator: "\"").chunked() { found[part.0] = part.1 }
      return found
    }.filter { $0["class"] == style }
  }

  static func getal(_ text: String?) throws -> Double { try #require(text.flatMap { Double($0) }) }

  @Test("een schaal is recht, begint bij nul als dat gevraagd is, en heeft ronde stappen", arguments: [
    ([3.0, 47.0], true), ([2380.0, 2460.0], false), ([0.0, 0.31], true), ([-60.0, 95.0], true), ([5.0, 5.0], false), ([], true),
  ])
  func scales(values: [Double], zero: Bool) {
    let scale = Scale(values: values, from: 300, to: 20, zero: zero)
    #expect(scale.low <= values.min() ?? 0 && scale.high >= values.max() ?? 0)
    if zero { #expect(scale.low <= 0 && scale.high >= 0) }
    #expect(abs(scale.place(scale.low) - 300) < 1e-9 && abs(scale.place(scale.high) - 20) < 1e-9)
    #expect(scale.ticks.count >= 2 && scale.ticks.count <= 8)
    // Straight: the middle lies in the middle.
    #expect(abs(scale.place((scale.low + scale.high) / 2) - 160) < 1e-9)
  }

  @Test("liggende staven zijn zo lang als hun waarde, en een verborgen waarde heeft geen staaf") func bars() throws {
    let values: [Int64?] = [433, nil, 609, 21, 0]
    let chart: Chart = OrderedBars.draw(
      id: "x", titel: "Staven", staven: values.enumerated().map { Staaf(naam: "Groep \($0.offset)", waarde: Self.waarde($0.element)) }, eenheid: .aantal)
    let widths: [Double] = try Self.elementen(chart.svg, "rect", "v0").map { try Self.getal($0["width"]) }
    #expect(widths.count == 4)
    let perPerson: Double = widths[1] / 609
    for (width, value) in zip(widths, [433.0, 609, 21, 0]) { #expect(abs(width - value * perPerson) < 0.11) }
    #expect(chart.svg.markup.contains("609") && chart.title != chart.desc && chart.desc.contains("Groep 2 609"))
  }

  @Test("een lijn gaat door de waarden en breekt af waar een waarde verborgen is") func line() throws {
    let values: [Int64?] = [100, 140, nil, 120, 180, nil]
    let chart: Chart = StockLine.draw(
      id: "x", naam: "Klanten", maanden: (0..<6).map { Maand(nummer: 24300 + $0) }, punten: Self.punten(values), gebeurtenissen: [], eenheid: .aantal)
    let lines: [String] = Self.elementen(chart.svg, "polyline", "l0").compactMap { $0["points"] }
    #expect(lines.count == 2)
    let heights: [Double] = try lines.joined(separator: " ").split(separator: " ").map { try Self.getal($0.split(separator: ",").last.map(String.init)) }
    #expect(heights.count == 4)
    // The two known ends give the scale; the points between them must say their own value.
    let slope: Double = (180 - 100) / (heights[3] - heights[0])
    let read: [Double] = heights.map { 100 + ($0 - heights[0]) * slope }
    for (value, expected) in zip(read, [100.0, 140, 120, 180]) { #expect(abs(value - expected) < 0.1) }
    #expect(!read.contains { abs($0 - 160) < 1 }, "the hidden value must not be drawn")
  }

  @Test("gestapelde kolommen zijn zo hoog als hun delen, met de eerste op de as") func stacked() throws {
    let reeksen = [Reeks(naam: "Werk", punten: Self.punten([40, 60])), Reeks(naam: "Overig", punten: Self.punten([20, nil]))]
    let chart: Chart = StackedColumns.draw(
      id: "x", titel: "Kolommen", tijd: .kwartalen([Maand(nummer: 24302), Maand(nummer: 24305)]), reeksen: reeksen, eenheid: .aantal)
    let first: [[String: String]] = Self.elementen(chart.svg, "rect", "v0").filter { $0["width"] != "12" }
    let second: [[String: String]] = Self.elementen(chart.svg, "rect", "v1").filter { $0["width"] != "12" }
    #expect(first.count == 2 && second.count == 1)
    let heights: [Double] = try (first + second).map { try Self.getal($0["height"]) }
    #expect(abs(heights[1] / heights[0] - 1.5) < 0.01)
    // One pixel of white keeps the parts apart.
    #expect(abs((heights[2] + 1) / heights[0] - 0.5) < 0.01)
  }

  @Test("stippen staan op hun waarde, hun interval ook, en de norm naast hen") func dots() throws {
    let rows: [StipRij] = [(100, nil), (150, 120)].map { value, norm in
      StipRij(
        naam: "Rij \(value)", waarde: Self.waarde(value), onder: Self.waarde(value - 20), boven: Self.waarde(value + 20), norm: norm.map { (Double($0), Double($0) + 20) })
    }
    let chart: Chart = DotInterval.draw(id: "x", titel: "Stippen", rijen: rows, eenheid: .aantal, lijn: nil)
    let dots: [Double] = try Self.elementen(chart.svg, "circle", "v0").map { try Self.getal($0["cx"]) }
    let lines: [[String: String]] = Self.elementen(chart.svg, "line", "iv")
    let perPerson: Double = (dots[1] - dots[0]) / 50
    #expect(try abs(Self.getal(lines[0]["x2"]) - Self.getal(lines[0]["x1"]) - 40 * perPerson) < 0.21)
    let band: [String: String] = try #require(Self.elementen(chart.svg, "rect", "nb").first)
    #expect(try abs(Self.getal(band["x"]) - (dots[0] + 20 * perPerson)) < 0.11 && abs(Self.getal(band["width"]) - 20 * perPerson) < 0.11)
  }
}

extension String {
  /// What follows each occurrence of a mark.
  func components(after mark: String) -> [String] {
    var out: [String] = []
    var rest: Substring = self[...]
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      out.append(String(rest))
    }
    return out
  }
}

extension Array where Element == Substring {
  /// Pairs of name and value out of `name="value"` split at quotes.
  func chunked() -> [(String, String)] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0].filter { $0.isLetter || $0 == "-" || $0.isNumber }, String(self[$0 + 1])) }
  }
}
