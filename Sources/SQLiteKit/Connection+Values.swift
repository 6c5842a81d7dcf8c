internal import CSQLite

extension Connection {
  /// The first column of the first row as an integer; nil without a row or when it is NULL.
  public borrowing func scalar(_ sql: String) throws(SQLiteError) -> Int64? {
    var statement: Statement = try prepare(sql)
    var value: Int64?
    do throws(QueryFailure<Never>) {
      try statement.forEachRow { row in if value == nil { value = row.intOrNil(0) } }
    } catch { throw error.sqliteError }
    return value
  }

  /// The first column of the first row as text; nil without a row or when it is NULL.
  public borrowing func text(_ sql: String) throws(SQLiteError) -> String? {
    var statement: Statement = try prepare(sql)
    var value: String?
    do throws(QueryFailure<Never>) {
      try statement.forEachRow { row in if value == nil { value = row.textOrNil(0) } }
    } catch { throw error.sqliteError }
    return value
  }

  /// Runs `body` in a transaction: all of its changes or none.
  public borrowing func transaction<T, E: Error>(_ body: () throws(E) -> T) throws(QueryFailure<E>) -> T {
    do { try execute("BEGIN IMMEDIATE") } catch { throw .sqlite(error) }
    let result: T
    do { result = try body() } catch {
      do { try rollBack() } catch let second { throw .sqlite(second) }
      throw .body(error)
    }
    do { try execute("COMMIT") } catch {
      let first: SQLiteError = error
      do { try rollBack() } catch { throw .sqlite(error) }
      throw .sqlite(first)
    }
    return result
  }

  /// Undoes the open transaction, if SQLite has not done so itself (a full disk ends it).
  private borrowing func rollBack() throws(SQLiteError) {
    guard unsafe sqlite3_get_autocommit(handle) == 0 else { return }
    try execute("ROLLBACK")
  }

  /// The version of the SQLite library, such as `3.40.1`.
  public static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }

  /// Refuses a library older than 3.40, before a file is touched.
  public static func requireVersion() throws(SQLiteError) { try requireVersion(atLeast: 3_040_000, found: sqlite3_libversion_number()) }

  package static func requireVersion(atLeast wanted: Int32, found: Int32) throws(SQLiteError) {
    guard found >= wanted else { throw SQLiteError(code: SQLITE_MISMATCH, message: "SQLite is older than 3.40", sql: "") }
  }
}
