import Disclosure

/// A line as small as a word, beside a value; the value and its change stand next to it in words.
enum Sparkline {
  static func draw(_ values: [Beschermd<Getal>]) -> HTML {
    let shown: [Double] = values.compactMap { $0.waarde?.kommagetal }
    guard shown.count > 1 else { return HTML() }
    var canvas = Canvas(width: 160, height: 40)
    let scale = Scale(values: shown, from: 34, to: 6, zero: false)
    let pitch: Double = 144 / Double(max(1, values.count - 1))
    var run: [(x: Double, y: Double)] = []
    var last: (x: Double, y: Double)?
    for (index, value) in values.enumerated() {
      guard let number = value.waarde?.kommagetal else {
        canvas.polyline(run, "l0 dun")
        run = []
        continue
      }
      let point = (x: 6 + Double(index) * pitch, y: scale.place(number))
      run.append(point)
      last = point
    }
    canvas.polyline(run, "l0 dun")
    if let last { canvas.marker(.circle, last.x, last.y, "v0", size: 3.5) }
    // The words beside it say the same, so a screen reader may pass it by.
    return .tag("svg", ["viewBox": "0 0 160 40", "class": "vonk", "aria-hidden": "true", "focusable": "false"], canvas.parts)
  }
}
