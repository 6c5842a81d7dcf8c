package import Bijstand
import Disclosure

/// A line over months with events marked: how a stock develops.
package enum StockLine {
  package static func draw(id: String, naam: String, maanden: [Maand], punten: [Punt], gebeurtenissen: [(maand: Maand, tekst: String)], eenheid: Eenheid) -> Chart {
    let values: [Double] = punten.compactMap(\.plaats)
    // A line may leave out nought where the change would be lost in it; the drawing says so.
    let smal: Bool = (values.max() ?? 0) - (values.min() ?? 0) < (values.max() ?? 0) / 4
    var frame = TimeFrame(values: values, count: punten.count, unit: eenheid, height: gebeurtenissen.isEmpty ? 300 : 330, zero: !smal)
    frame.drawProvisional(punten.map(\.voorlopig))
    frame.drawGrid()
    if smal { frame.canvas.text(frame.left, TimeFrame.top - 8, "De as begint niet bij 0.", "kl") }
    frame.drawAxis(.maanden(maanden))
    for (number, event) in gebeurtenissen.enumerated() {
      guard let index = maanden.firstIndex(of: event.maand) else { continue }
      let x: Double = frame.x(index)
      frame.canvas.line(x, TimeFrame.top, x, frame.base, "gb")
      let late: Bool = index > punten.count / 2
      frame.canvas.text(x + (late ? -5 : 5), frame.base - 8 - Double(number % 3) * 18, event.tekst, late ? "e kl" : "kl")
    }
    for run in Runs.of(punten) {
      let places = run.map { (x: frame.x($0), y: frame.y.place(punten[$0].plaats ?? 0)) }
      frame.canvas.polyline(places, "l0")
      if places.count == 1 { frame.canvas.marker(.circle, places[0].x, places[0].y, "v0") }
    }
    if let last = punten.indices.last(where: { punten[$0].plaats != nil }), let value = punten[last].waarde.waarde {
      let y: Double = frame.y.place(value.kommagetal)
      frame.canvas.marker(.circle, frame.x(last), y, "v0", size: 5)
      frame.drawEndLabels([(naam + " " + (punten[last].tekst ?? eenheid.tekst(value)), y)], from: frame.x(last))
    }
    let title: String = naam + " per maand, lijn"
    return Chart(
      svg: frame.canvas.svg(id: id, title: title, desc: Beschrijving.reeks("Lijn", punten, eenheid)), title: title,
      desc: Beschrijving.reeks("Lijn", punten, eenheid))
  }
}

/// Unbroken stretches of a series: a hidden value leaves a gap, never a guessed line.
enum Runs {
  static func of(_ punten: [Punt]) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    for (index, punt) in punten.enumerated() {
      if punt.plaats != nil {
        run.append(index)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}
