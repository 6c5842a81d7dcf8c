/// Complete records of one block of a file, with the bytes that their fields point into.
///
/// A batch owns all it needs, so that it can be handed to another task. Reusing one batch for the next block saves allocations.
public struct RecordBatch: Sendable {
  /// The records' bytes as read, followed by the values that had to be decoded.
  public package(set) var bytes: [UInt8] = []
  /// The fields of all records, in order.
  public package(set) var fields: [Field] = []
  /// The records, in order.
  public package(set) var records: [Record] = []

  /// Makes an empty batch.
  public init() {}

  /// The decoded text of a field.
  public func text(_ field: Field) -> String {
    String(decoding: bytes[field.range], as: UTF8.self)
  }

  /// The decoded texts of all fields of a record.
  public func texts(_ record: Record) -> [String] {
    fields[record.fieldRange].map { text($0) }
  }

  /// The bytes of a record as read, line end included; of UTF-16 the same text in UTF-8.
  public func raw(_ record: Record) -> ArraySlice<UInt8> {
    bytes[record.rawStart..<(record.rawStart + record.rawLength)]
  }

  /// The column where a place in a record stands in its physical line, in characters from 1.
  public func column(at place: Int, of record: Record) -> Int {
    var start: Int = record.rawStart
    var index: Int = record.rawStart
    let end: Int = min(place, record.rawStart + record.rawLength)
    while index < end {
      if bytes[index] == 10 || (bytes[index] == 13 && (index + 1 >= bytes.count || bytes[index + 1] != 10)) { start = index + 1 }
      index += 1
    }
    if start == 0, record.byteOffset == 0, bytes.starts(with: TextDecoding.byteOrderMark) { start = min(3, end) }
    guard record.hasHighBytes, record.isUTF8Text else { return max(0, end - start) + 1 }
    // Continuation bytes are no characters of their own.
    return bytes[start..<max(start, end)].count(where: { $0 & 0xC0 != 0x80 }) + 1
  }

  /// The physical line of a place in a record.
  public func line(at place: Int, of record: Record) -> Int {
    var line: Int = record.firstLine
    var index: Int = record.rawStart
    let end: Int = min(place, record.rawStart + record.rawLength)
    while index < end {
      let isReturn: Bool = bytes[index] == 13
      if isReturn, index + 1 < end, bytes[index + 1] == 10 { index += 1 }
      if isReturn || bytes[index] == 10 { line += 1 }
      index += 1
    }
    return line
  }

  package mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Gives a field another value; where it stands in the file does not change.
  package mutating func replace(_ place: Int, with value: [UInt8]) {
    fields[place].start = Int32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: value)
    fields[place].end = Int32(truncatingIfNeeded: bytes.count)
  }

  /// Hands over the bytes, for a taker that is done with records and fields.
  package mutating func giveBytes(to other: inout [UInt8]) {
    other.removeAll(keepingCapacity: true)
    swap(&bytes, &other)
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }
}
