import FileKit
import TestSupport
import Testing

@Suite(.tempDir) struct AtomicFileTests {
  private func names() throws -> [String] { try FileSystem.entries(TempDir.path) }

  @Test("a committed file has its bytes and its mode, and nothing stands beside it", arguments: [0o600, 0o644, 0o666] as [UInt32])
  func commits(mode: UInt32) throws {
    let path: String = TempDir.file("met spatie ë.csv")
    var file: AtomicFile = try AtomicFile(path: path, mode: mode)
    try file.write("één\n")
    try file.write([0, 255])
    #expect(file.count == 8)
    try file.commit()
    #expect(try FileSystem.readAll(path) == Array("één\n".utf8) + [0, 255])
    #expect(try FileSystem.mode(path) == mode)
    #expect(try names() == ["met spatie ë.csv"])
  }

  @Test("a file that is dropped before commit leaves the old one and no remains")
  func drops() throws {
    let path: String = TempDir.file("f")
    try FileSystem.writeIfChanged(path, [1])
    do {
      var file: AtomicFile = try AtomicFile(path: path)
      try file.write(Array(repeating: 2, count: 1 << 20))
    }
    #expect(try FileSystem.readAll(path) == [1])
    #expect(try names() == ["f"])
  }

  @Test("a program that is killed before commit leaves the old file, and the next one takes over what it left")
  func killed() async throws {
    let path: String = TempDir.file("f")
    try FileSystem.writeIfChanged(path, [1])
    await #expect(processExitsWith: .failure) { [path = path as String] in
      var file: AtomicFile = try AtomicFile(path: path)
      try file.write(Array(repeating: 2, count: 1 << 20))
      killThisProcess()
    }
    #expect(try FileSystem.readAll(path) == [1])
    #expect(try names() == ["f", "f.nieuw"])
    var file: AtomicFile = try AtomicFile(path: path)
    try file.write([3])
    try file.commit()
    #expect(try FileSystem.readAll(path) == [3])
    #expect(try names() == ["f"])
  }

  @Test("a disk that takes no more leaves the old file and no remains")
  func full() async throws {
    let path: String = TempDir.file("f")
    try FileSystem.writeIfChanged(path, [1])
    await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
      limitFileSize(to: 1 << 16)
      do {
        var file: AtomicFile = try AtomicFile(path: path)
        try file.write(Array(repeating: 2, count: 1 << 20))
        try file.commit()
      } catch let error as FileError where error.operation == "schrijven" { endProcess(3) }
    }
    #expect(try FileSystem.readAll(path) == [1])
    #expect(try names() == ["f"])
  }

  @Test("a second writer of the same file is told that it is busy, and harms nothing")
  func secondWriter() throws {
    let path: String = TempDir.file("f")
    var first: AtomicFile = try AtomicFile(path: path)
    try first.write([1])
    var isBusy: Bool = false
    do { _ = try AtomicFile(path: path) } catch { isBusy = error.isBusy }
    #expect(isBusy)
    try first.commit()
    #expect(try FileSystem.readAll(path) == [1])
  }

  @Test("a folder that is missing, and one that is a file, are typed failures")
  func noPlace() throws {
    try FileSystem.writeIfChanged(TempDir.file("bestand"), [])
    for path in [TempDir.file("nergens/f"), TempDir.file("bestand/f")] {
      var isMissing: Bool = false
      do { _ = try AtomicFile(path: path) } catch { isMissing = error.isMissing }
      #expect(isMissing, "\(path)")
    }
  }

  @Test("a folder in the file's place stays, and no remains stand beside it")
  func folderInPlace() throws {
    try FileSystem.makeFolder(TempDir.file("map/in"))
    var file: AtomicFile = try AtomicFile(path: TempDir.file("map"))
    try file.write([1])
    var hasFailed: Bool = false
    do { try file.commit() } catch { hasFailed = true }
    #expect(hasFailed)
    #expect(try names() == ["map"])
  }
}
