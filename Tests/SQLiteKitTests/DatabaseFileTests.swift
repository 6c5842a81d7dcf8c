import FileKit
import SQLiteKit
import TestSupport
import Testing

@Suite(.tempDir) struct DatabaseFileTests {
  private struct Stop: Error {}

  @Test("a body that throws leaves the old file, and its own error comes out")
  func bodyThrows() throws {
    let path: String = TempDir.file("d.sqlite")
    try DatabaseFile.build(at: path) { connection throws(SQLiteError) in try connection.execute("CREATE TABLE oud (x)") }
    let before: [UInt8] = try FileSystem.readAll(path)
    do throws(DatabaseBuildFailure<Stop>) {
      try DatabaseFile.build(at: path) { connection throws(Stop) in throw Stop() }
      Issue.record("must throw")
    } catch {
      guard case .body = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try FileSystem.readAll(path) == before)
    #expect(try FileSystem.entries(TempDir.path) == ["d.sqlite"])
  }

  @Test("what a killed run left behind is no part of the new file")
  func leftovers() throws {
    let path: String = TempDir.file("d.sqlite")
    let left: Connection = try Connection(path: path + ".nieuw", .create)
    try left.execute("CREATE TABLE rest (x)")
    try left.close()
    try FileSystem.writeIfChanged(path + ".nieuw-journal", [1, 2, 3])
    try DatabaseFile.build(at: path) { connection throws(SQLiteError) in try connection.execute("CREATE TABLE t (x)") }
    let connection: Connection = try Connection(path: path, .readOnly)
    #expect(try connection.text("SELECT group_concat(name) FROM sqlite_master") == "t")
    #expect(try FileSystem.entries(TempDir.path) == ["d.sqlite"])
  }

  @Test("the same statements give the same bytes")
  func deterministic() throws {
    for name in ["a", "b"] {
      try DatabaseFile.build(at: TempDir.file(name)) { connection throws(SQLiteError) in
        try connection.execute("CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT) STRICT; INSERT INTO t VALUES (1, 'a'), (2, 'b');")
      }
    }
    #expect(try FileSystem.readAll(TempDir.file("a")) == FileSystem.readAll(TempDir.file("b")))
  }

  @Test("a folder that does not exist is a typed failure")
  func missingFolder() {
    #expect(throws: DatabaseBuildFailure<Never>.self) {
      try DatabaseFile.build(at: TempDir.file("nergens/d.sqlite")) { (_: borrowing Connection) throws(Never) in }
    }
  }
}
