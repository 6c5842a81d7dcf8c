/// Reads a Dutch postcode: four digits that do not start with 0, and two letters.
package enum PostcodeParser {
  /// Reads one trimmed cell and appends `1234AB` when it can be read.
  package static func parse(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> CellStatus {
    if text.count == 0 { return .empty }
    guard text.count >= 6, text[0] != 0x30 else { return .unreadable }
    for index in 0..<4 where !ByteText.isDigit(text[index]) { return .unreadable }
    var index: Int = 4
    while index < text.count, text[index] == 0x20 || text[index] == 0xC2 || text[index] == 0xA0 { index += 1 }
    guard text.count - index == 2, ByteText.isLetter(text[index]), ByteText.isLetter(text[index + 1]) else { return .unreadable }
    for digit in 0..<4 { bytes.append(text[digit]) }
    bytes.append(text[index] & 0xDF)
    bytes.append(text[index + 1] & 0xDF)
    let asItStands: Bool = text.count == 6 && text[index] < 0x60 && text[index + 1] < 0x60
    return asItStands ? .ok : .repaired
  }
}
