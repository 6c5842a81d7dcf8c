/// How a record ends.
enum LineEnd: Hashable, Sendable {
  case none, lineFeed, returnLineFeed, carriageReturn

  /// How a record of a batch ends.
  init(_ batch: borrowing RecordBatch, _ index: Int) {
    let end: Int = batch.records[index].rawStart + batch.records[index].rawLength
    if !batch.records[index].hasLineEnd {
      self = .none
    } else if batch.bytes[end - 1] == 13 {
      self = .carriageReturn
    } else if end - 2 >= batch.records[index].rawStart, batch.bytes[end - 2] == 13 {
      self = .returnLineFeed
    } else {
      self = .lineFeed
    }
  }

  /// Whether a record that ends like this surely ends, in a file whose header ends like `self`.
  ///
  /// In a file with LF the last value of a row may have lost a CR to a careless program, which cannot be seen; the other way round a
  /// lone CR or LF may be part of a value that should have been quoted.
  func isSure(_ other: LineEnd) -> Bool {
    switch self {
    case .none: true
    case .lineFeed: other == .lineFeed || other == .returnLineFeed || other == .none
    case .returnLineFeed, .carriageReturn: other == self || other == .none
    }
  }
}

/// Watches for line ends other than the file's own, which may be part of a value.
struct StrayLineEnds: Sendable {
  /// So many rows behind each other with another line end are a part of the file with other line ends, not a value.
  static let mostPieces: Int = 64

  /// The line end of the header; nil while it is not known.
  private(set) var own: LineEnd? = nil
  /// The number of the record that told.
  private var toldBy: Int = 0
  /// Records since the last sure line end that were already handed over.
  private var before: Int = 0

  /// Learns the file's own line end from its first record with text.
  mutating func learn(_ batch: borrowing RecordBatch) {
    guard own == nil else { return }
    for index: Int in batch.records.indices where batch.records[index].kind != .leeg && batch.records[index].kind != .inleiding {
      own = LineEnd(batch, index)
      toldBy = batch.records[index].number
      return
    }
  }

  /// Whether the last record of a batch may go on in the next one.
  func isOpen(_ batch: borrowing RecordBatch) -> Bool {
    guard let own, before == 0 else { return false }
    var pieces: Int = 0
    for index: Int in batch.records.indices.reversed() {
      if own.isSure(LineEnd(batch, index)) { break }
      pieces += 1
      if pieces > Self.mostPieces { return false }
    }
    return pieces > 0
  }

  /// Refuses pieces that together have exactly the width of a row: they may be one row with a line end in a value, or several.
  mutating func judge(_ batch: inout RecordBatch, from first: Int, width: Int) {
    guard let own else { return }
    // Blank lines above the first text cannot be part of it.
    var start: Int = first
    while start < batch.records.count, batch.records[start].number < toldBy { start += 1 }
    for index: Int in start..<batch.records.count where own.isSure(LineEnd(batch, index)) {
      if index > start, before == 0 { judge(&batch, start..<(index + 1), width) }
      before = 0
      start = index + 1
    }
    let left: Int = batch.records.count - start
    // What is left at the end of the file is a piece as well; a longer run is a part with other line ends.
    if left > 1, before == 0 { judge(&batch, start..<batch.records.count, width) }
    if left > 0 { before += left }
  }

  private func judge(_ batch: inout RecordBatch, _ pieces: Range<Int>, _ width: Int) {
    guard pieces.count <= Self.mostPieces, width > 0 else { return }
    var joined: Int = 1
    for index: Int in pieces {
      let kind: Record.Kind = batch.records[index].kind
      guard kind != .kop, kind != .inleiding else { return }
      joined += max(1, batch.records[index].fieldCount) - 1
    }
    guard joined == width else { return }
    for index: Int in pieces { batch.refuse(index, .ambiguousLines) }
  }
}
