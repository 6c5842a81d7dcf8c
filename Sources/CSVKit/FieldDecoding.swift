extension RecordBatch {
  /// Resolves escapes and Windows-1252, so that every field of a sound record is a range of UTF-8.
  package mutating func decodeFields(from first: Int, dialect: Dialect) {
    for index: Int in first..<records.count {
      let record: Record = records[index]
      let transcode: Bool = dialect.encoding == .windows1252 && record.hasHighBytes
      if !transcode && !record.hasEscapes { continue }
      for place: Int in record.fieldRange {
        let field: Field = fields[place]
        let hasHigh: Bool = transcode && bytes[field.range].contains(where: { $0 >= 0x80 })
        guard hasHigh || field.hasEscapes else { continue }
        let start: Int = bytes.count
        decode(field, dialect, transcode: hasHigh)
        fields[place].start = Int32(truncatingIfNeeded: start)
        fields[place].end = Int32(truncatingIfNeeded: bytes.count)
        fields[place].hasEscapes = false
      }
    }
  }

  /// Appends the value of one field to the bytes.
  private mutating func decode(_ field: Field, _ dialect: Dialect, transcode: Bool) {
    var index: Int = Int(field.start)
    let end: Int = Int(field.end)
    while index < end {
      var byte: UInt8 = bytes[index]
      if field.hasEscapes, index + 1 < end {
        let next: UInt8 = bytes[index + 1]
        let isDoubled: Bool = byte == dialect.quote && next == byte
        let isEscaped: Bool = byte == dialect.escape && (next == dialect.quote || next == byte)
        if isDoubled || isEscaped {
          byte = next
          index += 1
        }
      }
      if transcode { TextDecoding.appendWindows1252(byte, to: &bytes) } else { bytes.append(byte) }
      index += 1
    }
  }
}
