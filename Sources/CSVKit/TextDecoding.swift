/// Bytes to characters: what each encoding allows, and where text breaks its rules.
public enum TextDecoding {
  /// The byte order mark of UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The characters of Windows-1252 between 0x80 and 0x9F; 0 where the code page has none.
  static let windows1252Upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The encoding that a byte order mark at the start of a file proves; nil when there is none.
  public static func encoding(byMarkOf start: [UInt8]) -> Dialect.TextEncoding? {
    if start.starts(with: byteOrderMark) { return .utf8 }
    if start.starts(with: [0xFF, 0xFE]) { return .utf16le }
    if start.starts(with: [0xFE, 0xFF]) { return .utf16be }
    return nil
  }

  /// The place of the first byte that is no sound UTF-8; nil when all of it is.
  public static func firstInvalidUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index: Int = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length: Int = sequenceLength(bytes, index, range.upperBound)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length of the sound UTF-8 sequence of several bytes at a place; 0 when there is none.
  static func sequenceLength(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    let lead: UInt8 = bytes[index]
    func isContinuation(_ step: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index + step < end && bytes[index + step] >= low && bytes[index + step] <= high
    }
    switch lead {
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0: return isContinuation(1, 0xA0) && isContinuation(2) ? 3 : 0
    case 0xED: return isContinuation(1, 0x80, 0x9F) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0: return isContinuation(1, 0x90) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3: return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4: return isContinuation(1, 0x80, 0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default: return 0
    }
  }

  /// The first thing in a record's bytes that its encoding does not allow or that is suspect.
  static func firstProblem(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ encoding: Dialect.TextEncoding, isFirst: Bool
  ) -> (problem: RecordProblem, place: Int)? {
    if encoding == .windows1252 { return firstProblemOfWindows1252(bytes, range) }
    if let place = firstInvalidUTF8(bytes, range) { return (.invalidText, place) }
    var index: Int = isFirst ? range.lowerBound + 3 : range.lowerBound
    while index + 2 < range.upperBound {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return (.byteOrderMark, index) }
      index += 1
    }
    return nil
  }

  private static func firstProblemOfWindows1252(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (problem: RecordProblem, place: Int)? {
    var firstHigh: Int? = nil
    var isUTF8: Bool = true
    var index: Int = range.lowerBound
    while index < range.upperBound {
      let byte: UInt8 = bytes[index]
      if byte >= 0x80 { firstHigh = firstHigh ?? index }
      index += 1
    }
    guard let firstHigh else { return nil }
    isUTF8 = firstInvalidUTF8(bytes, range) == nil
    // Text that happens to be UTF-8 from end to end was written as UTF-8: no Dutch word spells "Ã©".
    if isUTF8 { return (.otherEncoding, firstHigh) }
    index = firstHigh
    while index < range.upperBound {
      let byte: UInt8 = bytes[index]
      if byte >= 0x80, byte < 0xA0, windows1252Upper[Int(byte) - 0x80] == 0 { return (.invalidText, index) }
      index += 1
    }
    return nil
  }

  /// Appends the UTF-8 of one Windows-1252 byte; a byte the code page lacks becomes the replacement character.
  static func appendWindows1252(_ byte: UInt8, to output: inout [UInt8]) {
    if byte < 0x80 {
      output.append(byte)
      return
    }
    let upper: UInt16 = byte < 0xA0 ? windows1252Upper[Int(byte) - 0x80] : UInt16(byte)
    appendUTF8(upper == 0 ? 0xFFFD : UInt32(upper), to: &output)
  }

  /// Appends the UTF-8 form of a code point; of a lone surrogate the form that no sound UTF-8 has.
  static func appendUTF8(_ code: UInt32, to output: inout [UInt8]) {
    func low(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (code >> shift & 0x3F)) }
    switch code {
    case ..<0x80: output.append(UInt8(code))
    case ..<0x800: output += [UInt8(0xC0 | code >> 6), low(0)]
    case ..<0x10000: output += [UInt8(0xE0 | code >> 12), low(6), low(0)]
    default: output += [UInt8(0xF0 | code >> 18), low(12), low(6), low(0)]
    }
  }

  /// The Windows-1252 bytes of a UTF-8 text; nil when the code page lacks a character.
  static func windows1252(_ utf8: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    for scalar: Unicode.Scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let code: UInt32 = scalar.value
      if code < 0x80 || (code >= 0xA0 && code < 0x100) {
        output.append(UInt8(code))
      } else if let place = windows1252Upper.firstIndex(where: { UInt32($0) == code }) {
        output.append(UInt8(place) + 0x80)
      } else {
        return nil
      }
    }
    return output
  }
}
