internal import Foundation

/// One way of writing a text that can be written in several: accents composed, and the ligature of i and j as two letters.
///
/// Two systems that write the same name or key otherwise would make two persons of one.
package enum ComposedText {
  /// The composed form; nil when the text is in it already.
  package static func composed(_ text: Span<UInt8>) -> [UInt8]? {
    guard mayDiffer(text) else { return nil }
    let plain: String = ByteText.string(text)
    let composed: String = plain.precomposedStringWithCanonicalMapping
      .replacing("\u{133}", with: "ij").replacing("\u{132}", with: "IJ")
    let bytes: [UInt8] = Array(composed.utf8)
    return bytes.elementsEqual(plain.utf8) ? nil : bytes
  }

  /// Whether the text holds the first byte of a combining accent, or the ligature.
  private static func mayDiffer(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0xC4 {
      switch text[index] {
      case 0xCC, 0xCD: return true
      case 0xC4 where index + 1 < text.count && (text[index + 1] == 0xB2 || text[index + 1] == 0xB3): return true
      default: continue
      }
    }
    return false
  }
}
