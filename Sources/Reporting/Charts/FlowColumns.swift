package import Bijstand
import Disclosure

/// Columns around zero: what came in above the line, what went out below it.
package enum FlowColumns {
  package static func draw(id: String, maanden: [Maand], instroom: [Punt], uitstroom: [Punt]) -> Chart {
    let plus: [Double] = instroom.compactMap(\.plaats)
    let minus: [Double] = uitstroom.compactMap(\.plaats).map { -$0 }
    var frame = TimeFrame(values: plus + minus, count: maanden.count, unit: .aantal, height: 322)
    frame.drawProvisional(zip(instroom, uitstroom).map { $0.voorlopig || $1.voorlopig })
    for tick in frame.y.ticks {
      let y: Double = frame.y.place(tick)
      frame.canvas.line(frame.left, y, frame.right, y, abs(tick) < 1e-9 ? "as" : "ras")
      // Below the line stand people who left: a minus sign there would say something else.
      frame.canvas.text(frame.left - 8, y + 5, Eenheid.aantal.tick(abs(tick)), "e")
    }
    frame.drawAxis(.maanden(maanden))
    let width: Double = max(1.5, frame.pitch - 2)
    let zero: Double = frame.y.place(0)
    for index in maanden.indices {
      let x: Double = frame.x(index) - width / 2
      if let value = instroom[index].plaats {
        frame.canvas.rect(x, frame.y.place(value), width, zero - frame.y.place(value), "v0")
      }
      if let value = uitstroom[index].plaats {
        frame.canvas.rect(x, zero, width, frame.y.place(-value) - zero, "v1")
      }
    }
    var labels: [(text: String, y: Double)] = []
    if let value = instroom.last(where: { $0.plaats != nil })?.waarde.waarde {
      labels.append(("Instroom, laatste maand " + Eenheid.aantal.tekst(value), frame.y.place(value.kommagetal / 2)))
    }
    if let value = uitstroom.last(where: { $0.plaats != nil })?.waarde.waarde {
      labels.append(("Uitstroom, laatste maand " + Eenheid.aantal.tekst(value), frame.y.place(-value.kommagetal / 2)))
    }
    frame.drawEndLabels(labels, from: frame.right)
    let title: String = "Instroom boven en uitstroom onder de lijn, per maand"
    var desc: String = "Kolommen rond nul. Instroom: " + laatste(instroom)
    desc = Beschrijving.kort(desc + " Uitstroom: " + laatste(uitstroom))
    return Chart(svg: frame.canvas.svg(id: id, title: title, desc: desc), title: title, desc: desc)
  }

  private static func laatste(_ punten: [Punt]) -> String {
    let shown = punten.filter { $0.plaats != nil }
    guard let first = shown.first, let last = shown.last, let a = first.waarde.waarde, let b = last.waarde.waarde,
      let top = shown.max(by: { ($0.plaats ?? 0) < ($1.plaats ?? 0) }), let c = top.waarde.waarde
    else { return "geen getoonde waarden, 0 maanden." }
    return
      "\(Eenheid.aantal.tekst(a)) in \(first.label), \(Eenheid.aantal.tekst(b)) in \(last.label), hoogste \(Eenheid.aantal.tekst(c)) in \(top.label)."
  }
}
