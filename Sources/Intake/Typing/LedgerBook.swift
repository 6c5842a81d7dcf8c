package import Findings

/// What finally became of a record.
package enum Dispositie: String, Sendable, Hashable, CaseIterable {
  case kop
  case inleiding
  case leeg
  case slot
  case geladen
  case samengevoegd
  case vervangen
  case geweigerd
  case quarantaine
}

/// A run of consecutive records with the same disposition.
package struct LedgerRange: Sendable, Hashable {
  /// The first and last record, counted from 1.
  package var records: ClosedRange<Int>
  /// The bytes in the file as delivered.
  package var bytes: Range<Int>
  /// The first and last physical line.
  package var lines: ClosedRange<Int>
  /// What became of them.
  package let dispositie: Dispositie
  /// The rule, for records that are not loaded.
  package let code: FindingCode?
}

/// Gives every byte of a file to exactly one record and every record exactly one disposition, and refuses anything else.
package struct LedgerBook: Sendable {
  private var open: LedgerRange?
  private var finished: [LedgerRange] = []
  /// The number of records so far.
  package private(set) var records: Int = 0
  /// The number of bytes so far.
  package private(set) var bytes: Int = 0
  /// Whether a record did not follow on the one before it.
  package private(set) var isBroken: Bool = false
  /// The number of records per disposition.
  package private(set) var counts: [Dispositie: Int] = [:]

  package init() {}

  /// Enters one record.
  @inline(__always) package mutating func add(
    record: Int, byteOffset: Int, byteLength: Int, firstLine: Int, lastLine: Int, _ dispositie: Dispositie, _ code: FindingCode? = nil
  ) {
    if record != records + 1 || byteOffset != bytes || byteLength < 0 { isBroken = true }
    records = record
    bytes = byteOffset + byteLength
    if open != nil, open!.dispositie == dispositie, open!.code == code {
      open!.records = open!.records.lowerBound...max(record, open!.records.lowerBound)
      open!.bytes = open!.bytes.lowerBound..<max(bytes, open!.bytes.lowerBound)
      open!.lines = open!.lines.lowerBound...max(lastLine, open!.lines.lowerBound)
      return
    }
    close()
    open = LedgerRange(
      records: record...record, bytes: byteOffset..<max(byteOffset, bytes), lines: firstLine...max(firstLine, lastLine), dispositie: dispositie,
      code: code)
  }

  /// Ends the run at hand, so that ``drain()`` gives all that was entered.
  package mutating func close() {
    guard let range = open else { return }
    counts[range.dispositie, default: 0] += range.records.count
    finished.append(range)
    open = nil
  }

  /// Takes the finished runs.
  package mutating func drain() -> [LedgerRange] {
    defer { finished = [] }
    return finished
  }

  /// Whether all that was entered covers a file of this many bytes, without gap or overlap.
  package func closes(bytes size: Int) -> Bool { !isBroken && bytes == size && open == nil }
}
