import CFaultVFS
import FileKit
import SQLiteKit
import TestSupport
import Testing

/// Fails every input/output call in turn, because only that shows what is left behind after each.
@Suite(.serialized, .tempDir) struct FaultTests {
  private static let rows: Int64 = 3_000

  init() { #expect(faultvfs_register() == 0) }

  private static func fill(_ connection: borrowing Connection, value: Int64) throws(SQLiteError) {
    // A small cache makes SQLite write while the body still runs, and not only at the end.
    try connection.execute(
      """
      PRAGMA cache_size=8;
      CREATE TABLE rij (nummer INTEGER PRIMARY KEY, waarde INTEGER NOT NULL) STRICT;
      WITH RECURSIVE teller(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM teller LIMIT \(rows))
      INSERT INTO rij SELECT n, \(value) FROM teller;
      """)
  }

  /// The one value that all rows hold, once per row; anything else is half a file.
  private static func content(_ path: String) throws -> [Int64?] {
    let connection: Connection = try Connection(path: path, .readOnly)
    return [
      try connection.scalar("SELECT count(*) FROM rij"), try connection.scalar("SELECT min(waarde) FROM rij"),
      try connection.scalar("SELECT max(waarde) FROM rij"),
    ]
  }

  @Test("after every fault while building, the old file stands or the new one is complete, and nothing else is left", arguments: [10, 13], [false, true])
  func everyFaultWhileBuilding(code: Int32, sticky: Bool) throws {
    let path: String = TempDir.file("d.sqlite")
    try DatabaseFile.build(at: path) { connection throws(SQLiteError) in try Self.fill(connection, value: 1) }
    let struck: Int = try withEvery { number in
      faultvfs_arm(number, code, sticky ? 1 : 0)
      var hasFailed: Bool = false
      do throws(DatabaseBuildFailure<SQLiteError>) {
        try DatabaseFile.build(at: path, vfs: "fault") { connection throws(SQLiteError) in try Self.fill(connection, value: 2) }
      } catch { hasFailed = true }
      let hasStruck: Bool = faultvfs_fired() == 1
      faultvfs_arm(0, 0, 0)
      let expected: Int64 = hasFailed ? 1 : 2
      #expect(try Self.content(path) == [Self.rows, expected, expected], "fault \(number)")
      #expect(try FileSystem.entries(TempDir.path) == ["d.sqlite"], "fault \(number)")
      if !hasFailed {
        // Put the old content back, so that the next fault finds it.
        try DatabaseFile.build(at: path) { connection throws(SQLiteError) in try Self.fill(connection, value: 1) }
      }
      return hasStruck
    }
    #expect(struck > 10, "the walk must meet real calls")
  }

  @Test("after every fault in a transaction, the transaction counts whole or not at all", arguments: [10, 13], [false, true])
  func everyFaultInATransaction(code: Int32, sticky: Bool) throws {
    let path: String = TempDir.file("register.sqlite")
    let struck: Int = try withEvery { number in
      for suffix in ["", "-journal"] { try FileSystem.remove(path + suffix) }
      do {
        let connection: Connection = try Connection(path: path, .create)
        try connection.execute("CREATE TABLE rij (nummer INTEGER PRIMARY KEY) STRICT; INSERT INTO rij VALUES (1), (2);")
        try connection.close()
      }
      faultvfs_arm(number, code, sticky ? 1 : 0)
      var hasFailed: Bool = false
      do {
        let connection: Connection = try Connection(path: path, .readWrite, vfs: "fault")
        try connection.transaction { () throws(SQLiteError) in
          try connection.execute(
            "INSERT INTO rij WITH RECURSIVE teller(n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM teller LIMIT 998) SELECT n FROM teller")
        }
      } catch { hasFailed = true }
      let hasStruck: Bool = faultvfs_fired() == 1
      faultvfs_arm(0, 0, 0)
      // Opened for writing, as the next run does: that rolls a hot journal back.
      let connection: Connection = try Connection(path: path, .readWrite)
      let count: Int64? = try connection.scalar("SELECT count(*) FROM rij")
      #expect(count == 2 || count == 1_000, "fault \(number)")
      if !hasFailed { #expect(count == 1_000) }
      return hasStruck
    }
    #expect(struck > 5)
  }
}
