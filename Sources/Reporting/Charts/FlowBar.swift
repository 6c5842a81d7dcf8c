import Disclosure

/// The balance of a period: what there was, came, left and is; drawn only when it balances to the unit.
enum FlowBar {
  static func draw(id: String, titel: String, stappen: [(naam: String, van: Int64, tot: Int64, waarde: Int64)]) -> Chart {
    var canvas = Canvas(height: 268)
    let values: [Double] = stappen.flatMap { [Double($0.van), Double($0.tot)] }
    let top: Double = values.max() ?? 1
    let low: Double = values.filter { $0 > 0 }.min() ?? 0
    // The two stocks are much larger than the flows: the axis is cut, and says so, so that the flows can be seen at all.
    let cut: Double = low > top * 0.5 ? low - (top - low) * 1.5 : 0
    let scale = Scale(values: [cut, top], from: 208, to: 48, zero: cut <= 0)
    let pitch: Double = (canvas.width - 40) / Double(stappen.count)
    let base: Double = 208
    for (index, stap) in stappen.enumerated() {
      let x: Double = 20 + Double(index) * pitch
      let stock: Bool = stap.van == 0
      let high: Double = scale.place(Double(max(stap.van, stap.tot)))
      let bottom: Double = stock ? base : scale.place(Double(min(stap.van, stap.tot)))
      canvas.rect(x + 12, high, pitch - 24, max(2, bottom - high), stock ? "v0" : (stap.tot >= stap.van ? "v2" : "v1"))
      let sign: String = stock ? "" : (stap.tot >= stap.van ? "+" : NumberFormat.minus)
      canvas.text(x + pitch / 2, high - 8, sign + NumberFormat.integer(stap.waarde), "m vet")
      for (row, line) in LabelStack.wrap(stap.naam, at: 15).enumerated() {
        canvas.text(x + pitch / 2, base + 20 + Double(row) * 17, line, "m")
      }
      if index + 1 < stappen.count {
        let y: Double = scale.place(Double(stap.tot))
        canvas.line(x + pitch - 12, y, x + pitch + 12, y, "wijs")
      }
    }
    canvas.line(20, base, canvas.width - 20, base, "as")
    if scale.low > 0 { canvas.text(20, 16, "De staven beginnen niet bij 0.", "kl") }
    let words: String = stappen.map { "\($0.naam) \(NumberFormat.integer($0.waarde))" }.joined(separator: ", ")
    let desc: String = Beschrijving.kort("Stroomstaaf die sluit: " + words + ".")
    return Chart(svg: canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
}
