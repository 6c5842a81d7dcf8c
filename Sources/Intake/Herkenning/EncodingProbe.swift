package import CSVKit
package import FileKit

/// Finds out in which encoding a file is written, when its mapping does not say and no byte order mark proves it.
package enum EncodingProbe {
  /// What the bytes say.
  package struct Verdict: Sendable, Hashable {
    /// The encoding in which most of the file is sound.
    package let encoding: Dialect.TextEncoding
    /// Whether there is a byte that no text file has.
    package let isBinary: Bool
    /// Whether every byte is ASCII, so that the file says nothing about its encoding.
    package let isPlain: Bool

    init(_ encoding: Dialect.TextEncoding, isBinary: Bool = false, isPlain: Bool = false) {
      self.encoding = encoding
      self.isBinary = isBinary
      self.isPlain = isPlain
    }
  }

  /// Reads the whole file once: an accent on the last line decides as much as one on the first.
  package static func probe(path: String) throws(FileError) -> Verdict {
    var source: ByteSource = try ByteSource(path: path)
    var block: [UInt8] = []
    var state: State = State()
    var isFirst: Bool = true
    while true {
      block.removeAll(keepingCapacity: true)
      if try source.read(into: &block, atMost: 1 << 20) == 0 { break }
      if isFirst {
        isFirst = false
        if let marked = byMark(block) { return Verdict(marked) }
        if let wide = wideWithoutMark(block) { return Verdict(wide) }
        if looksBinary(block) { return Verdict(.utf8, isBinary: true) }
      }
      state.read(block.span)
    }
    return Verdict(state.single > state.sequences ? .windows1252 : .utf8, isPlain: state.single == 0 && state.sequences == 0)
  }

  /// The encoding that a byte order mark proves.
  static func byMark(_ block: [UInt8]) -> Dialect.TextEncoding? {
    if block.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if block.starts(with: [0xFF, 0xFE]) { return .utf16le }
    if block.starts(with: [0xFE, 0xFF]) { return .utf16be }
    return nil
  }

  /// UTF-16 without a mark: nearly every second byte of a header is zero.
  static func wideWithoutMark(_ block: [UInt8]) -> Dialect.TextEncoding? {
    let head: ArraySlice<UInt8> = block.prefix(256)
    guard head.count >= 8 else { return nil }
    let even: Int = head.indices.count { $0.isMultiple(of: 2) && head[$0] == 0 }
    let odd: Int = head.indices.count { !$0.isMultiple(of: 2) && head[$0] == 0 }
    if odd * 5 > head.count * 2, even == 0 { return .utf16le }
    if even * 5 > head.count * 2, odd == 0 { return .utf16be }
    return nil
  }

  /// Control bytes that text does not have; a single zero byte is left to the reader, which reports its line.
  static func looksBinary(_ block: [UInt8]) -> Bool {
    let head: ArraySlice<UInt8> = block.prefix(4096)
    let control: Int = head.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C && $0 != 0x1A }
    return control * 50 > head.count
  }

  /// Counts, over block borders, sound sequences of UTF-8 and bytes that cannot be part of one.
  private struct State {
    var sequences: Int = 0
    var single: Int = 0
    var pending: Int = 0

    mutating func read(_ bytes: Span<UInt8>) {
      var index: Int = 0
      let count: Int = bytes.count
      while index < count {
        if pending == 0 {
          // Plain letters come in long stretches.
          while index + 16 <= count {
            var all: UInt8 = 0
            for step in 0..<16 { all |= bytes[index + step] }
            if all >= 0x80 { break }
            index += 16
          }
          if index >= count { return }
        }
        let byte: UInt8 = bytes[index]
        index += 1
        if pending > 0 {
          if byte & 0xC0 == 0x80 {
            pending -= 1
            if pending == 0 { sequences += 1 }
            continue
          }
          single += 1
          pending = 0
        }
        switch byte {
        case 0..<0x80: break
        case 0xC2..<0xE0: pending = 1
        case 0xE0..<0xF0: pending = 2
        case 0xF0..<0xF5: pending = 3
        default: single += 1
        }
      }
    }
  }
}
