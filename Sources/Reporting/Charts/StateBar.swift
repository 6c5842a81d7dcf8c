import Disclosure

/// One bar of parts that add up to the whole, each with its label below it in a list of its own.
enum StateBar {
  static func draw(id: String, titel: String, delen: [Staaf]) -> Chart {
    let rows: Double = Double(delen.count)
    var canvas = Canvas(height: 70 + rows * 28)
    let shown: [Double] = delen.map { $0.waarde.waarde?.kommagetal ?? 0 }
    let sum: Double = max(shown.reduce(0, +), 1)
    let width: Double = canvas.width - 20
    var x: Double = 10
    for (index, value) in shown.enumerated() where value > 0 {
      let part: Double = value / sum * width
      canvas.rect(x, 8, max(1, part - 1), 44, "v\(min(index, 4))")
      x += part
    }
    for (index, deel) in delen.enumerated() {
      let y: Double = 82 + Double(index) * 28
      canvas.rect(10, y - 12, 14, 14, "v\(min(index, 4))")
      let number: String = deel.waarde.waarde.map(Eenheid.aantal.tekst) ?? (deel.waarde.status == .geheim ? ". niet getoond" : "niet bekend")
      canvas.text(34, y, deel.naam + ": " + number, "lab")
    }
    let desc: String = Beschrijving.staven("Een staaf van delen die samen het bestand zijn", delen, .aantal)
    return Chart(svg: canvas.svg(id: id, title: titel, desc: desc), title: titel, desc: desc)
  }
}
