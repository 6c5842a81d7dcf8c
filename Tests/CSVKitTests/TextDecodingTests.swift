import CSVKit
import Testing

@Suite struct TextDecodingTests {
  @Test("UTF-8 is sound exactly when the standard library finds it sound", arguments: UInt8(0x80)...UInt8(0xFF))
  func utf8(lead: UInt8) {
    for second: UInt8 in [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] {
      for tail: [UInt8] in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF], [0x41], [0x80, 0x41]] {
        let bytes: [UInt8] = [lead, second] + tail
        let isSound: Bool = TextDecoding.firstInvalidUTF8(bytes.span, 0..<bytes.count) == nil
        #expect(isSound == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      }
    }
  }

  @Test("Quarantined text turns back into its bytes in every encoding", arguments: Dialect.TextEncoding.allCases)
  func escaped(encoding: Dialect.TextEncoding) {
    let text: String = String(decoding: RawText.escaped([0x41, 0x00, 0x5C, 0x00, 0x00, 0xD8][...], encoding), as: UTF8.self)
    switch encoding {
    case .utf8: #expect(text == "A\\x00\\x5C\\x00\\x00\\xD8")
    case .windows1252: #expect(text == "A\\x00\\x5C\\x00\\x00Ø")
    case .utf16le: #expect(text == "A\\x5C\\x00\\x00\\xD8")
    case .utf16be: #expect(text == "\u{4100}\u{5C00}\u{D8}")
    }
  }
}
