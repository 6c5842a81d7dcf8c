/// Bytes of a file as text that a person can read and a program can turn back into the same bytes.
public enum RawText {
  /// The text of bytes in an encoding; what is no text, NUL and backslash become `\xHH`.
  public static func escaped(_ bytes: ArraySlice<UInt8>, _ encoding: Dialect.TextEncoding) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    switch encoding {
    case .utf8: appendUTF8(Array(bytes), &output)
    case .windows1252:
      for byte: UInt8 in bytes {
        let isMissing: Bool = byte >= 0x80 && byte < 0xA0 && TextDecoding.windows1252Upper[Int(byte) - 0x80] == 0
        if isMissing || byte == 0 || byte == 0x5C { hex(byte, &output) } else { TextDecoding.appendWindows1252(byte, to: &output) }
      }
    case .utf16le, .utf16be: appendUTF16(Array(bytes), encoding == .utf16be, &output)
    }
    return output
  }

  private static func hex(_ byte: UInt8, _ output: inout [UInt8]) {
    let digits: [UInt8] = Array("0123456789ABCDEF".utf8)
    output += [0x5C, UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func appendUTF8(_ bytes: [UInt8], _ output: inout [UInt8]) {
    let span: Span<UInt8> = bytes.span
    var index: Int = 0
    while index < bytes.count {
      let byte: UInt8 = bytes[index]
      let length: Int = byte < 0x80 ? 1 : TextDecoding.sequenceLength(span, index, bytes.count)
      if length == 0 || byte == 0 || byte == 0x5C { hex(byte, &output) } else { output += bytes[index..<(index + length)] }
      index += max(1, length)
    }
  }

  private static func appendUTF16(_ bytes: [UInt8], _ isBig: Bool, _ output: inout [UInt8]) {
    func unit(_ place: Int) -> UInt32 {
      let low: UInt32 = UInt32(bytes[isBig ? place + 1 : place])
      return UInt32(bytes[isBig ? place : place + 1]) << 8 | low
    }
    var index: Int = 0
    while index < bytes.count {
      guard index + 1 < bytes.count else {
        hex(bytes[index], &output)
        return
      }
      let first: UInt32 = unit(index)
      if first & 0xFC00 == 0xD800, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
        TextDecoding.appendUTF8(0x10000 + (first & 0x3FF) << 10 + (unit(index + 2) & 0x3FF), to: &output)
        index += 2
      } else if first & 0xF800 == 0xD800 || first == 0 || first == 0x5C {
        hex(bytes[index], &output)
        hex(bytes[index + 1], &output)
      } else {
        TextDecoding.appendUTF8(first, to: &output)
      }
      index += 2
    }
  }
}
