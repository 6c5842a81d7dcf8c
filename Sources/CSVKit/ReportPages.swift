/// Knows the furniture of a printed report: a title and header that come back on every page, and words behind the last row.
struct ReportPages: Sendable {
  /// The title lines above the first header, as bytes.
  private var titles: Set<[UInt8]> = []
  /// Whether the last line with text belongs to the table, so that a header behind it goes on with the same table.
  private var isInTable: Bool = true

  /// Marks a record that is furniture; true when it is.
  ///
  /// A header behind a line that is no row may open a table about something else, so it is left to the caller.
  mutating func judge(_ batch: inout RecordBatch, _ index: Int, _ header: Header, _ summary: inout FileSummary) -> Bool {
    switch batch.records[index].kind {
    case .leeg, .slot: return false
    case .kop:
      isInTable = true
      return false
    case .inleiding:
      titles.insert(content(batch, index))
      return false
    case .gegevens, .quarantaine: break
    }
    if header.isSame(in: batch, index) {
      guard isInTable else { return false }
      mark(&batch, index, .kop)
      summary.repeatedHeaders += 1
      return true
    }
    let why: RecordProblem? = batch.records[index].problem
    if why == nil {
      isInTable = true
      return false
    }
    guard why == .tooFewFields || why == .truncated else { return false }
    if titles.contains(content(batch, index)) {
      mark(&batch, index, .inleiding)
      return true
    }
    if batch.isFooter(index) {
      summary.footers += 1
      if let count = batch.declaredRows(index) { summary.declaredRows = count }
      mark(&batch, index, .slot)
      return true
    }
    isInTable = false
    return false
  }

  private func mark(_ batch: inout RecordBatch, _ index: Int, _ kind: Record.Kind) {
    batch.records[index].kind = kind
    batch.records[index].problem = nil
  }

  /// The bytes of a line without its end.
  private func content(_ batch: borrowing RecordBatch, _ index: Int) -> [UInt8] {
    let start: Int = batch.records[index].rawStart
    var end: Int = start + batch.records[index].rawLength
    while end > start, batch.bytes[end - 1] == 10 || batch.bytes[end - 1] == 13 { end -= 1 }
    return Array(batch.bytes[start..<end])
  }
}

extension RecordBatch {
  /// The words with which a line behind the rows begins, in small letters.
  private static let footerWords: [String] = ["totaal", "totalen", "total", "eindtotaal", "aantal", "einde", "eof"]
  /// The words for rows in such a line.
  private static let rowWords: [String] = ["record", "rij", "regel", "row"]

  /// Whether a record is one text without fields beside it that says how many rows there were or that the report ends.
  func isFooter(_ index: Int) -> Bool {
    guard let text = loneText(index) else { return false }
    if Self.footerWords.contains(where: { Self.begins(text, with: $0) }) { return true }
    return text.first.map { $0 >= 48 && $0 <= 57 } ?? false && Self.rowWords.contains { Self.holds(text, $0) }
  }

  /// The number of rows that a footer names; nil when it names none.
  func declaredRows(_ index: Int) -> Int? {
    guard let text = loneText(index) else { return nil }
    // Cut at blanks only, so that a date stays one word and is no number.
    let words: [[UInt8]] = text.split(whereSeparator: { $0 <= 32 || ":=()*".utf8.contains($0) }).map { word in
      Array(word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: ",") ? word.dropLast() : word)
    }
    let named: [Int] = words.indices.filter { place in Self.rowWords.contains { words[place].starts(with: $0.utf8) } }
    let numbers: [Int] = words.indices.filter { Self.number(words[$0]) != nil }
    guard !named.isEmpty else { return nil }
    let place: Int? = numbers.count == 1 ? numbers[0] : numbers.first { named.contains($0 + 1) }
    return place.flatMap { Self.number(words[$0]) }
  }

  /// A whole number, with or without points between thousands.
  private static func number(_ word: [UInt8]) -> Int? {
    let groups: [ArraySlice<UInt8>] = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard word.count <= 15, groups.count == 1 || groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let digits: [UInt8] = word.filter { $0 != UInt8(ascii: ".") }
    guard !digits.isEmpty, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The only text of a record, in small letters; nil when there are more.
  private func loneText(_ index: Int) -> [UInt8]? {
    let filled: [Field] = fields[records[index].fieldRange].filter { $0.start != $0.end }
    guard filled.count == 1, filled[0].end - filled[0].start <= 200 else { return nil }
    let text: ArraySlice<UInt8> = bytes[filled[0].range].drop(while: { $0 <= 32 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "-") })
    return text.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
  }

  private static func begins(_ text: [UInt8], with word: String) -> Bool {
    let letters: [UInt8] = Array(word.utf8)
    guard text.starts(with: letters) else { return false }
    return text.count == letters.count || !(97...122).contains(text[letters.count])
  }

  private static func holds(_ text: [UInt8], _ word: String) -> Bool {
    text.split(whereSeparator: { !(97...122).contains($0) }).contains { $0.starts(with: word.utf8) }
  }
}
