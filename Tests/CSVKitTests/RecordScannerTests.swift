import CSVKit
import Testing

/// Scans bytes that arrive in pieces, as a reader would.
func scanned(_ pieces: [[UInt8]], _ dialect: Dialect = Dialect(delimiter: ","), expected: Int = 0, limit: Int = 16 << 20)
  -> [(record: Record, fields: [[UInt8]])]
{
  var scanner: RecordScanner = RecordScanner(dialect, limit: limit)
  scanner.expected = expected
  var batch: RecordBatch = RecordBatch()
  var results: [(record: Record, fields: [[UInt8]])] = []
  for (index, piece) in pieces.enumerated() {
    var fresh: RecordBatch = RecordBatch()
    scanner.carry(from: batch, to: &fresh)
    batch = fresh
    scanner.dropExcess(&batch)
    batch.append(piece)
    scanner.scan(&batch, isFinal: index == pieces.count - 1)
    var decoded: RecordBatch = batch
    decoded.decodeFields(from: 0, dialect: dialect)
    for record: Record in decoded.records {
      results.append((record, decoded.fields[record.fieldRange].map { Array(decoded.bytes[$0.range]) }))
    }
  }
  return results
}

func simple(_ results: [(record: Record, fields: [[UInt8]])]) -> [NaiveReader.Result] {
  results.map { result in
    let fields: [[UInt8]]? = result.record.kind == .quarantaine ? nil : result.fields
    return NaiveReader.Result(start: result.record.byteOffset, length: result.record.byteLength, fields: fields)
  }
}

@Suite struct RecordScannerTests {
  /// All strings over an alphabet up to a length, in order.
  static func everyString(_ alphabet: [UInt8], _ length: Int, _ body: ([UInt8]) -> Void) {
    var digits: [Int] = Array(repeating: 0, count: length)
    while true {
      body(digits.map { alphabet[$0] })
      var place: Int = length - 1
      while place >= 0 {
        digits[place] += 1
        if digits[place] < alphabet.count { break }
        digits[place] = 0
        place -= 1
      }
      if place < 0 { return }
    }
  }

  @Test("Every string of up to seven bytes reads as the naive reader reads it", arguments: 0...7)
  func exhaustive(length: Int) {
    var wrong: Int = 0
    Self.everyString(Array("a,\"\r\n;".utf8), length) { text in
      let ours: [NaiveReader.Result] = simple(scanned([text]))
      if ours != NaiveReader.read(text) {
        wrong += 1
        if wrong < 5 { Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(ours)") }
      }
    }
    #expect(wrong == 0)
  }

  @Test("Every string of up to seven bytes reads the same when it arrives split at any place", arguments: 1...7)
  func split(length: Int) {
    var wrong: Int = 0
    let dialect: Dialect = Dialect(delimiter: ",")
    let fresh: RecordScanner = RecordScanner(dialect)
    var first: RecordBatch = RecordBatch()
    var second: RecordBatch = RecordBatch()
    Self.everyString(Array("a,\"\r\n;".utf8), length) { text in
      let whole: [NaiveReader.Result] = NaiveReader.read(text)
      for place: Int in 1..<max(2, length) {
        // Scanner and batches are reused, because this runs millions of times.
        var scanner: RecordScanner = fresh
        first.removeAll()
        second.removeAll()
        first.append(Array(text[..<min(place, length)]))
        scanner.scan(&first, isFinal: false)
        scanner.carry(from: first, to: &second)
        second.append(Array(text[min(place, length)...]))
        scanner.scan(&second, isFinal: true)
        first.decodeFields(from: 0, dialect: dialect)
        second.decodeFields(from: 0, dialect: dialect)
        if !Self.agrees(whole, first, second) {
          wrong += 1
          if wrong < 5 { Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription) at \(place)") }
        }
      }
    }
    #expect(wrong == 0)
  }

  private static func agrees(_ whole: [NaiveReader.Result], _ first: RecordBatch, _ second: RecordBatch) -> Bool {
    guard whole.count == first.records.count + second.records.count else { return false }
    for (index, meant) in whole.enumerated() {
      let isFirst: Bool = index < first.records.count
      let record: Record = isFirst ? first.records[index] : second.records[index - first.records.count]
      guard record.byteOffset == meant.start, record.byteLength == meant.length else { return false }
      guard (meant.fields == nil) == (record.kind == .quarantaine) else { return false }
      guard let fields = meant.fields else { continue }
      guard fields.count == record.fieldCount else { return false }
      for (place, field) in record.fieldRange.enumerated() {
        let bytes: ArraySlice<UInt8> = isFirst ? first.bytes[first.fields[field].range] : second.bytes[second.fields[field].range]
        if !bytes.elementsEqual(fields[place]) { return false }
      }
    }
    return true
  }

  @Test("A planted fault in the naive reader is seen")
  func planted() {
    let text: [UInt8] = Array("a,\"b\"c\n".utf8)
    var wrong: [NaiveReader.Result] = NaiveReader.read(text)
    wrong[0].fields = [[97], [98, 99]]
    #expect(simple(scanned([text])) != wrong)
  }
}
