/// Small questions about UTF-8 text that is still bytes, so that the hot path makes no `String`.
package enum ByteText {
  /// Whether this is an ASCII digit.
  @inline(__always) package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether this is an ASCII letter.
  @inline(__always) package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Where the text starts and ends without blanks, tabs, line breaks and no-break spaces around it.
  @inline(__always) package static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    var start: Int = 0
    var end: Int = text.count
    while start < end {
      let byte: UInt8 = text[start]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        start += 1
      } else if byte == 0xC2, start + 1 < end, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      let byte: UInt8 = text[end - 1]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        end -= 1
      } else if byte == 0xA0, end - start >= 2, text[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether the text is exactly these bytes, capitals apart (ASCII only, for words of our own).
  package static func equalsIgnoringCase(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    var index: Int = 0
    for byte in word.description.utf8 {
      let own: UInt8 = text[index]
      let lower: UInt8 = own &- 0x41 < 26 ? own | 0x20 : own
      if lower != byte { return false }
      index += 1
    }
    return true
  }

  /// The text as a `String`; only for what is rare: headers, codes that are not in a list.
  package static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number that the digits in this part stand for, or nil when something else is among them; at most 18 digits.
  @inline(__always) package static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end, end - start <= 18 else { return nil }
    var value: Int = 0
    var index: Int = start
    while index < end {
      let digit: UInt8 = text[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      index += 1
    }
    return value
  }
}
