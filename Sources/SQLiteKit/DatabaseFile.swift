public import FileKit

/// A failure while a database file was being built.
public enum DatabaseBuildFailure<Body: Error>: Error {
  case sqlite(SQLiteError)
  case file(FileError)
  case body(Body)
}

/// Database files that appear whole or not at all.
public enum DatabaseFile {
  /// Above this size the quick check must do, which skips only the comparison of indexes with their tables.
  ///
  /// Measured on a file of 75 MB with two indexes: 0.9 s for the complete check and 0.09 s for the quick one.
  static let largestFullyChecked: Int = 8 << 20

  /// Above this size the rows of every table are counted, which visits every page of its tree but looks at no value in it.
  ///
  /// Measured on one delivery of a million rows (118 MB, no index): 0.33 s for the quick check, a fifth of the time in which it was read, typed
  /// and stored, and 0.02 s for the count. The tables are STRICT, so SQLite has looked at every value when it stored it.
  static let largestQuicklyChecked: Int = 64 << 20

  /// Builds a new database beside `path` and puts it in its place when `body` has filled it.
  ///
  /// While it is under construction the file has no value, so it goes without journal and without waiting for the disk; it is checked,
  /// written to the disk and renamed at the end. When anything fails the old file stands and the new one is removed. One of many databases need
  /// not wait for the disk when the caller waits for all of them before it is done.
  public static func build<E: Error>(
    at path: String, mode: UInt32 = 0o600, vfs: String? = nil, waitForDisk: Bool = true, _ body: (borrowing Connection) throws(E) -> Void
  ) throws(DatabaseBuildFailure<E>) {
    let temporary: String = AtomicFile.temporaryPath(for: path)
    do {
      // What a killed run left behind is of no use, and its journal would be taken for this file's.
      try FileSystem.remove(temporary)
      try FileSystem.remove(temporary + "-journal")
    } catch { throw .file(error) }
    do {
      try fill(temporary, mode: mode, vfs: vfs, body)
    } catch {
      do { try FileSystem.remove(temporary) } catch { throw .file(error) }
      throw error
    }
    do {
      if waitForDisk { try FileSystem.sync(temporary) }
      try FileSystem.rename(temporary, to: path)
      if waitForDisk { try FileSystem.syncFolder(of: path) }
    } catch { throw .file(error) }
  }

  private static func fill<E: Error>(
    _ temporary: String, mode: UInt32, vfs: String?, _ body: (borrowing Connection) throws(E) -> Void
  ) throws(DatabaseBuildFailure<E>) {
    let connection: Connection = try start(temporary, mode: mode, vfs: vfs, failure: E.self)
    do throws(E) { try body(connection) } catch { throw .body(error) }
    do throws(SQLiteError) {
      let size: Int64 = try connection.scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0
      if size > largestQuicklyChecked {
        try countRows(connection)
      } else {
        let check: String = size > largestFullyChecked ? "quick_check" : "integrity_check"
        let verdict: String? = try connection.text("PRAGMA \(check)(1)")
        guard verdict == "ok" else { throw SQLiteError(code: 11, message: "integrity check failed", sql: check) }
      }
      try connection.close()
    } catch { throw .sqlite(error) }
  }

  /// Visits every page of every table; a page that is not what it must be fails the statement.
  private static func countRows(_ connection: borrowing Connection) throws(SQLiteError) {
    var names: [String] = []
    var tables: Statement = try connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    do throws(QueryFailure<Never>) { try tables.forEachRow { row in names.append(row.text(0)) } } catch { throw error.sqliteError }
    for name in names { _ = try connection.scalar("SELECT count(*) FROM " + Connection.quoted(name)) }
  }

  private static func start<E: Error>(
    _ temporary: String, mode: UInt32, vfs: String?, failure: E.Type
  ) throws(DatabaseBuildFailure<E>) -> Connection {
    do {
      let connection: Connection = try Connection(path: temporary, .create(mode: mode), vfs: vfs, isDefensive: false)
      try connection.execute(
        """
        PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA secure_delete=OFF;
        PRAGMA cache_size=-65536;
        """)
      try connection.defend()
      return connection
    } catch { throw .sqlite(error) }
  }
}
