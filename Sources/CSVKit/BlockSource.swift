public import FileKit

/// Where a reader gets its bytes, block by block.
public protocol BlockSource: ~Copyable {
  /// Appends up to `atMost` bytes and tells how many; 0 means the end.
  mutating func read(into buffer: inout [UInt8], atMost: Int) throws(FileError) -> Int
}

extension ByteSource: BlockSource {}

/// Bytes that are in memory already.
public struct MemorySource: BlockSource, Sendable {
  private let bytes: [UInt8]
  private let piece: Int
  private var position: Int = 0

  /// Offers bytes in pieces of at most `piece`.
  public init(_ bytes: [UInt8], piece: Int = Int.max) {
    self.bytes = bytes
    self.piece = max(1, piece)
  }

  /// Appends the next piece and tells its size; 0 means the end.
  public mutating func read(into buffer: inout [UInt8], atMost: Int) throws(FileError) -> Int {
    let count: Int = min(atMost, piece, bytes.count - position)
    buffer.append(contentsOf: bytes[position..<(position + count)])
    position += count
    return count
  }
}
