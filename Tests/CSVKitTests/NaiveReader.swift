/// A reader that is as plain as can be, to compare the scanner with: comma, quote, doubled quotes, no contract.
enum NaiveReader {
  /// What it makes of one record; no fields means quarantine, an empty list a blank line.
  struct Result: Equatable {
    var start: Int
    var length: Int
    var fields: [[UInt8]]?
  }

  static func read(_ bytes: [UInt8]) -> [Result] {
    var results: [Result] = []
    var start: Int = 0
    while start < bytes.count {
      let sound: (fields: [[UInt8]], end: Int)? = record(bytes, start)
      let end: Int = sound?.end ?? lineEnd(bytes, start)
      results.append(Result(start: start, length: end - start, fields: sound?.fields))
      start = end
    }
    return results
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index: Int = start
    while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
    return afterLineEnd(bytes, index)
  }

  private static func afterLineEnd(_ bytes: [UInt8], _ index: Int) -> Int {
    if index < bytes.count, bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { return index + 2 }
    return min(bytes.count, index + 1)
  }

  private static func record(_ bytes: [UInt8], _ start: Int) -> (fields: [[UInt8]], end: Int)? {
    if bytes[start] == 10 || bytes[start] == 13 { return ([], afterLineEnd(bytes, start)) }
    var fields: [[UInt8]] = []
    var index: Int = start
    while true {
      var value: [UInt8] = []
      if index < bytes.count, bytes[index] == 34 {
        index += 1
        while true {
          guard index < bytes.count else { return nil }
          if bytes[index] == 34 {
            guard index + 1 < bytes.count, bytes[index + 1] == 34 else { break }
            index += 1
          }
          value.append(bytes[index])
          index += 1
        }
        index += 1
      } else {
        while index < bytes.count, bytes[index] != 44, bytes[index] != 10, bytes[index] != 13 {
          if bytes[index] == 34 { return nil }
          value.append(bytes[index])
          index += 1
        }
      }
      fields.append(value)
      guard index < bytes.count else { return (fields, index) }
      if bytes[index] == 10 || bytes[index] == 13 { return (fields, afterLineEnd(bytes, index)) }
      guard bytes[index] == 44 else { return nil }
      index += 1
    }
  }
}
