/// The drawing under a chart: shapes in the order they are drawn, with presentation classes and no inline style.
struct Canvas {
  /// Room for direct labels at the right, a third wider than the labels need, for readers who widen the text.
  static let labelRoom: Double = 200
  let width: Double
  let height: Double
  private(set) var parts: [HTML] = []

  init(width: Double = 740, height: Double) {
    self.width = width
    self.height = height
  }

  /// One decimal, rounded half away from zero, for coordinates.
  static func number(_ value: Double) -> String {
    let tenths: Int = Int((value * 10).rounded())
    let sign: String = tenths < 0 ? "-" : ""
    let absolute: Int = abs(tenths)
    return absolute % 10 == 0 ? "\(sign)\(absolute / 10)" : "\(sign)\(absolute / 10).\(absolute % 10)"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    parts.append(
      .tag(
        "line",
        ["x1": Self.number(x1), "y1": Self.number(y1), "x2": Self.number(x2), "y2": Self.number(y2), "class": style]))
  }

  mutating func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String, value: String? = nil) {
    let x2: String = Self.number(x)
    let y2: String = Self.number(y)
    let w: String = Self.number(max(0, width))
    let h: String = Self.number(max(0, height))
    if let value {
      parts.append(.tag("rect", ["x": x2, "y": y2, "width": w, "height": h, "class": style, "data-w": value]))
    } else {
      parts.append(.tag("rect", ["x": x2, "y": y2, "width": w, "height": h, "class": style]))
    }
  }

  mutating func text(_ x: Double, _ y: Double, _ text: String, _ style: String = "") {
    if style.isEmpty {
      parts.append(.tag("text", ["x": Self.number(x), "y": Self.number(y)], text))
    } else {
      parts.append(.tag("text", ["x": Self.number(x), "y": Self.number(y), "class": style], text))
    }
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ style: String) {
    guard points.count > 1 else { return }
    let list: String = points.map { Self.number($0.x) + "," + Self.number($0.y) }.joined(separator: " ")
    parts.append(.tag("polyline", ["points": list, "class": style]))
  }

  /// Thin slanting lines over an area: what in it may still change. Never used for a series.
  mutating func hatch(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, step: Double = 8) {
    var path: String = ""
    for start in stride(from: left - (bottom - top), to: right, by: step) {
      // Each line goes up to the right at 45 degrees and is cut where the area ends.
      let from: Double = max(start, left)
      let to: Double = min(start + bottom - top, right)
      if to > from {
        path += "M\(Self.number(from)) \(Self.number(bottom - (from - start)))L\(Self.number(to)) \(Self.number(bottom - (to - start)))"
      }
    }
    if !path.isEmpty { parts.append(.tag("path", ["d": path, "class": "vl"])) }
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], _ style: String) {
    let list: String = points.map { Self.number($0.x) + "," + Self.number($0.y) }.joined(separator: " ")
    parts.append(.tag("polygon", ["points": list, "class": style]))
  }

  /// A point whose shape says its series, also in grey and for who cannot see colour.
  mutating func marker(_ shape: Marker, _ x: Double, _ y: Double, _ style: String, size: Double = 4) {
    switch shape {
    case .circle:
      parts.append(.tag("circle", ["cx": Self.number(x), "cy": Self.number(y), "r": Self.number(size), "class": style]))
    case .square: rect(x - size, y - size, size * 2, size * 2, style)
    case .diamond: polygon([(x, y - size - 1), (x + size + 1, y), (x, y + size + 1), (x - size - 1, y)], style)
    case .up: polygon([(x, y - size - 1), (x + size + 1, y + size), (x - size - 1, y + size)], style)
    case .down: polygon([(x, y + size + 1), (x + size + 1, y - size), (x - size - 1, y - size)], style)
    case .cross:
      line(x - size, y - size, x + size, y + size, style + " kr")
      line(x - size, y + size, x + size, y - size, style + " kr")
    }
  }

  /// The shapes of points, in the order of the palette.
  enum Marker: CaseIterable {
    case circle, square, diamond, up, cross, down
  }

  /// The finished image: one picture for a screen reader, with a name and a description.
  func svg(id: String, title: String, desc: String, style: String = "graf") -> HTML {
    .tag(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-t \(id)-d", "viewBox": "0 0 \(Self.number(width)) \(Self.number(height))", "class": style,
      ],
      [
        .tag("title", ["id": "\(id)-t"], title), .tag("desc", ["id": "\(id)-d"], desc), .tag("g", ["aria-hidden": "true"], parts),
      ])
  }
}
