/// A small CSV file as a whole: the definition files that people edit.
public struct CSVTable: Sendable {
  /// One row of the table.
  public struct Row: Sendable {
    /// The physical line it starts on.
    public let line: Int
    /// Its first byte in the file.
    public let byteOffset: Int
    /// Its values, one per column of the header.
    public let values: [String]
    /// For each value the column in its line.
    public let columns: [Int]
  }

  /// The name that messages use for the file.
  public let name: String
  /// The column names, blanks around them removed.
  public let header: [String]
  /// The rows, blank lines left out.
  public let rows: [Row]
  private let places: [String: Int]

  /// Reads a table: UTF-8 with or without byte order mark, a semicolon between fields unless the header has none and a comma.
  public static func parse(_ bytes: [UInt8], name: String, delimiter: String? = nil) throws(CSVTableError) -> CSVTable {
    let firstLine: ArraySlice<UInt8> = bytes.prefix(while: { $0 != 10 && $0 != 13 })
    let isComma: Bool = !firstLine.contains(UInt8(ascii: ";")) && firstLine.contains(UInt8(ascii: ","))
    var scanner: RecordScanner = RecordScanner(Dialect(delimiter: delimiter ?? (isComma ? "," : ";")))
    var batch: RecordBatch = RecordBatch()
    batch.bytes = bytes
    var header: [String] = []
    var rows: [Row] = []
    var places: [String: Int] = [:]
    while header.isEmpty {
      let before: Int = batch.records.count
      scanner.scan(&batch, isFinal: true, atMost: 1)
      guard batch.records.count > before else { break }
      let record: Record = batch.records[before]
      guard record.kind != .leeg else { continue }
      if let problem = record.problem { throw CSVTableError(name, record, batch, problem) }
      header = names(of: record, in: batch)
      scanner.expected = header.count
      for (index, column) in header.enumerated() where places.updateValue(index, forKey: column) != nil {
        let reason: String = "kolom \(index + 1) heeft een naam die al bestaat"
        throw CSVTableError(name: name, line: record.firstLine, column: 1, byteOffset: record.byteOffset, reason: reason)
      }
    }
    let first: Int = batch.records.count
    scanner.scan(&batch, isFinal: true)
    batch.decodeFields(from: first, dialect: Dialect())
    for record: Record in batch.records[first...] where record.kind != .leeg {
      if let problem = record.problem { throw CSVTableError(name, record, batch, problem) }
      let columns: [Int] = record.fieldRange.map { batch.column(at: Int(batch.fields[$0].rawStart), of: record) }
      rows.append(Row(line: record.firstLine, byteOffset: record.byteOffset, values: batch.texts(record), columns: columns))
    }
    guard !header.isEmpty else {
      throw CSVTableError(name: name, line: 1, column: 1, byteOffset: 0, reason: "het bestand is leeg")
    }
    return CSVTable(name: name, header: header, rows: rows, places: places)
  }

  /// The index of a column; nil when the table does not have it.
  public func index(_ column: String) -> Int? { places[column] }

  /// The value of a row in a column, blanks around it removed; nil when the table does not have the column.
  public func value(_ row: Row, _ column: String) -> String? {
    places[column].map { Self.trimmed(row.values[$0]) }
  }

  /// The column names, decoded on a copy: decoding writes behind the bytes that are still to be scanned.
  private static func names(of record: Record, in batch: RecordBatch) -> [String] {
    var decoded: RecordBatch = batch
    decoded.decodeFields(from: record.number - 1, dialect: Dialect())
    return decoded.texts(decoded.records[record.number - 1]).map { trimmed($0) }
  }

  private static func trimmed(_ text: String) -> String {
    let bytes: Substring.UTF8View = text[...].utf8
    guard bytes.first == 32 || bytes.first == 9 || bytes.last == 32 || bytes.last == 9 else { return text }
    var rest: Substring = text[...]
    while let first = rest.utf8.first, first == 32 || first == 9 { rest = rest.dropFirst() }
    while let last = rest.utf8.last, last == 32 || last == 9 { rest = rest.dropLast() }
    return String(rest)
  }
}

/// Why a small CSV file cannot be used, and where.
public struct CSVTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public let name: String
  /// The physical line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// The byte, from 0.
  public let byteOffset: Int
  /// What is wrong, in Dutch.
  public let reason: String

  /// Makes an error from its parts.
  public init(name: String, line: Int, column: Int, byteOffset: Int, reason: String) {
    self.name = name
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
    self.reason = reason
  }

  init(_ name: String, _ record: Record, _ batch: RecordBatch, _ problem: RecordProblem) {
    self.init(
      name: name, line: batch.line(at: record.problemAt, of: record), column: batch.column(at: record.problemAt, of: record),
      byteOffset: record.byteOffset, reason: problem.uitleg)
  }

  /// One line that an editor can follow to the place.
  public var description: String { "\(name):\(line):\(column): \(reason)" }
}
