import CSVKit
import FileKit

/// What libFuzzer calls with bytes of its own: the first chooses what is tried, and for a CSV file the next four choose a dialect.
@c public func LLVMFuzzerTestOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input: [UInt8] = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard input.count >= 5 else { return 0 }
  switch input[0] {
  case 192..<248:
    FuzzFields.parse(Array(input[1...]))
    return 0
  case 248...:
    // Rarely, because all other definitions are read with it.
    FuzzDefinitions.load(Array(input[2...]), choice: input[1])
    return 0
  default: break
  }
  let choice: [UInt8] = Array(input[1..<5])
  let bytes: [UInt8] = Array(input[5...])
  FuzzCSV.table(bytes)
  FuzzCSV.detection(bytes, FuzzCSV.dialect(choice).encoding)
  do throws(FileError) {
    try FuzzCSV.ledger(bytes, FuzzCSV.dialect(choice), piece: Int(choice[3] >> 2) + 1)
  } catch {
    preconditionFailure("memory cannot fail")
  }
  return 0
}

/// The checks that must hold for any bytes in any dialect.
enum FuzzCSV {
  /// A dialect that four bytes choose.
  static func dialect(_ choice: [UInt8]) -> Dialect {
    let delimiters: [String] = [";", ",", "\t", "|", ", ", "", "é", "||"]
    let quotes: [UInt8?] = [34, 39, nil, 34]
    let columns: [Int?] = [nil, 1, 3, 15]
    var dialect: Dialect = Dialect(
      delimiter: delimiters[Int(choice[0] & 7)], quote: quotes[Int(choice[0] >> 3 & 3)], doubledQuote: choice[0] & 32 == 0,
      escape: choice[0] & 64 == 0 ? nil : 92, encoding: Dialect.TextEncoding.allCases[Int(choice[1] & 3)],
      skipRows: Int(choice[1] >> 2 & 3), headerRows: Int(choice[1] >> 4 & 3), trailerRows: Int(choice[1] >> 6),
      columnCount: columns[Int(choice[2] & 3)], columnNames: choice[2] & 4 == 0 ? nil : ["a", "b", "c"])
    dialect.isReport = choice[2] & 8 != 0
    return dialect
  }

  /// Every byte is in exactly one record, and every field lies in its batch and is sound UTF-8.
  static func ledger(_ bytes: [UInt8], _ dialect: Dialect, piece: Int) throws(FileError) {
    var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(bytes, piece: piece), dialect: dialect, limit: 256)
    var batch: RecordBatch = RecordBatch()
    var offset: Int = 0
    while try reader.next(into: &batch) {
      for record: Record in batch.records {
        precondition(record.byteOffset == offset && record.byteLength > 0, "gap or overlap")
        precondition((record.kind == .quarantaine) == (record.problem != nil), "quarantine without a reason")
        offset += record.byteLength
        _ = batch.column(at: record.problemAt, of: record)
        _ = RawText.escaped(batch.raw(record), reader.dialect.encoding.isUTF16 ? .utf8 : reader.dialect.encoding)
        guard record.kind == .gegevens else { continue }
        for field: Field in batch.fields[record.fieldRange] {
          precondition(String(validating: batch.bytes[field.range], as: UTF8.self) != nil, "a loaded field is no sound text")
        }
      }
    }
    precondition(offset == bytes.count && reader.summary.bytes == bytes.count, "bytes lost")
  }

  /// A reading that detection calls the only one can be read.
  static func detection(_ bytes: [UInt8], _ encoding: Dialect.TextEncoding) {
    let found: DialectDetection = DialectDetection(bytes, encoding: encoding, isWhole: true)
    precondition(found.only.map { $0.fitting > $0.unfitting } ?? true, "a reading that does not fit")
    _ = found.only?.uitleg
  }

  /// A small table is read or refused at a place.
  static func table(_ bytes: [UInt8]) {
    do {
      let table: CSVTable = try CSVTable.parse(bytes, name: "t")
      precondition(table.rows.allSatisfy { $0.values.count == table.header.count }, "a row of another width")
    } catch {
      precondition(error.line >= 1 && error.column >= 1, "no place")
    }
  }
}
