package import Disclosure

/// A funnel plot: each unit at its size, between the limits within which chance moves it; never a ranking.
package enum FunnelView {
  package static func draw(id: String, titel: String, trechter: Trechter, noemer: String) -> Chart {
    let height: Double = 330
    var canvas = Canvas(height: height)
    let left: Double = 58
    let right: Double = canvas.width - Canvas.labelRoom
    let base: Double = height - 56
    var values: [Double] = trechter.leden.map(\.aandeel)
    // Limits at sizes that no unit has would only press the points together.
    let smallest: Int64 = (trechter.leden.map(\.aantal).min() ?? 0) / 2
    for grens in trechter.grenzen where grens.aantal >= smallest { values += [grens.onder998, min(grens.boven998, 1)] }
    let y = Scale(values: values, from: base, to: 16)
    let x = Scale(values: trechter.leden.map { Double($0.aantal) }, from: left, to: right)
    for tick in y.ticks {
      canvas.line(left, y.place(tick), right, y.place(tick), tick == 0 ? "as" : "ras")
      canvas.text(left - 8, y.place(tick) + 5, Eenheid.procent.tick(tick), "e")
    }
    for tick in x.ticks { canvas.text(x.place(tick), base + 18, Eenheid.aantal.tick(tick), "m") }
    canvas.text((left + right) / 2, base + 42, "aantal " + noemer, "m")
    let inside = trechter.grenzen.filter { $0.aantal >= smallest && Double($0.aantal) <= x.high }
    canvas.polyline(inside.map { (x: x.place(Double($0.aantal)), y: y.place(max(y.low, $0.onder998))) }, "k")
    canvas.polyline(inside.map { (x: x.place(Double($0.aantal)), y: y.place(min(y.high, $0.boven998))) }, "k")
    canvas.polyline(inside.map { (x: x.place(Double($0.aantal)), y: y.place(max(y.low, $0.onder95))) }, "k2")
    canvas.polyline(inside.map { (x: x.place(Double($0.aantal)), y: y.place(min(y.high, $0.boven95))) }, "k2")
    canvas.line(left, y.place(trechter.gemiddelde), right, y.place(trechter.gemiddelde), "n")
    var labels: [(String, Double)] = [("gemeente " + Eenheid.procent.tick(trechter.gemiddelde), y.place(trechter.gemiddelde))]
    if let last = inside.last {
      labels.append(("grens 99,8%", y.place(min(y.high, last.boven998))))
      labels.append(("grens 95%", y.place(min(y.high, last.boven95))))
      labels.append(("grens 95%", y.place(max(y.low, last.onder95))))
      labels.append(("grens 99,8%", y.place(max(y.low, last.onder998))))
    }
    let places = LabelStack.places(labels.map(\.1), gap: 20, low: 18, high: base)
    for (index, label) in labels.enumerated() { canvas.text(right + 14, places[index] + 5, label.0, "lab") }
    var flagged: Int = 0
    for unit in trechter.leden {
      let px: Double = x.place(Double(unit.aantal))
      let py: Double = y.place(unit.aandeel)
      if unit.buiten998 {
        flagged += 1
        canvas.marker(unit.aandeel > trechter.gemiddelde ? .up : .down, px, py, "aan", size: 6)
        canvas.text(px + (px > (left + right) / 2 ? -12 : 12), py + 5, unit.naam, px > (left + right) / 2 ? "e" : "")
      } else {
        canvas.marker(.circle, px, py, "a")
      }
    }
    let desc: String =
      "Trechter met \(trechter.leden.count) punten rond \(Eenheid.procent.tick(trechter.gemiddelde)). Buiten de grens van 99,8%: \(flagged). De rest past bij toeval."
    return Chart(svg: canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
}
