internal import CSVKit
internal import Findings
internal import SQLiteKit

extension RowTyper {
  /// Where a field of a record stands in the file as it was delivered.
  func location(of fieldIndex: Int, _ record: Record, _ batch: RecordBatch) -> SourceLocation {
    guard fieldIndex < batch.fields.count else { return location(of: record) }
    return location(at: Int(batch.fields[fieldIndex].rawStart), record, batch)
  }

  /// Where a place in a record stands in the file as it was delivered.
  func location(at place: Int, _ record: Record, _ batch: RecordBatch) -> SourceLocation {
    SourceLocation(
      file: plan.bestand, line: batch.line(at: place, of: record), column: batch.column(at: place, of: record),
      byteOffset: record.byteOffset + deliveredLength(of: batch.bytes.span, record.rawStart, place))
  }

  /// How many bytes a stretch of the block takes in the file as it was delivered.
  private func deliveredLength(of bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard isUTF16 else { return max(0, end - start) }
    var length: Int = 0
    var index: Int = start
    while index < end {
      let byte: UInt8 = bytes[index]
      // A character of four bytes in UTF-8 is a pair of two in UTF-16.
      if byte & 0xC0 != 0x80 { length += byte >= 0xF0 ? 4 : 2 }
      index += 1
    }
    return length
  }

  /// Where a record begins.
  func location(of record: Record) -> SourceLocation {
    SourceLocation(file: plan.bestand, line: record.firstLine, column: 1, byteOffset: record.byteOffset)
  }

  /// Where a standard field of a record stands; the record itself for a field without a column.
  func location(ofVeld veld: String, _ record: Record, _ batch: RecordBatch) -> SourceLocation {
    guard let source = plan.field(veld)?.source else { return location(of: record) }
    return location(of: record.firstField + source, record, batch)
  }

  /// Adds a finding about a cell that is loaded, or loaded as empty.
  mutating func note(
    _ code: FindingCode, _ cell: Cell, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int, _ message: FindingMessage
  ) {
    output.findings.append(
      Finding(
        code, at: location(of: fieldIndex, record, batch), veld: plan.fields[cell.index].veld, record: String(record.number),
        message: message))
  }

  /// Counts the style of a date that is written in an accepted way.
  @inline(__always)
  mutating func countStyle(_ style: DateStyle, _ cell: Cell, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int) {
    let index: Int = Int(style.rawValue)
    if tellingen[cell.index].stijlen.isEmpty {
      tellingen[cell.index].stijlen = [0, 0, 0]
      tellingen[cell.index].eersteStijl = [nil, nil, nil]
    }
    if tellingen[cell.index].stijlen[index] == 0 { tellingen[cell.index].eersteStijl[index] = location(of: fieldIndex, record, batch) }
    tellingen[cell.index].stijlen[index] += 1
  }

  /// What to do with a cell that cannot be read: a row cannot do without a required one.
  mutating func unreadable(_ cell: Cell, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int) -> CellResult {
    if cell.isRequired || cell.isKey { return .rejected(.veldOnleesbaar) }
    // Openbaar: a standard field's own name.
    let name: Openbaar = Openbaar(plan.fields[cell.index].veld)
    note(.veldOnleesbaarOptioneel, cell, record, batch, fieldIndex, "veld '\(name)' is niet met zekerheid te lezen en leeg geladen")
    return .unknown
  }

  /// Remembers a code outside the list; whether it may be shown is known only when the whole file has been counted.
  mutating func noteUnknownCode(
    _ cell: Cell, _ text: Span<UInt8>, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) {
    let field: FieldPlan = plan.fields[cell.index]
    // Openbaar: a standard field's own name.
    note(.codeOnbekend, cell, record, batch, fieldIndex, "veld '\(Openbaar(field.veld))': code staat niet in de codelijst; waarde niet getoond")
    guard !field.isIdentifying, text.count <= 6 else { return }
    for index in text.indices where !ByteText.isDigit(text[index]) && !ByteText.isLetter(text[index]) { return }
    let code: String = ByteText.string(text)
    guard unknownCodes[cell.index].count < 1000 || unknownCodes[cell.index][code] != nil else { return }
    unknownCodes[cell.index][code, default: 0] += 1
    output.values[base + cell.target + 1] = append(Array(code.utf8))
  }

  /// Puts a record that the CSV reader refused in quarantine.
  mutating func refuse(_ record: Record, _ batch: RecordBatch) {
    let problem: RecordProblem = record.problem ?? .truncated
    let code: FindingCode = problem.code
    let place: SourceLocation = location(at: record.problemAt, record, batch)
    quarantine(record, at: place, code, veld: nil, problem.melding)
  }
}
