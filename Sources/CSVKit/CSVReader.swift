public import FileKit

/// Reads a CSV file record by record in bounded memory, under a contract, and never alters a row.
///
/// Every byte of the file comes back in exactly one record, and every record has one kind. The header is read when the reader is
/// made; look at ``headerProblem`` before using the rows.
public struct CSVReader<Source: BlockSource & ~Copyable>: ~Copyable {
  /// Bytes that are read at once.
  static var defaultBlock: Int { 256 << 10 }

  /// The contract, with what a byte order mark proved about the encoding.
  public private(set) var dialect: Dialect
  /// The column names.
  public private(set) var header: Header = Header()
  /// Why the file cannot be used; nil when it can.
  public private(set) var headerProblem: HeaderProblem? = nil
  /// What was learned so far about the file as a whole.
  public private(set) var summary: FileSummary = FileSummary()

  private var source: Source
  private let block: Int
  private var scanner: RecordScanner
  private var transcoder: UTF16Transcoder? = nil
  private var hasEnded: Bool = false
  private var isInSecondTable: Bool = false
  private var pages: ReportPages = ReportPages()
  private var hasMarkedTrailer: Bool = false
  private var strays: StrayLineEnds = StrayLineEnds()
  /// The unfinished record behind the last batch.
  private var rest: RecordBatch = RecordBatch()
  /// Batches that were read ahead: the first one, and those that may hold trailer rows.
  private var ahead: [RecordBatch] = []

  /// Opens a source and reads up to and including its header.
  public init(_ source: consuming Source, dialect declared: Dialect, limit: Int = 16 << 20, block: Int? = nil) throws(FileError) {
    self.source = source
    self.block = block ?? Self.defaultBlock
    self.dialect = declared
    scanner = RecordScanner(declared, limit: limit)
    try open(limit)
  }

  private mutating func open(_ limit: Int) throws(FileError) {
    var bytes: [UInt8] = []
    while bytes.count < 4, !hasEnded {
      hasEnded = try source.read(into: &bytes, atMost: block) == 0
    }
    let marked: Dialect.TextEncoding? = TextDecoding.encoding(byMarkOf: Array(bytes.prefix(4)))
    // A mark is a proof: what the contract says about the encoding does not count against it.
    if let marked { dialect.encoding = marked }
    summary.encoding = dialect.encoding
    summary.hasByteOrderMark = marked != nil
    scanner = RecordScanner(dialect, limit: limit)
    scanner.expected = dialect.columnCount ?? 0
    var batch: RecordBatch = RecordBatch()
    if dialect.encoding.isUTF16 {
      transcoder = UTF16Transcoder(isBigEndian: dialect.encoding == .utf16be)
      transcoder?.append(bytes, isFinal: hasEnded, to: &batch.bytes)
    } else {
      batch.bytes = bytes
    }
    try readHeader(&batch)
    scanner.scan(&batch, isFinal: hasEnded)
    strays.learn(batch)
    try completeRows(&batch)
    finish(&batch, from: 0)
    if !batch.records.isEmpty { ahead.append(batch) }
  }

  /// Fills a batch with the next records; false when there are no more.
  public mutating func next(into batch: inout RecordBatch) throws(FileError) -> Bool {
    let wanted: Int = headerProblem == nil ? dialect.trailerRows : 0
    while !hasEnded, ahead.isEmpty || rowsBehindFirst < wanted {
      var more: RecordBatch = RecordBatch()
      if ahead.isEmpty { swap(&more, &batch) }
      if try fill(&more) { ahead.append(more) }
    }
    guard !ahead.isEmpty else { return false }
    if hasEnded, wanted > 0, !hasMarkedTrailer {
      hasMarkedTrailer = true
      markTrailer(wanted)
    }
    batch = ahead.removeFirst()
    return true
  }

  private var rowsBehindFirst: Int {
    ahead.dropFirst().reduce(0) { $0 + $1.records.count(where: { $0.kind != .leeg }) }
  }

  /// Reads blocks until at least one record is complete.
  private mutating func fill(_ batch: inout RecordBatch) throws(FileError) -> Bool {
    batch.removeAll()
    swap(&batch, &rest)
    repeat {
      try readBlock(&batch)
      scanner.scan(&batch, isFinal: hasEnded)
      scanner.dropExcess(&batch)
    } while batch.records.isEmpty && !hasEnded
    strays.learn(batch)
    try completeRows(&batch)
    finish(&batch, from: 0)
    return !batch.records.isEmpty
  }

  /// Reads on while the last record ends in a way that may be part of a value.
  private mutating func completeRows(_ batch: inout RecordBatch) throws(FileError) {
    while !hasEnded, strays.isOpen(batch) {
      try readBlock(&batch)
      scanner.scan(&batch, isFinal: hasEnded)
      scanner.dropExcess(&batch)
    }
  }

  private mutating func readBlock(_ batch: inout RecordBatch) throws(FileError) {
    guard transcoder != nil else {
      hasEnded = try source.read(into: &batch.bytes, atMost: block) == 0
      return
    }
    var raw: [UInt8] = []
    hasEnded = try source.read(into: &raw, atMost: block) == 0
    transcoder?.append(raw, isFinal: hasEnded, to: &batch.bytes)
  }

  /// Sets the unfinished record apart, and judges the complete ones.
  private mutating func finish(_ batch: inout RecordBatch, from first: Int) {
    rest.removeAll()
    scanner.carry(from: batch, to: &rest)
    summary.count(batch, from: first)
    batch.decodeFields(from: first, dialect: dialect)
    guard headerProblem == nil else { return }
    strays.judge(&batch, from: first, width: scanner.expected)
    for index: Int in first..<batch.records.count { judge(&batch, index) }
  }

