/// The column names of a file, and how to recognise that they come back further down.
public struct Header: Hashable, Sendable {
  /// The names in the order of the file; several header rows are joined by a blank.
  public package(set) var names: [String] = []
  /// Whether the header line was damaged, and the names of the contract are used because its letters are the same.
  public package(set) var isDamaged: Bool = false
  private var rows: [[[UInt8]]] = []
  private var lengths: UInt64 = 0

  /// Makes the header of a file that has none yet.
  public init() {}

  /// Uses names that are known without a header row.
  package mutating func use(_ known: [String], isDamaged: Bool) {
    names = known
    self.isDamaged = isDamaged
    rows = []
    add(known.map { Array($0.utf8) })
  }

  /// Takes one header row.
  package mutating func add(row fields: [[UInt8]]) {
    let texts: [String] = fields.map { String(decoding: $0, as: UTF8.self) }
    if rows.isEmpty {
      names = texts
    } else {
      names = zip(names, texts).map { $0.isEmpty ? $1 : $1.isEmpty ? $0 : $0 + " " + $1 }
    }
    add(fields)
  }

  private mutating func add(_ fields: [[UInt8]]) {
    rows.append(fields)
    for field: [UInt8] in fields { lengths |= Self.bit(field.count) }
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether a record is the whole header to the letter.
  func isSame(in batch: borrowing RecordBatch, _ index: Int) -> Bool {
    guard rows.count == 1, batch.records[index].fieldCount == rows[0].count else { return false }
    let first: Int = batch.records[index].firstField
    for (place, name) in rows[0].enumerated() {
      let range: Range<Int> = batch.fields[first + place].range
      guard range.count == name.count, name.elementsEqual(batch.bytes[range]) else { return false }
    }
    return true
  }

  /// Whether a record is a header again: the same names, or a table beside it that shares its names.
  package func isRepeated(in batch: borrowing RecordBatch, _ index: Int) -> Bool {
    let count: Int = batch.records[index].fieldCount
    guard count > 0 else { return false }
    let first: Field = batch.fields[batch.records[index].firstField]
    let sameWidth: Bool = rows.contains(where: { $0.count == count })
    // Ordinary rows leave here: their first value is no column name by its length alone, or by its bytes.
    if sameWidth {
      guard lengths & Self.bit(Int(first.end - first.start)) != 0 else { return false }
      guard rows.contains(where: { row in row.contains { $0.count == first.range.count && $0.elementsEqual(batch.bytes[first.range]) } }) else { return false }
    }
    return rows.contains { row in
      let bytes: [[UInt8]] = batch.records[index].fieldRange.map { Array(batch.bytes[batch.fields[$0].range]) }
      if row == bytes { return true }
      guard min(row.count, count) >= 2 else { return false }
      return bytes.allSatisfy { !$0.isEmpty && row.contains($0) } || row.allSatisfy { !$0.isEmpty && bytes.contains($0) }
    }
  }

  /// The letters of a header line without what separates them, to recognise a damaged one.
  package static func letters(_ bytes: some Sequence<UInt8>, _ dialect: Dialect) -> [UInt8] {
    bytes.filter { byte in
      // The usual delimiters count as blanks: a header that was written with another one than the rows is still that header.
      let isUsual: Bool = byte == 59 || byte == 44 || byte == 124
      let isBlank: Bool = byte <= 32 || isUsual || byte == dialect.quote || byte == dialect.escape || byte == 34
      return !isBlank && !dialect.delimiter.contains(byte) && byte != 0xEF && byte != 0xBB && byte != 0xBF
    }
  }
}
