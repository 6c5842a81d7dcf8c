import CSVKit
import TestSupport
import Testing

/// Everything that a reader hands over of some bytes.
private func everything(_ bytes: [UInt8], _ dialect: Dialect, piece: Int, limit: Int = 16 << 20)
  throws -> (records: [Record], fields: [[String]], names: [String], total: Int)
{
  var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(bytes, piece: piece), dialect: dialect, limit: limit)
  var batch: RecordBatch = RecordBatch()
  var records: [Record] = []
  var fields: [[String]] = []
  while try reader.next(into: &batch) {
    records += batch.records
    fields += batch.records.map { batch.texts($0) }
  }
  return (records, fields, reader.header.names, reader.summary.bytes)
}

@Suite struct CSVReaderTests {
  /// Bytes that are likely to hurt.
  private func hurtful(_ random: inout SeededGenerator) -> [UInt8] {
    let parts: [[UInt8]] = [
      [97], [98], [44], [59], [34], [39], [92], [10], [13], [13, 10], [0], [0xE9], [0xC3, 0xA9], [0xEF, 0xBB, 0xBF], [0x81], [0xF0, 0x9F],
      [0xFF, 0xFE], [32], Array("Totaal".utf8), Array("a;b\n".utf8), Array("\"x\"".utf8),
    ]
    let length: Int = Int(random.next() % 60)
    return (0..<length).flatMap { _ in parts[Int(random.next() % UInt64(parts.count))] }
  }

  private func dialect(_ random: inout SeededGenerator) -> Dialect {
    let delimiters: [String] = [";", ",", ", ", "", "||"]
    return Dialect(
      delimiter: delimiters[Int(random.next() % 5)], quote: [34, 39, nil][Int(random.next() % 3)], doubledQuote: random.next() % 2 == 0,
      escape: random.next() % 2 == 0 ? 92 : nil, encoding: Dialect.TextEncoding.allCases[Int(random.next() % 4)],
      skipRows: Int(random.next() % 3), headerRows: Int(random.next() % 3), trailerRows: Int(random.next() % 3),
      columnCount: [nil, 1, 2, 3][Int(random.next() % 4)])
  }

