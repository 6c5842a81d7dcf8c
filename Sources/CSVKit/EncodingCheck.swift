public import FileKit

/// What the bytes of a file prove about its encoding, whatever was declared.
public struct EncodingCheck: Hashable, Sendable {
  /// The encoding that a byte order mark proves.
  public private(set) var marked: Dialect.TextEncoding? = nil
  /// Whether every byte is part of sound UTF-8.
  public private(set) var isUTF8: Bool = true
  /// Whether any byte lies outside ASCII.
  public private(set) var hasHighBytes: Bool = false
  /// Whether the file has a byte that Windows-1252 does not define.
  public private(set) var hasUndefinedWindows1252: Bool = false
  /// UTF-16 without a mark, known by the zeros in every other byte.
  public private(set) var unmarkedUTF16: Dialect.TextEncoding? = nil

  /// Looks at every byte of a source.
  public init(_ source: inout some BlockSource & ~Copyable) throws(FileError) {
    var block: [UInt8] = []
    var isFirst: Bool = true
    while true {
      let got: Int = try source.read(into: &block, atMost: 256 << 10)
      if isFirst, block.count >= 4 || got == 0 {
        isFirst = false
        marked = TextDecoding.encoding(byMarkOf: Array(block.prefix(4)))
        unmarkedUTF16 = Self.utf16(block)
      }
      let isEnd: Bool = got == 0
      // A sequence that the block cuts waits for the next one.
      let end: Int = isEnd ? block.count : max(0, block.count - 3)
      let used: Int = look(block, end)
      if isEnd { return }
      block.removeFirst(used)
    }
  }

  private mutating func look(_ block: [UInt8], _ end: Int) -> Int {
    let bytes: Span<UInt8> = block.span
    var index: Int = 0
    while index < end {
      let byte: UInt8 = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      hasHighBytes = true
      if byte < 0xA0, TextDecoding.windows1252Upper[Int(byte) - 0x80] == 0 { hasUndefinedWindows1252 = true }
      let length: Int = isUTF8 ? TextDecoding.sequenceLength(bytes, index, block.count) : 1
      if length == 0 { isUTF8 = false }
      index += max(1, length)
    }
    return index
  }

  private static func utf16(_ block: [UInt8]) -> Dialect.TextEncoding? {
    let sample: ArraySlice<UInt8> = block.prefix(64)
    guard sample.count >= 8 else { return nil }
    let zeros: [Bool] = sample.map { $0 == 0 }
    let pairs: Int = zeros.count / 2
    let evens: Int = (0..<pairs).count(where: { zeros[$0 * 2] })
    let odds: Int = (0..<pairs).count(where: { zeros[$0 * 2 + 1] })
    // Dutch text is nearly all ASCII, of which every other byte is zero in UTF-16; no other encoding has zeros.
    if odds * 4 >= pairs * 3, evens == 0 { return .utf16le }
    if evens * 4 >= pairs * 3, odds == 0 { return .utf16be }
    return nil
  }
}