  /// Finds what only the contract can tell: a header that comes back, a total.
  private mutating func judge(_ batch: inout RecordBatch, _ index: Int) {
    let kind: Record.Kind = batch.records[index].kind
    if dialect.isReport, !isInSecondTable, pages.judge(&batch, index, header, &summary) { return }
    guard kind == .gegevens || kind == .quarantaine else { return }
    if isInSecondTable {
      batch.refuse(index, .secondTable)
    } else if batch.records[index].fieldCount > 0 {
      if header.isRepeated(in: batch, index) {
        isInSecondTable = true
        batch.refuse(index, .repeatedHeader)
      } else if kind == .gegevens, batch.startsWithTotal(index) {
        batch.refuse(index, .totalLine)
      }
    }
  }

  private mutating func markTrailer(_ wanted: Int) {
    var left: Int = wanted
    for place: Int in ahead.indices.reversed() {
      for index: Int in ahead[place].records.indices.reversed() where left > 0 {
        if ahead[place].markTrailer(index, columns: scanner.expected) { left -= 1 }
      }
    }
  }

  private mutating func readHeader(_ batch: inout RecordBatch) throws(FileError) {
    var rows: [Record] = []
    let needsFirstRow: Bool = dialect.headerRows == 0 && dialect.columnCount == nil && dialect.columnNames == nil
    while rows.count < dialect.headerRows || scanner.linesToSkip > 0 {
      guard try nextSingle(&batch) else { break }
      let last: Int = batch.records.count - 1
      guard batch.records[last].kind != .leeg, batch.records[last].kind != .inleiding else { continue }
      rows.append(batch.records[last])
      batch.records[last].kind = .kop
      batch.records[last].problem = nil
    }
    // Decoding writes behind the bytes that are still to be scanned, so it is done on a copy.
    var decoded: RecordBatch = batch
    decoded.decodeFields(from: 0, dialect: dialect)
    settle(rows.map { decoded.records[$0.number - 1] }, problems: rows.map(\.problem), decoded)
    if needsFirstRow, headerProblem == nil {
      while try nextSingle(&batch), batch.records[batch.records.count - 1].fieldCount == 0 {}
      scanner.expected = batch.records.last?.fieldCount ?? 0
    }
  }

  /// Scans one record, reading on when the bytes end; false at the end of the file.
  private mutating func nextSingle(_ batch: inout RecordBatch) throws(FileError) -> Bool {
    let before: Int = batch.records.count
    while true {
      scanner.scan(&batch, isFinal: hasEnded, atMost: 1)
      if batch.records.count > before { return true }
      if hasEnded { return false }
      scanner.dropExcess(&batch)
      try readBlock(&batch)
    }
  }

  /// Decides which names and how many columns hold.
  private mutating func settle(_ rows: [Record], problems: [RecordProblem?], _ batch: RecordBatch) {
    if let known = dialect.columnNames, dialect.headerRows == 0 {
      header.use(known, isDamaged: false)
    } else if dialect.headerRows > 0 {
      headerProblem = judgeHeader(rows, problems, batch)
    }
    let names: Int = header.names.count
    if dialect.columnCount == nil { scanner.expected = names }
  }

  private mutating func judgeHeader(_ rows: [Record], _ problems: [RecordProblem?], _ batch: RecordBatch) -> HeaderProblem? {
    guard rows.count == dialect.headerRows else {
      return batch.bytes.isEmpty ? .emptyFile : .missing
    }
    var problem: HeaderProblem? = nil
    let width: Int = dialect.columnCount ?? rows[0].fieldCount
    for (row, why) in zip(rows, problems) where problem == nil {
      if row.fieldCount == 0 || why != nil, why != .tooFewFields, why != .tooManyFields, why != .truncated || row.fieldCount == 0 {
        problem = .unreadable(why ?? .tooFewFields, line: row.firstLine)
      } else if row.fieldCount != width {
        problem = .columnCount(found: row.fieldCount, expected: width)
      } else {
        header.add(row: row.fieldRange.map { Array(batch.bytes[batch.fields[$0].range]) })
      }
    }
    guard let known = dialect.columnNames else { return problem }
    if problem == nil, header.names == known { return nil }
    // The letters of the whole header are those of the contract: it is the same header, with a delimiter or quote too many or too few.
    let found: [UInt8] = rows.flatMap { row in Header.letters(batch.raw(row), dialect) }.sorted()
    let meant: [UInt8] = known.flatMap { name in Header.letters(name.utf8, dialect) }.sorted()
    let inOrder: Bool = rows.count > 1 || rows.flatMap { Header.letters(batch.raw($0), dialect) } == known.flatMap { Header.letters($0.utf8, dialect) }
    if found == meant, inOrder, problem != nil || header.names.count == known.count {
      header.use(known, isDamaged: true)
      return nil
    }
    let differs: Int = zip(header.names, known).enumerated().first(where: { $1.0 != $1.1 })?.offset ?? min(header.names.count, known.count)
    return problem ?? .otherNames(column: differs + 1)
  }
}

extension CSVReader where Source == ByteSource {
  /// Opens a file and reads up to and including its header.
  public init(path: String, dialect: Dialect, limit: Int = 16 << 20) throws(FileError) {
    try self.init(ByteSource(path: path), dialect: dialect, limit: limit)
  }
}