  @Test("Every byte of any file is in exactly one record, however it arrives", arguments: UInt64(0)..<320)
  func ledger(seed: UInt64) throws {
    var random: SeededGenerator = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let bytes: [UInt8] = hurtful(&random)
      let dialect: Dialect = dialect(&random)
      let whole = try everything(bytes, dialect, piece: Int.max)
      var offset: Int = 0
      var line: Int = 1
      for (index, record) in whole.records.enumerated() {
        #expect(record.byteOffset == offset && record.byteLength > 0 && record.number == index + 1)
        #expect(record.firstLine == line && record.lastLine >= record.firstLine)
        #expect((record.kind == .quarantaine) == (record.problem != nil))
        offset += record.byteLength
        line = record.lastLine + 1
      }
      #expect(offset == bytes.count && whole.total == bytes.count, "\(bytes) \(dialect)")
      for piece: Int in [1, 2, 3, 7] {
        let parts = try everything(bytes, dialect, piece: piece)
        #expect(parts.records.map(\.kind) == whole.records.map(\.kind), "\(bytes) \(dialect) \(piece)")
        #expect(parts.records.map(\.problem) == whole.records.map(\.problem), "\(bytes) \(dialect) \(piece)")
        #expect(parts.records.map(\.byteLength) == whole.records.map(\.byteLength), "\(bytes) \(dialect) \(piece)")
        #expect(parts.fields == whole.fields && parts.names == whole.names)
      }
      let bounded = try everything(bytes, dialect, piece: 3, limit: 8)
      #expect(bounded.records.reduce(0) { $0 + $1.byteLength } == bytes.count, "\(bytes) \(dialect)")
    }
  }

  @Test("A record that is too long takes bounded memory, and the rows after it load")
  func bounded() throws {
    let long: [UInt8] = Array("a;b\n1;".utf8) + Array(repeating: 120, count: 3 << 20) + Array("\n2;y\n".utf8)
    var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(long), dialect: Dialect(), limit: 1 << 20)
    var batch: RecordBatch = RecordBatch()
    var kinds: [Record.Kind] = []
    var most: Int = 0
    while try reader.next(into: &batch) {
      kinds += batch.records.map(\.kind)
      most = max(most, batch.bytes.count)
    }
    #expect(kinds == [.kop, .quarantaine, .gegevens])
    #expect(most < 2 << 20)
  }

  @Test("A stray quote that swallows whole rows gives them back; a field with lines that are rows goes to quarantine")
  func swallowed() throws {
    let header: String = "a;b;c\n"
    let stray = try everything(Array((header + "1;2;\"3\n4;5;6\n7;8;9\";x\n10;11;12\n").utf8), Dialect(), piece: 99)
    #expect(stray.records.map(\.kind) == [.kop, .quarantaine, .gegevens, .quarantaine, .gegevens])
    let ambiguous = try everything(Array((header + "1;2;\"3\n4;5;6\n7\"\n10;11;12\n").utf8), Dialect(), piece: 99)
    #expect(ambiguous.records.map(\.problem) == [nil, .ambiguousLines, nil])
    let note = try everything(Array((header + "1;2;\"een\ntwee\ndrie\"\n10;11;12\n").utf8), Dialect(), piece: 99)
    #expect(note.records.map(\.problem) == [nil, nil, nil])
  }

  @Test("Line and column of a problem count lines and characters of the decoded text")
  func places() throws {
    let marked: MarkedText = MarkedText("naam;b\n\"é\nü\";x\ndé1️⃣\"f;1\n")
    var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(marked.bytes), dialect: Dialect())
    var batch: RecordBatch = RecordBatch()
    _ = try reader.next(into: &batch)
    let bad: Record = try #require(batch.records.first(where: { $0.kind == .quarantaine }))
    #expect(batch.line(at: bad.problemAt, of: bad) == marked[1].line)
    #expect(batch.column(at: bad.problemAt, of: bad) == marked[1].column)
    #expect(bad.byteOffset + bad.problemAt - bad.rawStart == marked[1].byte)
  }

  @Test("A header with escapes or Windows-1252 letters does not disturb the rows behind it")
  func decodedHeader() throws {
    let header: [UInt8] = Array("\"a \"\"b\"\"\";be".utf8) + [0xEB] + Array("indiging\r\n".utf8)
    let dialect: Dialect = Dialect(encoding: .windows1252)
    for piece: Int in [1, 5, 99] {
      let found = try everything(header + Array("1;2\r\n3;4\r\n".utf8), dialect, piece: piece)
      #expect(found.names == ["a \"b\"", "beëindiging"])
      #expect(found.fields == [["a \"b\"", "beëindiging"], ["1", "2"], ["3", "4"]])
    }
  }

  @Test("A lone CR in a file with other line ends is never cut out of a value", arguments: [
    // In a value: both pieces are refused, for joined they are one row.
    ("a,b\n\rx,1\n2,3\n", ["gegevens"]), ("a,b\nx\ry,1\n2,3\n", ["gegevens"]), ("a,b\r\nx\ny,1\r\n2,3\r\n", ["gegevens"]),
    // Between rows: joined they are no row.
    ("a,b\n1,2\r3,4\n5,6\n", ["gegevens", "gegevens", "gegevens"]), ("a,b\r1,2\r3,4\r", ["gegevens", "gegevens"]),
  ])
  func stray(text: String, meant: [String]) throws {
    for piece: Int in 1...12 {
      let found = try everything(Array(text.utf8), Dialect(delimiter: ","), piece: piece)
      let kinds: [String] = found.records.dropFirst().map(\.kind.rawValue).filter { $0 == "gegevens" }
      #expect(kinds == meant.filter { $0 == "gegevens" }, "\(text.debugDescription) \(piece)")
    }
  }

  @Test("A record that a planted fault shortens by one byte is noticed by the ledger")
  func planted() throws {
    let found = try everything(Array("a;b\n1;2\n".utf8), Dialect(), piece: 99)
    let lengths: [Int] = found.records.map(\.byteLength)
    #expect(lengths.reduce(0, +) == 8)
    #expect(lengths.dropLast().reduce(3, +) != 8)
  }
}
