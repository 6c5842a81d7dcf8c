import Bijstand
import Disclosure

/// An XmR chart: points, mean and limits; a point that asks for attention has another shape and colour.
enum ControlView {
  static func draw(id: String, titel: String, maanden: [Maand], punten: [Punt], grenzen: Regelkaart?, lagerIsBeter: Bool, eenheid: Eenheid) -> Chart {
    var values: [Double] = punten.compactMap(\.plaats)
    if let grenzen { values += grenzen.boven.compactMap { $0 } + grenzen.onder.compactMap { $0 } + [grenzen.gemiddelde] }
    let low: Double = values.min() ?? 0
    let high: Double = values.max() ?? 1
    var frame = TimeFrame(values: values, count: punten.count, unit: eenheid, height: 312, zero: low < (high - low))
    frame.drawProvisional(punten.map(\.voorlopig))
    frame.drawGrid()
    frame.drawAxis(.maanden(maanden))
    if let grenzen {
      var labels: [(text: String, y: Double)] = []
      for (values, name) in [(grenzen.boven, "bovengrens"), (grenzen.onder, "ondergrens")] {
        let points = values.indices.compactMap { index in values[index].map { (x: frame.x(index), y: frame.y.place($0)) } }
        frame.canvas.polyline(points, "k")
        if let last = values.last(where: { $0 != nil }) ?? nil { labels.append((name + " " + eenheid.tick(last), frame.y.place(last))) }
      }
      let middle: Double = frame.y.place(grenzen.gemiddelde)
      frame.canvas.line(frame.left, middle, frame.right, middle, "n")
      labels.insert(("gemiddelde " + eenheid.tick(grenzen.gemiddelde), middle), at: min(1, labels.count))
      frame.drawEndLabels(labels, from: frame.right)
    }
    for run in Runs.of(punten) {
      frame.canvas.polyline(run.map { (x: frame.x($0), y: frame.y.place(punten[$0].plaats ?? 0)) }, "p")
    }
    for (index, punt) in punten.enumerated() {
      guard let value = punt.plaats else { continue }
      let y: Double = frame.y.place(value)
      if let grenzen, grenzen.redenen[index] != nil {
        let high: Bool = value > grenzen.gemiddelde
        frame.canvas.marker(high ? .up : .down, frame.x(index), y, high == lagerIsBeter ? "aan" : "vb", size: 5)
      } else {
        frame.canvas.marker(.circle, frame.x(index), y, "a", size: 3.5)
      }
    }
    var desc: String = Beschrijving.reeks("Regelkaart", punten, eenheid)
    if let grenzen {
      desc = Beschrijving.kort(
        desc + " Gemiddelde \(eenheid.tick(grenzen.gemiddelde)); \(grenzen.redenen.count) punten vragen aandacht.")
    }
    return Chart(svg: frame.canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
}
