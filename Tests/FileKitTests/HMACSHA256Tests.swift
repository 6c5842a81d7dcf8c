import FileKit
import Testing

@Suite struct HMACSHA256Tests {
  private struct Vector {
    let key: [UInt8]
    let message: [UInt8]
    let proof: String
  }

  /// The cases of RFC 4231, of which the fifth is given cut to 128 bits.
  private static let vectors: [Vector] = [
    Vector(
      key: Array(repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
      proof: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      proof: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      key: Array(repeating: 0xaa, count: 20), message: Array(repeating: 0xdd, count: 50),
      proof: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      key: (1...25).map { UInt8($0) }, message: Array(repeating: 0xcd, count: 50),
      proof: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      key: Array(repeating: 0x0c, count: 20), message: Array("Test With Truncation".utf8),
      proof: "a3b6167473100ee06e0c796c2955552b"),
    Vector(
      key: Array(repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      proof: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      key: Array(repeating: 0xaa, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      proof: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test("the published cases", arguments: 0..<7)
  func vector(index: Int) {
    let vector: Vector = Self.vectors[index]
    let found: String = SHA256.hex(HMACSHA256.authenticate(key: vector.key, message: vector.message))
    #expect(found.hasPrefix(vector.proof))
    #expect(SHA256.hex(HMACKey(vector.key).authenticate(vector.message)) == found)
  }
}
