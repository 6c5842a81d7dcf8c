/// HMAC with SHA-256 (RFC 2104): turns a klantnummer into a number that only the holder of the key can repeat.
public enum HMACSHA256 {
  /// The 32 bytes that prove `message` under `key`.
  public static func authenticate(key: [UInt8], message: [UInt8]) -> [UInt8] { HMACKey(key).authenticate(message) }
}

/// A key with its two paddings hashed once, for many messages.
public struct HMACKey {
  private let inner: SHA256
  private let outer: SHA256

  /// Prepares a key of any length.
  public init(_ key: [UInt8]) {
    var padded: [UInt8] = key.count > 64 ? SHA256.hash(key) : key
    padded.append(contentsOf: repeatElement(0, count: 64 - padded.count))
    var inner: SHA256 = SHA256()
    inner.update(padded.map { $0 ^ 0x36 })
    var outer: SHA256 = SHA256()
    outer.update(padded.map { $0 ^ 0x5c })
    self.inner = inner
    self.outer = outer
  }

  /// The 32 bytes that prove `message` under this key.
  public func authenticate(_ message: [UInt8]) -> [UInt8] {
    var first: SHA256 = inner
    first.update(message)
    var second: SHA256 = outer
    second.update(first.finish())
    return second.finish()
  }
}
