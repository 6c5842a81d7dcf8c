/// Finds out how a file was written down when its contract does not fit or when there is none.
///
/// It tries readings and keeps those under which the rows agree with each other; only when one is left does it give an answer.
public struct DialectDetection: Hashable, Sendable {
  /// One reading of a file, and how well it fits.
  public struct Reading: Hashable, Sendable {
    /// How the file would be written down.
    public let dialect: Dialect
    /// The column names.
    public let header: [String]
    /// Rows of that width, the header included.
    public let fitting: Int
    /// Rows of another width, or unreadable, between the first and the last that fit.
    public let unfitting: Int
  }

  /// The readings that fit, the best first.
  public let readings: [Reading]

  /// The only reading that fits; nil when none or several do.
  public var only: Reading? { readings.count == 1 ? readings[0] : nil }

  private static let delimiters: [String] = [";", ",", "\t", "|"]
  /// A header further down than this is not looked for.
  private static let mostPreamble: Int = 50

  /// Tries every reading on the beginning of a file; `isWhole` when that is all of it, so that a footer can be told from a cut.
  public init(_ head: [UInt8], encoding: Dialect.TextEncoding, isWhole: Bool) {
    let quotes: [UInt8?] = head.contains(34) ? [34] : head.contains(39) ? [34, 39] : [34]
    var found: [Reading] = []
    for delimiter: String in Self.delimiters {
      for quote: UInt8? in quotes {
        // A backslash before a quote is tried only where it stands.
        let escapes: [UInt8?] = Self.hasEscapedQuote(head, quote) ? [nil, UInt8(ascii: "\\")] : [nil]
        for escape: UInt8? in escapes {
          let dialect: Dialect = Dialect(
            delimiter: delimiter, quote: quote, doubledQuote: escape == nil, escape: escape, encoding: encoding, headerRows: 0)
          if let reading = Self.read(head, dialect, isWhole) { found.append(reading) }
        }
      }
    }
    readings = Self.best(found)
  }

  private static func hasEscapedQuote(_ head: [UInt8], _ quote: UInt8?) -> Bool {
    guard let quote, head.count > 1 else { return false }
    return (1..<head.count).contains { head[$0] == quote && head[$0 - 1] == UInt8(ascii: "\\") }
  }

  /// Reads the head under one dialect; nil when it is no table under it.
  private static func read(_ head: [UInt8], _ dialect: Dialect, _ isWhole: Bool) -> Reading? {
    var batch: RecordBatch = RecordBatch()
    if dialect.encoding.isUTF16 {
      var transcoder: UTF16Transcoder = UTF16Transcoder(isBigEndian: dialect.encoding == .utf16be)
      transcoder.append(head, isFinal: isWhole, to: &batch.bytes)
    } else {
      batch.bytes = head
    }
    var scanner: RecordScanner = RecordScanner(dialect)
    scanner.scan(&batch, isFinal: isWhole)
    batch.decodeFields(from: 0, dialect: dialect)
    let records: [Record] = batch.records.filter { $0.kind != .leeg }
    let width: Int = usualWidth(records)
    guard width > 1, let first = records.firstIndex(where: { $0.kind == .gegevens && $0.fieldCount == width }) else { return nil }
    let last: Int = records.lastIndex(where: { $0.kind == .gegevens && $0.fieldCount == width }) ?? first
    let names: [String] = batch.texts(records[first])
    guard isHeader(names), records[first].firstLine <= mostPreamble else { return nil }
    var answer: Dialect = dialect
    answer.headerRows = 1
    answer.skipRows = records[first].firstLine - 1
    // A file that was cut in its last row has no footer: a footer is a line of another width that ends with a line end.
    let behind: ArraySlice<Record> = records[(last + 1)...]
    if isWhole, behind.count <= 5, behind.allSatisfy({ $0.hasLineEnd && $0.kind == .gegevens && $0.fieldCount < width }) {
      answer.trailerRows = behind.count
    }
    let fitting: Int = records[first...last].count(where: { $0.kind == .gegevens && $0.fieldCount == width })
    return Reading(dialect: answer, header: names, fitting: fitting, unfitting: last - first + 1 - fitting)
  }

  /// The width that most records have; of two equally frequent the larger.
  private static func usualWidth(_ records: [Record]) -> Int {
    var counts: [Int: Int] = [:]
    for record: Record in records where record.kind == .gegevens { counts[record.fieldCount, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// Whether texts can be column names: filled, different, and not all digits.
  private static func isHeader(_ names: [String]) -> Bool {
    let filled: Int = names.count(where: { !$0.isEmpty })
    let areNames: Bool = names.allSatisfy { name in
      name.isEmpty || name.utf8.contains(where: { $0 >= 0x80 || ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) })
    }
    return areNames && filled * 2 > names.count && Set(names).count * 2 > names.count
  }

  /// The readings without rows that do not fit, or else those with few; wider beats narrower only when it explains as much.
  private static func best(_ found: [Reading]) -> [Reading] {
    let sound: [Reading] = found.filter { $0.unfitting * 10 <= $0.fitting }
    let clean: [Reading] = sound.filter { $0.unfitting == 0 }
    let pool: [Reading] = clean.isEmpty ? sound : clean
    // The header stands higher in a true reading: a false one takes the true header for a title.
    guard let top = pool.map(\.dialect.skipRows).min() else { return [] }
    let left: [Reading] = pool.filter { $0.dialect.skipRows == top }.sorted { ($0.header.count, $0.fitting) > ($1.header.count, $1.fitting) }
    // Two readings that come to the same table are one.
    var different: [Reading] = []
    for reading: Reading in left where !different.contains(where: { $0.header == reading.header && $0.fitting == reading.fitting }) {
      different.append(reading)
    }
    return different
  }
}

extension DialectDetection.Reading {
  /// What was found, in a Dutch sentence without a value from the file.
  public var uitleg: String {
    let between: String =
      switch dialect.delimiter {
      case [59]: "puntkomma"
      case [44]: "komma"
      case [9]: "tab"
      case [124]: "verticale streep"
      default: "ander teken"
      }
    var parts: [String] = ["scheidingsteken \(between)", "\(header.count) kolommen", "codering \(dialect.encoding.rawValue)"]
    if dialect.quote == 39 { parts.append("enkele aanhalingstekens") }
    if dialect.escape != nil { parts.append("backslash voor een aanhalingsteken") }
    if dialect.skipRows > 0 { parts.append("\(dialect.skipRows) regels boven de kop") }
    if dialect.trailerRows > 0 { parts.append("\(dialect.trailerRows) slotregels") }
    return parts.joined(separator: ", ")
  }
}
