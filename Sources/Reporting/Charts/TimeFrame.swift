package import Bijstand

/// The frame of a chart over time: gridlines, axis and month labels, the same in each.
struct TimeFrame {
  /// Room above the frame for what is said of the whole of it.
  static let top: Double = 28
  static let bottom: Double = 46
  var canvas: Canvas
  let y: Scale
  let count: Int
  let unit: Eenheid
  /// Where the columns begin: the numbers beside the axis stand before it.
  let left: Double

  var right: Double { canvas.width - Canvas.labelRoom }
  var base: Double { canvas.height - Self.bottom }
  var pitch: Double { (right - left) / Double(max(1, count)) }

  init(values: [Double], count: Int, unit: Eenheid, height: Double = 300, zero: Bool = true) {
    left = unit == .euro ? 120 : 58
    canvas = Canvas(height: height)
    y = Scale(values: values, from: height - Self.bottom, to: Self.top, zero: zero)
    self.count = count
    self.unit = unit
  }

  /// The middle of column `index`.
  func x(_ index: Int) -> Double { left + (Double(index) + 0.5) * pitch }

  /// Draws gridlines with their values.
  mutating func drawGrid() {
    for tick in y.ticks {
      let place: Double = y.place(tick)
      canvas.line(left, place, right, place, abs(tick) < 1e-9 ? "as" : "ras")
      canvas.text(left - 8, place + 5, unit.tick(tick), "e")
    }
  }

  /// Marks the provisional columns, which late registrations may still change, and draws it below everything else.
  mutating func drawProvisional(_ points: [Bool]) {
    guard let first = points.firstIndex(of: true) else { return }
    canvas.hatch(left + Double(first) * pitch, Self.top, right, base)
    canvas.text(right, Self.top - 8, "* voorlopig", "e kl")
  }

  /// The names under the axis: months by quarter or half year, quarters by number, each year once.
  mutating func drawAxis(_ axis: TijdAs) {
    let months: [Maand] = axis.einden
    let quarters: Bool = axis.isKwartalen
    let every: Int = quarters ? 1 : (count > 40 ? 12 : (count > 16 ? 6 : (count > 8 ? 3 : 1)))
    var lastYear: Double = -1000
    for (index, month) in months.enumerated() {
      let inYear: Int = DatumTekst.index(month)
      if quarters {
        if count <= 16 || inYear == 2 { canvas.text(x(index), base + 18, "\(month.kwartaal)e", "m") }
      } else if inYear % every == 0 || count <= 8 {
        canvas.text(x(index), base + 18, DatumTekst.kort[inYear], "m")
      }
      let opens: Bool = index == 0 || DatumTekst.jaar(months[index - 1]) != DatumTekst.jaar(month)
      if opens && x(index) - lastYear > 44 && (index > 0 || (quarters ? month.kwartaal < 4 : inYear < 10)) {
        canvas.text(x(index), base + 36, String(DatumTekst.jaar(month)), "m")
        lastYear = x(index)
      }
    }
  }

  /// Labels at the end of lines or columns, kept apart, each with a thin leader when it had to move.
  mutating func drawEndLabels(_ labels: [(text: String, y: Double)], from x: Double) {
    let wrapped: [[String]] = labels.map { LabelStack.wrap($0.text, at: 18) }
    let rows: Int = wrapped.map(\.count).max() ?? 1
    let gap: Double = Double(rows) * 17 + 3
    let room: Double = base - Self.top
    let fit: Double = labels.count > 1 ? min(gap, room / Double(labels.count - 1)) : gap
    let places: [Double] = LabelStack.places(labels.map(\.y), gap: fit, low: Self.top + 2, high: base - Double(rows - 1) * 17)
    for (index, lines) in wrapped.enumerated() {
      let place: Double = places[index]
      if abs(place - labels[index].y) > 6 { canvas.line(x + 2, labels[index].y, right + 12, place, "wijs") }
      for (row, line) in lines.enumerated() {
        canvas.text(right + 14, place + 5 + Double(row) * 17, line, "lab")
      }
    }
  }
}

/// What stands under the axis of time.
package struct TijdAs {
  /// The last month of each column.
  let einden: [Maand]
  let isKwartalen: Bool

  package static func maanden(_ months: [Maand]) -> TijdAs { TijdAs(einden: months, isKwartalen: false) }
  package static func kwartalen(_ ends: [Maand]) -> TijdAs { TijdAs(einden: ends, isKwartalen: true) }
}
