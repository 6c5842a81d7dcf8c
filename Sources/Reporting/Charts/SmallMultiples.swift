import Bijstand
import Disclosure

/// Panels side by side on one axis, one series each, with the reference line of the whole where there is one.
enum SmallMultiples {
  static func draw(id: String, titel: String, maanden: [Maand], reeksen: [Reeks], eenheid: Eenheid) -> Chart {
    let columns: Int = 3
    let rows: Int = (reeksen.count + columns - 1) / columns
    let panelWidth: Double = 740 / Double(columns)
    let panelHeight: Double = 146
    var canvas = Canvas(height: Double(rows) * panelHeight + 8)
    let values: [Double] = reeksen.flatMap { $0.punten.compactMap(\.plaats) }
    for (index, reeks) in reeksen.enumerated() {
      let left: Double = Double(index % columns) * panelWidth + 40
      let top: Double = Double(index / columns) * panelHeight + 54
      let right: Double = left + panelWidth - 62
      let base: Double = top + 58
      let y = Scale(values: values, from: base, to: top, steps: 4)
      let title: [String] = LabelStack.wrap(reeks.naam, at: 20)
      for (row, line) in title.prefix(2).enumerated() { canvas.text(left - 34, top - 14 - Double(min(2, title.count) - 1 - row) * 17, line, "vet") }
      for tick in [y.low, y.high] {
        canvas.line(left, y.place(tick), right, y.place(tick), tick == 0 ? "as" : "ras")
        canvas.text(left - 5, y.place(tick) + 5, eenheid.tick(tick), "e kl")
      }
      let pitch: Double = (right - left) / Double(max(1, reeks.punten.count - 1))
      for run in Runs.of(reeks.punten) {
        let places = run.map { (x: left + Double($0) * pitch, y: y.place(reeks.punten[$0].plaats ?? 0)) }
        canvas.polyline(places, "l0 dun")
        if places.count == 1 { canvas.marker(.circle, places[0].x, places[0].y, "v0", size: 2.5) }
      }
      if let first = maanden.first, let last = maanden.last {
        canvas.text(left, base + 17, DatumTekst.maandKort(first), "kl")
        canvas.text(right, base + 17, DatumTekst.maandKort(last), "e kl")
      }
    }
    let desc: String = Beschrijving.kort(
      "\(reeksen.count) kleine lijnen op dezelfde as. "
        + reeksen.map { reeks in reeks.naam + " laatst " + (reeks.punten.last { $0.plaats != nil }?.waarde.waarde.map(eenheid.tekst) ?? "niet getoond") }
        .joined(separator: ", ") + ".")
    return Chart(svg: canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
}
