/// Writes CSV, and is the only place that quotes.
public struct CSVWriter: Sendable {
  /// For whom a file is written.
  public enum Style: Hashable, Sendable {
    /// For a spreadsheet: byte order mark, semicolon, CRLF, and no cell that would run as a formula.
    case people
    /// For programs, as RFC 4180 says: comma, LF, no cell changed.
    case programs
    /// For programs with another delimiter or line end; no cell changed.
    case custom(delimiter: String, lineEnd: String, byteOrderMark: Bool)
  }

  /// The bytes written so far and not yet taken.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: [UInt8]
  private let lineEnd: [UInt8]
  private let neutralises: Bool

  /// Starts a file; a byte order mark is written at once.
  public init(_ style: Style = .programs) {
    switch style {
    case .people:
      delimiter = [UInt8(ascii: ";")]
      lineEnd = [13, 10]
      neutralises = true
      bytes = TextDecoding.byteOrderMark
    case .programs:
      delimiter = [UInt8(ascii: ",")]
      lineEnd = [10]
      neutralises = false
    case .custom(let between, let end, let mark):
      delimiter = Array(between.utf8)
      lineEnd = Array(end.utf8)
      neutralises = false
      if mark { bytes = TextDecoding.byteOrderMark }
    }
  }

  /// Writes one row.
  public mutating func write(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(contentsOf: delimiter) }
      var value: [UInt8] = Array(field.utf8)
      if neutralises, Self.isFormula(value) { value.insert(UInt8(ascii: "'"), at: 0) }
      append(value[...], isAlone: fields.count == 1)
    }
    bytes.append(contentsOf: lineEnd)
  }

  /// Writes one row of fields that stand in a batch, byte for byte.
  public mutating func write(_ record: Record, of batch: borrowing RecordBatch) {
    for place: Int in record.fieldRange {
      if place > record.firstField { bytes.append(contentsOf: delimiter) }
      append(batch.bytes[batch.fields[place].range], isAlone: record.fieldCount == 1)
    }
    bytes.append(contentsOf: lineEnd)
  }

  /// Hands over what was written and forgets it, so that a long file takes little memory.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(_ value: ArraySlice<UInt8>, isAlone: Bool) {
    // A lone empty field is quoted, because a blank line is no row.
    let edges: Bool = value.first == 0x20 || value.last == 0x20
    let isPlain: Bool =
      !edges && !value.contains(where: { $0 == 34 || $0 == 10 || $0 == 13 || $0 == delimiter.first }) && !(isAlone && value.isEmpty)
    if isPlain {
      bytes.append(contentsOf: value)
      return
    }
    bytes.append(34)
    for byte: UInt8 in value {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// Whether a spreadsheet would run this cell; a plain number with a sign is harmless.
  static func isFormula(_ value: [UInt8]) -> Bool {
    guard let first = value.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 9, 13: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let rest: ArraySlice<UInt8> = value.dropFirst()
      let isNumber: Bool = rest.contains(where: { $0 >= 48 && $0 <= 57 })
        && rest.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
      return !isNumber
    default: return false
    }
  }
}
