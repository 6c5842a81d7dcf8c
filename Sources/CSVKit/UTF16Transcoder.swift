/// Rewrites UTF-16 as UTF-8 block by block, in such a way that places in the source can be counted back exactly.
///
/// A lone surrogate becomes three bytes that no sound UTF-8 has, and an odd last byte becomes 0xFF, so that both are found later.
package struct UTF16Transcoder: Sendable {
  private let isBigEndian: Bool
  private var pending: [UInt8] = []

  /// Makes a transcoder for one byte order.
  package init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Rewrites a block; what is cut in the middle waits for the next one.
  package mutating func append(_ block: [UInt8], isFinal: Bool, to output: inout [UInt8]) {
    let bytes: [UInt8] = pending.isEmpty ? block : pending + block
    pending = []
    var index: Int = 0
    func unit(_ place: Int) -> UInt32 {
      isBigEndian ? UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1]) : UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place])
    }
    while index + 1 < bytes.count {
      let first: UInt32 = unit(index)
      if first & 0xFC00 == 0xD800 {
        guard index + 3 < bytes.count || isFinal else { break }
        if index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
          let second: UInt32 = unit(index + 2)
          TextDecoding.appendUTF8(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF), to: &output)
          index += 4
          continue
        }
      }
      TextDecoding.appendUTF8(first, to: &output)
      index += 2
    }
    guard index < bytes.count else { return }
    if isFinal { output.append(0xFF) } else { pending = Array(bytes[index...]) }
  }

  /// The number of UTF-16 bytes that a range of rewritten text came from.
  package static func sourceLength(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var length: Int = 0
    var index: Int = range.lowerBound
    while index < range.upperBound {
      let byte: UInt8 = bytes[index]
      switch byte {
      case 0x80...0xBF: break
      case 0xFF: length += 1
      case 0xF0...0xF7: length += 4
      default: length += 2
      }
      index += 1
    }
    return length
  }
}
