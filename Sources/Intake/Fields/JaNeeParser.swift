/// Reads yes and no: J/N as declared, and the other ways of writing it as repaired.
package enum JaNeeParser {
  /// Reads one trimmed cell into 1 or 0.
  package static func parse(_ text: Span<UInt8>) -> ParsedNumber {
    switch text.count {
    case 0: return .empty
    case 1:
      switch text[0] {
      case 0x4A: return ParsedNumber(1, .ok)
      case 0x4E: return ParsedNumber(0, .ok)
      case 0x6A, 0x31, 0x59, 0x79: return ParsedNumber(1, .repaired)
      case 0x6E, 0x30: return ParsedNumber(0, .repaired)
      default: return .unreadable
      }
    default:
      if ByteText.equalsIgnoringCase(text, "ja") || ByteText.equalsIgnoringCase(text, "true") { return ParsedNumber(1, .repaired) }
      if ByteText.equalsIgnoringCase(text, "waar") || ByteText.equalsIgnoringCase(text, "yes") { return ParsedNumber(1, .repaired) }
      if ByteText.equalsIgnoringCase(text, "nee") || ByteText.equalsIgnoringCase(text, "false") { return ParsedNumber(0, .repaired) }
      if ByteText.equalsIgnoringCase(text, "onwaar") || ByteText.equalsIgnoringCase(text, "no") { return ParsedNumber(0, .repaired) }
      return .unreadable
    }
  }
}
