/// Direct labels beside each other without collisions: each as near to its point as the others allow.
enum LabelStack {
  /// The places of labels that want `wanted`, at least `gap` apart, within the bounds, in the order given.
  static func places(_ wanted: [Double], gap: Double, low: Double, high: Double) -> [Double] {
    guard !wanted.isEmpty else { return [] }
    let order: [Int] = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var places: [Double] = wanted
    var floor: Double = low
    for index in order {
      places[index] = max(floor, wanted[index])
      floor = places[index] + gap
    }
    var ceiling: Double = high
    for index in order.reversed() {
      if places[index] > ceiling { places[index] = ceiling }
      ceiling = places[index] - gap
    }
    return places
  }

  /// A text in lines of at most so many characters, broken at blanks.
  static func wrap(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line: String = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
