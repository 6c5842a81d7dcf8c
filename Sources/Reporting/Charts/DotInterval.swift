package import Disclosure

/// One row per group: a dot for the value, a line for its interval, a line for the norm or the whole.
package struct StipRij {
  let naam: String
  let waarde: Beschermd<Getal>
  let onder: Beschermd<Getal>?
  let boven: Beschermd<Getal>?
  /// The lower and upper end of the norm of this row.
  let norm: (onder: Double?, boven: Double?)?
  /// How the value is printed in the table, when its unit alone does not say so.
  let tekst: String?

  package init(
    naam: String, waarde: Beschermd<Getal>, onder: Beschermd<Getal>?, boven: Beschermd<Getal>?, norm: (onder: Double?, boven: Double?)?, tekst: String? = nil
  ) {
    self.naam = naam
    self.waarde = waarde
    self.onder = onder
    self.boven = boven
    self.norm = norm
    self.tekst = tekst
  }
}

/// Dots with intervals: the honest way to compare small groups.
package enum DotInterval {
  package static func draw(id: String, titel: String, rijen: [StipRij], eenheid: Eenheid, lijn: (naam: String, waarde: Double)?) -> Chart {
    let pitch: Double = 40
    let top: Double = lijn == nil ? 8 : 30
    var canvas = Canvas(height: Double(rijen.count) * pitch + top + 34)
    let left: Double = 210
    let right: Double = canvas.width - 150
    var values: [Double] = rijen.compactMap { $0.waarde.waarde?.kommagetal } + rijen.compactMap { $0.boven?.waarde?.kommagetal }
    if let lijn { values.append(lijn.waarde) }
    values += rijen.flatMap { [$0.norm?.onder, $0.norm?.boven].compactMap { $0 } }
    let scale = Scale(values: values, from: left, to: right, steps: 4)
    let base: Double = canvas.height - 30
    for tick in scale.ticks {
      canvas.line(scale.place(tick), top, scale.place(tick), base, abs(tick) < 1e-9 ? "as" : "ras")
      canvas.text(scale.place(tick), base + 20, eenheid.tick(tick), "m")
    }
    if let lijn {
      let x: Double = scale.place(lijn.waarde)
      canvas.line(x, top - 4, x, base, "n")
      canvas.text(x, top - 10, lijn.naam, x > (left + right) / 2 ? "e" : "")
    }
    for (index, rij) in rijen.enumerated() {
      let y: Double = top + Double(index) * pitch + pitch / 2
      let lines: [String] = LabelStack.wrap(rij.naam, at: 20)
      for (row, line) in lines.prefix(2).enumerated() {
        canvas.text(left - 10, y + 5 + (Double(row) - Double(min(2, lines.count) - 1) / 2) * 16, line, "e")
      }
      drawNorm(rij.norm, y, scale, &canvas)
      guard let value = rij.waarde.waarde else {
        canvas.text(left + 6, y + 5, rij.waarde.status == .geheim ? ". niet getoond" : "niet bekend", "kl")
        continue
      }
      if let low = rij.onder?.waarde, let high = rij.boven?.waarde {
        canvas.line(scale.place(low.kommagetal), y, scale.place(high.kommagetal), y, "iv")
      }
      canvas.marker(.circle, scale.place(value.kommagetal), y, "v0", size: 5.5)
      canvas.text(right + 12, y + 5, rij.tekst ?? eenheid.tekst(value), "lab")
    }
    let staven: [Staaf] = rijen.map { Staaf(naam: $0.naam, waarde: $0.waarde, tekst: $0.tekst) }
    let desc: String = Beschrijving.staven("Stippen per groep", staven, eenheid)
    return Chart(svg: canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
  /// A band between two ends, or a mark at the only one.
  private static func drawNorm(_ norm: (onder: Double?, boven: Double?)?, _ y: Double, _ scale: Scale, _ canvas: inout Canvas) {
    switch (norm?.onder, norm?.boven) {
    case (let low?, let high?): canvas.rect(scale.place(low), y - 11, scale.place(high) - scale.place(low), 22, "nb")
    case (let end?, nil), (nil, let end?): canvas.line(scale.place(end), y - 14, scale.place(end), y + 14, "nl")
    case (nil, nil): break
    }
  }
}
