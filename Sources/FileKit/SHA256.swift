/// SHA-256 (FIPS 180-4): the fingerprint of deliveries and runs, because Foundation on Linux has none.
@safe public struct SHA256 {
  private var state: State = State()
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  private typealias State = SHA256State

  /// Starts with nothing hashed.
  public init() { pending.reserveCapacity(64) }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds bytes that someone else owns.
  public mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { all in
      var start: Int = 0
      if !pending.isEmpty {
        start = min(64 - pending.count, all.count)
        unsafe pending.append(contentsOf: all[0..<start])
        guard pending.count == 64 else { return }
        unsafe pending.withUnsafeBufferPointer { block in unsafe state.compress(block.baseAddress!, blocks: 1) }
        pending.removeAll(keepingCapacity: true)
      }
      let blocks: Int = (all.count - start) / 64
      if blocks > 0 {
        unsafe state.compress(all.baseAddress! + start, blocks: blocks)
        start += blocks * 64
      }
      if start < all.count { unsafe pending.append(contentsOf: all[start...]) }
    }
  }

  /// Ends the hash and gives its 32 bytes.
  public mutating func finish() -> [UInt8] {
    var tail: [UInt8] = pending
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits: UInt64 = length &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    unsafe tail.withUnsafeBufferPointer { all in unsafe state.compress(all.baseAddress!, blocks: all.count / 64) }
    return state.bytes
  }

  /// The 32 bytes of the hash of some bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash: SHA256 = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The hash of some bytes as 64 lowercase hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String { hex(hash(bytes)) }

  /// The hash of a file as 64 lowercase hexadecimal digits, read in blocks.
  public static func hex(ofFile path: String) throws(FileError) -> String {
    var source: ByteSource = try ByteSource(path: path)
    var hash: SHA256 = SHA256()
    var block: [UInt8] = []
    while try source.read(into: &block, atMost: 1 << 20) > 0 {
      hash.update(block)
      block.removeAll(keepingCapacity: true)
    }
    return hex(hash.finish())
  }

  /// Bytes as lowercase hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
