import Testing

/// Holds what was read beside what was meant, row by row and in order.
struct PollockAudit {
  /// Loaded rows that are no meant row, or stand in another order.
  private(set) var altered: Int = 0
  /// Meant rows that are neither loaded nor covered by a quarantined record.
  private(set) var unaccounted: Int = 0
  /// The score of the benchmark: 1 for reading at all, and precision, recall and their mean of header, rows and cells.
  private(set) var score: Double = 0

  /// `headers` is 1 when the first row of both holds the column names.
  init(_ read: Gelezen, meant: [[String]], headers: Int, bytes: [UInt8]) {
    if Array(read.rijen.prefix(headers)) != Array(meant.prefix(headers)) { altered += 1 }
    var next: Int = headers
    var missing: Int = 0
    for row: [String] in read.rijen.dropFirst(headers) {
      guard let found = meant[min(next, meant.count)...].firstIndex(of: row) else {
        altered += 1
        continue
      }
      missing += found - next
      next = found + 1
    }
    missing += meant.count - min(next, meant.count)
    unaccounted = max(0, missing - read.apart.count)
    for part in read.apart where terug(part.ruw) != Array(bytes[part.begin..<(part.begin + part.lengte)]) { altered += 1 }
    let cells: [[String]] = read.rijen.dropFirst(headers).flatMap { row in row.map { [$0] } }
    let meantCells: [[String]] = meant.dropFirst(headers).flatMap { row in row.map { [$0] } }
    score =
      1 + Self.scores(Array(read.rijen.prefix(headers)), Array(meant.prefix(headers)))
      + Self.scores(Array(read.rijen.dropFirst(headers)), Array(meant.dropFirst(headers))) + Self.scores(cells, meantCells)
  }

  /// Precision, recall and their mean of two bags of things.
  private static func scores(_ found: [[String]], _ meant: [[String]]) -> Double {
    func bag(_ rows: [[String]]) -> [[String]: Int] { rows.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    let left: [[String]: Int] = bag(found)
    let right: [[String]: Int] = bag(meant)
    let shared: Int = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    let precision: Double = found.isEmpty ? (meant.isEmpty ? 1 : 0) : Double(shared) / Double(found.count)
    let recall: Double = meant.isEmpty ? 1 : Double(shared) / Double(meant.count)
    let mean: Double = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    return precision + recall + mean
  }
}
