extension RecordBatch {
  /// Sends a record to quarantine for a reason that its structure alone does not show.
  mutating func refuse(_ index: Int, _ why: RecordProblem) {
    records[index].kind = .quarantaine
    records[index].problem = why
    records[index].problemAt = records[index].rawStart
  }

  /// Marks a record as trailer; false for a blank line, which does not count.
  mutating func markTrailer(_ index: Int, columns: Int) -> Bool {
    guard records[index].kind != .leeg, records[index].kind != .kop, records[index].kind != .inleiding else { return false }
    let filled: Int = fields[records[index].fieldRange].count(where: { $0.start != $0.end })
    if records[index].kind == .gegevens, filled * 2 > columns, columns > 1 {
      refuse(index, .suspectTrailer)
    } else {
      records[index].kind = .slot
      records[index].problem = nil
    }
    return true
  }

  /// Whether the first value of a record says that it is a total.
  func startsWithTotal(_ index: Int) -> Bool {
    let first: Field = fields[records[index].firstField]
    guard first.end - first.start >= 5, first.start < bytes.count else { return false }
    // Only these letters begin one of the words; nearly every row leaves here.
    switch bytes[Int(first.start)] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "e"), UInt8(ascii: "s"): break
    default: return false
    }
    let lower: [UInt8] = bytes[first.range].prefix(16).map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
    let words: [StaticString] = ["totaal", "totalen", "total", "eindtotaal", "subtotaal", "grand total"]
    return words.contains { word in
      let text: [UInt8] = Array(word.description.utf8)
      guard lower.starts(with: text) else { return false }
      return lower.count == text.count || lower[text.count] == 32 || lower[text.count] == UInt8(ascii: ":")
    }
  }
}
