import Disclosure

/// Horizontal bars in the order of the code list or of size, each with its value at its end.
package enum OrderedBars {
  package static func draw(id: String, titel: String, staven: [Staaf], eenheid: Eenheid) -> Chart {
    let names: [[String]] = staven.map { LabelStack.wrap($0.naam, at: 20) }
    let pitch: Double = 34 + Double(max(1, names.map(\.count).max() ?? 1) - 1) * 12
    var canvas = Canvas(height: Double(staven.count) * pitch + 16)
    let left: Double = 210
    let scale = Scale(values: staven.compactMap { $0.waarde.waarde?.kommagetal }, from: left, to: canvas.width - (eenheid == .euro ? 140 : 90))
    canvas.line(left, 4, left, canvas.height - 8, "as")
    for (index, staaf) in staven.enumerated() {
      let middle: Double = Double(index) * pitch + pitch / 2 + 4
      for (row, line) in names[index].enumerated() {
        canvas.text(left - 8, middle + 5 + (Double(row) - Double(names[index].count - 1) / 2) * 17, line, "e")
      }
      if let value = staaf.waarde.waarde {
        let end: Double = scale.place(value.kommagetal)
        canvas.rect(left, middle - 11, end - left, 22, staaf.naam.lowercased() == "onbekend" ? "v4" : "v0")
        canvas.text(max(left, end) + 6, middle + 5, staaf.tekst ?? eenheid.tekst(value), "lab")
      } else {
        canvas.text(left + 6, middle + 5, staaf.waarde.status == .geheim ? ". niet getoond" : "niet bekend", "kl")
      }
    }
    let desc: String = Beschrijving.staven("Liggende staven", staven, eenheid)
    return Chart(svg: canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
}
