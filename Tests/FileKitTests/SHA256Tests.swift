import FileKit
import TestSupport
import Testing

@Suite(.tempDir) struct SHA256Tests {
  /// The examples of FIPS 180-4 and its companion documents.
  static let vectors: [(text: String, hash: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test("the published examples", arguments: vectors)
  func vector(text: String, hash: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == hash)
  }

  @Test("a million times a")
  func million() {
    let block: [UInt8] = Array(repeating: UInt8(ascii: "a"), count: 1_000)
    var hash: SHA256 = SHA256()
    for _ in 0..<1_000 { hash.update(block) }
    #expect(SHA256.hex(hash.finish()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("a hash does not depend on how the bytes were cut", arguments: UInt64(0)..<50)
  func anyCut(seed: UInt64) {
    var random: SeededGenerator = SeededGenerator(seed: seed)
    let count: Int = Int.random(in: 0...400, using: &random)
    let bytes: [UInt8] = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    var hash: SHA256 = SHA256()
    var start: Int = 0
    while start < bytes.count {
      let end: Int = Int.random(in: start...min(bytes.count, start + 130), using: &random)
      hash.update(Array(bytes[start..<end]))
      start = end
    }
    #expect(hash.finish() == SHA256.hash(bytes))
  }

  @Test("a file has the hash of its bytes")
  func file() throws {
    let bytes: [UInt8] = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try FileSystem.writeIfChanged(TempDir.file("f"), bytes)
    #expect(try SHA256.hex(ofFile: TempDir.file("f")) == SHA256.hex(of: bytes))
  }
}
