import Bijstand
import Disclosure

/// Stacked columns over months with the managed series on the baseline, because only that one can be compared by eye.
package enum StackedColumns {
  package static func draw(id: String, titel: String, tijd: TijdAs, reeksen: [Reeks], eenheid: Eenheid) -> Chart {
    precondition(reeksen.count <= 5, "more than five series are small multiples")
    let sums: [Double] = tijd.einden.indices.map { month in reeksen.reduce(0) { $0 + ($1.punten[month].plaats ?? 0) } }
    var frame = TimeFrame(values: sums, count: tijd.einden.count, unit: eenheid, height: 332)
    frame.drawProvisional(tijd.einden.indices.map { month in reeksen.contains { $0.punten[month].voorlopig } })
    frame.drawGrid()
    frame.drawAxis(tijd)
    let width: Double = max(1.5, frame.pitch - 2)
    for month in tijd.einden.indices {
      var base: Double = 0
      for (index, reeks) in reeksen.enumerated() {
        guard let value = reeks.punten[month].plaats, value > 0 else { continue }
        let top: Double = frame.y.place(base + value)
        let height: Double = frame.y.place(base) - top
        frame.canvas.rect(frame.x(month) - width / 2, top, width, max(0.5, height - (base > 0 ? 1 : 0)), "v\(index)")
        base += value
      }
    }
    // The labels stand where the series stand in the last column that shows anything.
    if let last = tijd.einden.indices.last(where: { sums[$0] > 0 }) {
      var base: Double = 0
      var wanted: [Double] = []
      for reeks in reeksen {
        let value: Double = reeks.punten[last].plaats ?? 0
        wanted.append(frame.y.place(base + value / 2))
        base += value
      }
      let places: [Double] = LabelStack.places(wanted, gap: 38, low: TimeFrame.top + 4, high: frame.base - 18)
      for (index, reeks) in reeksen.enumerated() {
        let number: String = reeks.punten[last].waarde.waarde.map { " " + eenheid.tekst($0) } ?? ""
        frame.canvas.rect(frame.right + 14, places[index] - 6, 12, 12, "v\(index)")
        for (row, line) in LabelStack.wrap(reeks.naam + number, at: 17).prefix(2).enumerated() {
          frame.canvas.text(frame.right + 32, places[index] + 5 + Double(row) * 16, line, "lab")
        }
      }
    }
    var desc: String = "Gestapelde kolommen, \(tijd.einden.count) \(tijd.isKwartalen ? "kwartalen" : "maanden")."
    for reeks in reeksen {
      let shown = reeks.punten.compactMap(\.waarde.waarde)
      if let last = shown.last { desc += " \(reeks.naam): laatst getoond \(eenheid.tekst(last))." }
    }
    desc = Beschrijving.kort(desc)
    return Chart(svg: frame.canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
}
