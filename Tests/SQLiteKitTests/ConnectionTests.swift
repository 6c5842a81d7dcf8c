import FileKit
import SQLiteKit
import TestSupport
import Testing

@Suite(.tempDir) struct ConnectionTests {
  @Test(
    "a finished file opens and attaches read-only under any name",
    arguments: ["gewoon", "met spatie", "mei ë", "vraag?teken", "hek#je", "honderd%41procent", "aan'haling\"s", "a&b=c;d+e", "日本"])
  func opensAnyName(name: String) throws {
    let path: String = TempDir.file(name + ".sqlite")
    try DatabaseFile.build(at: path) { connection throws(SQLiteError) in
      try connection.execute("CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (42);")
    }
    let reader: Connection = try Connection(path: path, .readOnly)
    #expect(try reader.scalar("SELECT x FROM t") == 42)
    #expect(throws: SQLiteError.self) { try reader.execute("INSERT INTO t VALUES (1)") }
    let other: Connection = try Connection(path: TempDir.file("ander ?.sqlite"), .create)
    try other.attach(path: path, as: "bron")
    #expect(try other.scalar("SELECT x FROM bron.t") == 42)
    #expect(throws: SQLiteError.self) { try other.execute("DELETE FROM bron.t") }
    try other.detach("bron")
    #expect(try FileSystem.entries(TempDir.path) == [name + ".sqlite", "ander ?.sqlite"].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("a made database is for its owner alone, whatever the umask, or has the mode that was asked")
  func permissions() throws {
    _ = try Connection(path: TempDir.file("a"), .create)
    _ = try Connection(path: TempDir.file("b"), .create(mode: 0o644))
    try DatabaseFile.build(at: TempDir.file("c")) { connection throws(SQLiteError) in try connection.execute("CREATE TABLE t (x)") }
    #expect(try FileSystem.mode(TempDir.file("a")) == 0o600)
    #expect(try FileSystem.mode(TempDir.file("b")) == 0o644)
    #expect(try FileSystem.mode(TempDir.file("c")) == 0o600)
  }

  @Test("every kind of value comes back as it went in")
  func roundTrip() throws {
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.execute("CREATE TABLE t (a INTEGER, b TEXT, c TEXT, d BLOB, e REAL, f TEXT, g TEXT)")
    var insert: Statement = try connection.prepare("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)")
    try insert.bind(Int64.min, at: 1)
    try insert.bind("ë\u{0}x", at: 2)
    try insert.bind(bytes: Array("naïef".utf8), at: 3)
    try insert.bind(blob: [0, 255, 1], at: 4)
    try insert.bind(0.5, at: 5)
    try insert.bind(nil as String?, at: 6)
    try insert.bind(bytes: [], at: 7)
    try insert.run()
    var rows: Int = 0
    var select: Statement = try connection.prepare("SELECT * FROM t")
    #expect(select.columnNames == ["a", "b", "c", "d", "e", "f", "g"])
    try select.forEachRow { row in
      rows += 1
      #expect(row.int(0) == .min && row.text(1) == "ë\u{0}x" && row.text(2) == "naïef")
      #expect(row.bytes(3) == [0, 255, 1] && row.double(4) == 0.5)
      #expect(row.isNull(5) && row.textOrNil(5) == nil && row.intOrNil(5) == nil)
      #expect(row.textOrNil(6) == "", "an empty text is no NULL")
    }
    #expect(rows == 1)
  }

  @Test("bulk rows take their texts from one block")
  func bulk() throws {
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.execute("CREATE TABLE t (a INTEGER, b TEXT, c TEXT) STRICT")
    var insert: Statement = try connection.prepare("INSERT INTO t VALUES (?, ?, ?)")
    let block: [UInt8] = Array("eentwee".utf8)
    try insert.run([.int(1), .text(offset: 0, count: 3), .null], textsIn: block.span)
    try insert.run([.int(2), .text(offset: 3, count: 4), .text(offset: 7, count: 0)], textsIn: block.span)
    let none: [UInt8] = []
    try insert.run([.null, .text(offset: 0, count: 0)], textsIn: none.span)
    #expect(try connection.text("SELECT group_concat(quote(a) || quote(b) || quote(c), ' ') FROM t ORDER BY rowid") == "1'een'NULL 2'twee''' NULL''NULL")
  }

  @Test("a script runs to its end, with comments and a tail without semicolon")
  func script() throws {
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.execute("-- een\nCREATE TABLE t (x);\n/* twee */ INSERT INTO t VALUES ('é;');;\nINSERT INTO t VALUES (2) -- slot\n")
    #expect(try connection.scalar("SELECT count(*) FROM t") == 2)
    #expect(throws: SQLiteError.self) { _ = try connection.prepare("-- niets") }
  }

  private struct Stop: Error {}

  @Test("a transaction that throws leaves nothing, one that returns leaves all")
  func transaction() throws {
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.execute("CREATE TABLE t (x)")
    #expect(throws: QueryFailure<any Error>.self) {
      try connection.transaction { () throws(any Error) in
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(try connection.scalar("SELECT count(*) FROM t") == 0)
    let number: Int64 = try connection.transaction { () throws(SQLiteError) in
      try connection.execute("INSERT INTO t VALUES (7)")
      return connection.lastInsertRowID
    }
    #expect(number == 1 && connection.changes == 1)
  }

  @Test("an unused connection closes without complaint")
  func close() throws {
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.close()
  }

  @Test("the library is new enough, and an older one is refused")
  func version() throws {
    try Connection.requireVersion()
    #expect(!Connection.libraryVersion.isEmpty)
    #expect(throws: SQLiteError.self) { try Connection.requireVersion(atLeast: 3_040_000, found: 3_039_004) }
  }
}
