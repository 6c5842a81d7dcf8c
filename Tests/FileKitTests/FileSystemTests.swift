import FileKit
import TestSupport
import Testing

@Suite(.tempDir) struct FileSystemTests {
  @Test("a listing is in the order of the bytes, with folders inside and links followed once")
  func lists() throws {
    for name in ["b", "a", "Z", "é", "sub/x", "sub/diep/y", "met spatie"] {
      try FileSystem.makeFolder(FileSystem.parent(of: TempDir.file(name)))
      try FileSystem.writeIfChanged(TempDir.file(name), [])
    }
    try makeLink(to: "..", at: TempDir.file("sub/terug"))
    try makeLink(to: "../a", at: TempDir.file("sub/link"))
    try makeLink(to: "nergens", at: TempDir.file("sub/dood"))
    #expect(try FileSystem.list(TempDir.path) == ["Z", "a", "b", "met spatie", "é"])
    let all: [String] = ["Z", "a", "b", "met spatie", "sub/diep/y", "sub/link", "sub/x", "é"]
    #expect(try FileSystem.list(TempDir.path, recursive: true) == all)
  }

  @Test("writing the same bytes touches nothing, other bytes or another mode do")
  func writeIfChanged() throws {
    let path: String = TempDir.file("f")
    #expect(try FileSystem.writeIfChanged(path, [1], mode: 0o600))
    #expect(try !FileSystem.writeIfChanged(path, [1], mode: 0o600))
    #expect(try FileSystem.writeIfChanged(path, [2], mode: 0o600))
    #expect(try !FileSystem.writeIfChanged(path, [2], mode: 0o644))
    #expect(try FileSystem.mode(path) == 0o644)
    #expect(try FileSystem.readAll(path) == [2])
  }

  @Test("a folder gets its mode, and those above it are made")
  func makesFolders() throws {
    try FileSystem.makeFolder(TempDir.file("a/b/c"), mode: 0o700)
    #expect(try FileSystem.mode(TempDir.file("a/b/c")) == 0o700)
    try FileSystem.makeFolder(TempDir.file("a/b/c"), mode: 0o755)
    #expect(try FileSystem.mode(TempDir.file("a/b/c")) == 0o755)
    try FileSystem.writeIfChanged(TempDir.file("bestand"), [])
    #expect(throws: FileError.self) { try FileSystem.makeFolder(TempDir.file("bestand")) }
  }

  @Test("a tree is copied with its modes and removed without following links")
  func trees() throws {
    try FileSystem.makeFolder(TempDir.file("van/sub"))
    try FileSystem.writeIfChanged(TempDir.file("van/sub/x"), [1, 2])
    try FileSystem.writeIfChanged(TempDir.file("blijft"), [9])
    try FileSystem.copyTree(TempDir.file("van"), to: TempDir.file("naar"), fileMode: 0o600, folderMode: 0o700)
    #expect(try FileSystem.readAll(TempDir.file("naar/sub/x")) == [1, 2])
    #expect(try FileSystem.mode(TempDir.file("naar/sub")) == 0o700)
    #expect(try FileSystem.mode(TempDir.file("naar/sub/x")) == 0o600)
    try makeLink(to: "../../van", at: TempDir.file("naar/sub/omhoog"))
    try FileSystem.removeTree(TempDir.file("naar"))
    try FileSystem.removeTree(TempDir.file("bestaat niet"))
    #expect(try FileSystem.list(TempDir.path, recursive: true) == ["blijft", "van/sub/x"])
  }

  @Test("a folder or an absent file is refused when it is opened, in words")
  func refusesFolders() {
    let folder: String = TempDir.path
    #expect(throws: FileError(path: folder, operation: "openen", errno: 21)) { _ = try ByteSource(path: folder) }
    let missing: String = TempDir.file("weg")
    #expect(throws: FileError(path: missing, operation: "openen", errno: 2)) { _ = try FileSystem.readAll(missing) }
    #expect(FileError(path: "f", operation: "openen", errno: 13).description == "openen van 'f' lukt niet: geen rechten")
  }

  @Test("blocks of any size give the same bytes", arguments: [1, 7, 4_096, 1 << 20])
  func blocks(size: Int) throws {
    let bytes: [UInt8] = (0..<9_999).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try FileSystem.writeIfChanged(TempDir.file("f"), bytes)
    var source: ByteSource = try ByteSource(path: TempDir.file("f"))
    var found: [UInt8] = [42]
    while try source.read(into: &found, atMost: size) > 0 {}
    let position: Int = source.position
    #expect(found == [42] + bytes && position == bytes.count)
    try source.seek(to: 9_998)
    var last: [UInt8] = []
    let count: Int = try source.read(into: &last, atMost: 10)
    #expect(count == 1 && last == [bytes[9_998]])
  }

  @Test("a lock is held once and is free again afterwards")
  func locks() throws {
    let path: String = TempDir.file("slot")
    do {
      let first: FileLock = try FileLock(path: path)
      var isBusy: Bool = false
      do { _ = try FileLock(path: path) } catch { isBusy = error.isBusy }
      #expect(isBusy)
      _ = consume first
    }
    _ = try FileLock(path: path)
    #expect(try FileSystem.mode(path) == 0o600)
  }

  @Test("random bytes are as many as asked and not the same twice")
  func random() throws {
    let first: [UInt8] = try randomBytes(32)
    #expect(first.count == 32)
    #expect(try randomBytes(32) != first)
  }

  @Test("parents and names of paths", arguments: [("a", ".", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("/a/b.c", "/a", "b.c")])
  func paths(path: String, parent: String, name: String) {
    #expect(FileSystem.parent(of: path) == parent && FileSystem.name(of: path) == name)
  }
}
