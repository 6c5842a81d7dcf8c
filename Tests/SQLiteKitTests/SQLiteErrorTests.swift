import FileKit
import SQLiteKit
import TestSupport
import Testing

@Suite(.tempDir) struct SQLiteErrorTests {
  private static let secret: String = "999900006 Jansen"

  private static func failure(_ body: () throws(SQLiteError) -> Void) -> SQLiteError? {
    do throws(SQLiteError) { try body() } catch { return error }
    return nil
  }

  @Test(
    "no error carries a bound value",
    arguments: [
      "INSERT INTO t(uniek) VALUES (?)", "INSERT INTO t(getal) VALUES (?)", "INSERT INTO t(kort) VALUES (?)",
      "SELECT json_extract(?, '$.a')", "SELECT json_extract('{}', ?)", "SELECT abs(?1) FROM t WHERE x IN (SELECT json(?1))",
      "INSERT INTO bewaakt VALUES (?)",
    ])
  func hidesBoundValues(sql: String) throws {
    let connection: Connection = try Connection(path: TempDir.file("d.sqlite"), .create)
    try connection.execute(
      """
      CREATE TABLE t (x TEXT, uniek TEXT UNIQUE, getal INTEGER, kort TEXT CHECK (length(kort) < 4)) STRICT;
      CREATE TABLE bewaakt (x TEXT) STRICT;
      CREATE TRIGGER b BEFORE INSERT ON bewaakt BEGIN SELECT RAISE(ABORT, 'nee'); END;
      INSERT INTO t (x, uniek) VALUES ('a', '\(Self.secret)');
      """)
    var statement: Statement = try connection.prepare(sql)
    try statement.bind(Self.secret, at: 1)
    let error: SQLiteError = try #require(Self.failure { () throws(SQLiteError) in try statement.run() })
    let shown: String = "\(error) \(String(reflecting: error)) \(error.message) \(error.sql)"
    #expect(!shown.contains("9999") && !shown.contains("Jansen"), "\(shown)")
  }

  @Test("a violated constraint keeps SQLite's words, which name the column")
  func namesTheColumn() throws {
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.execute("CREATE TABLE t (uniek TEXT UNIQUE) STRICT; INSERT INTO t VALUES ('a');")
    let error: SQLiteError = try #require(Self.failure { () throws(SQLiteError) in try connection.execute("INSERT INTO t VALUES ('a')") })
    #expect(error.message.contains("t.uniek"))
    #expect(error.code == 2067, "the extended code, not 19")
  }

  @Test("a misspelt column in double quotes is an error and no text")
  func refusesDoubleQuotedStrings() throws {
    let connection: Connection = try Connection(path: ":memory:", .create)
    #expect(Self.failure { () throws(SQLiteError) in try connection.execute("SELECT \"bestaat_niet\"") } != nil)
  }

  @Test("a lock of another connection is busy")
  func busy() throws {
    let path: String = TempDir.file("d.sqlite")
    let first: Connection = try Connection(path: path, .create)
    try first.execute("CREATE TABLE t (x) ; BEGIN EXCLUSIVE;")
    let second: Connection = try Connection(path: path, .readWrite)
    // The waiting time is part of the opening; none here.
    try second.execute("PRAGMA busy_timeout=0")
    let error: SQLiteError = try #require(Self.failure { () throws(SQLiteError) in try second.execute("INSERT INTO t VALUES (1)") })
    #expect(error.isBusy && !error.isInputOutput)
  }

  @Test("a missing file, a folder and a text file are refused with their kind")
  func unusableFiles() throws {
    let missing: SQLiteError = try #require(Self.failure { () throws(SQLiteError) in _ = try Connection(path: TempDir.file("weg"), .readOnly) })
    #expect(missing.isInputOutput)
    #expect(!FileSystem.exists(TempDir.file("weg")), "opening for reading makes nothing")
    #expect(Self.failure { () throws(SQLiteError) in _ = try Connection(path: TempDir.path, .readOnly) } != nil)
    try FileSystem.writeIfChanged(TempDir.file("tekst"), Array(String(repeating: "dit is geen database ", count: 100).utf8))
    let text: SQLiteError = try #require(
      Self.failure { () throws(SQLiteError) in
        let connection: Connection = try Connection(path: TempDir.file("tekst"), .readOnly)
        _ = try connection.scalar("SELECT count(*) FROM sqlite_master")
      })
    #expect(text.isDamaged)
  }

  @Test("a full database is an input/output error")
  func full() throws {
    let connection: Connection = try Connection(path: TempDir.file("d.sqlite"), .create)
    try connection.execute("CREATE TABLE t (x); PRAGMA max_page_count=2;")
    let error: SQLiteError = try #require(
      Self.failure { () throws(SQLiteError) in try connection.execute("INSERT INTO t VALUES (zeroblob(100000))") })
    #expect(error.isInputOutput && error.primaryCode == 13)
  }
}
