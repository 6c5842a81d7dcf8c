internal import CSQLite

/// A compiled statement that is bound and run as often as needed.
@safe public struct Statement: ~Copyable {
  let handle: OpaquePointer
  let connection: OpaquePointer
  /// The statement's text.
  public let sql: String

  private init(handle: OpaquePointer, connection: OpaquePointer, sql: String) {
    unsafe self.handle = unsafe handle
    unsafe self.connection = unsafe connection
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Compiles the first statement of a text and leaves what follows it in the text; nil when there is none, as in a comment.
  static func compile(_ text: inout String, on connection: borrowing Connection) throws(SQLiteError) -> Statement? {
    var compiled: OpaquePointer?
    var bytes: [CChar] = text.utf8.map { CChar(bitPattern: $0) }
    bytes.append(0)
    var used: Int = 0
    let database: OpaquePointer = unsafe connection.handle
    let code: Int32 = unsafe bytes.withUnsafeBufferPointer { all -> Int32 in
      var tail: UnsafePointer<CChar>?
      let code: Int32 = unsafe sqlite3_prepare_v3(database, all.baseAddress, Int32(all.count), UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, &tail)
      if let tail = unsafe tail { used = unsafe tail - all.baseAddress! }
      return code
    }
    guard code == SQLITE_OK else { throw unsafe SQLiteError.ofText(database, code, text) }
    guard let ready = unsafe compiled else {
      text = ""
      return nil
    }
    let own: String = String(decoding: text.utf8.prefix(used), as: UTF8.self)
    text = String(decoding: text.utf8.dropFirst(used), as: UTF8.self)
    return unsafe Statement(handle: ready, connection: database, sql: own)
  }

  /// Binds an integer or NULL; the first place is 1.
  public mutating func bind(_ value: Int64?, at index: Int32) throws(SQLiteError) {
    let code: Int32 = unsafe value.map { unsafe sqlite3_bind_int64(handle, index, $0) } ?? sqlite3_bind_null(handle, index)
    try check(code)
  }

  /// Binds a text or NULL.
  public mutating func bind(_ value: String?, at index: Int32) throws(SQLiteError) {
    guard var text = value else { return try bindNull(at: index) }
    let statement: OpaquePointer = unsafe handle
    let code: Int32 = text.withUTF8 { bytes in unsafe csqlite_bind_text_copied(statement, index, bytes.baseAddress, Int32(bytes.count)) }
    try check(code)
  }

  /// Binds a real number or NULL.
  public mutating func bind(_ value: Double?, at index: Int32) throws(SQLiteError) {
    let code: Int32 = unsafe value.map { unsafe sqlite3_bind_double(handle, index, $0) } ?? sqlite3_bind_null(handle, index)
    try check(code)
  }

  /// Binds UTF-8 bytes as text without making a `String`.
  public mutating func bind(bytes: Span<UInt8>, at index: Int32) throws(SQLiteError) {
    let statement: OpaquePointer = unsafe handle
    let code: Int32 = unsafe bytes.withUnsafeBufferPointer { part in
      unsafe csqlite_bind_text_copied(statement, index, part.baseAddress, Int32(part.count))
    }
    try check(code)
  }

  /// Binds UTF-8 bytes as text without making a `String`.
  public mutating func bind(bytes: [UInt8], at index: Int32) throws(SQLiteError) { try bind(bytes: bytes.span, at: index) }

  /// Binds bytes as they are.
  public mutating func bind(blob: [UInt8], at index: Int32) throws(SQLiteError) {
    let statement: OpaquePointer = unsafe handle
    let code: Int32 = unsafe blob.withUnsafeBufferPointer { part in
      unsafe csqlite_bind_blob_copied(statement, index, part.baseAddress, Int32(part.count))
    }
    try check(code)
  }

  /// Binds NULL.
  public mutating func bindNull(at index: Int32) throws(SQLiteError) { try check(unsafe sqlite3_bind_null(handle, index)) }

  /// Goes to the next row; false at the end.
  public mutating func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error: SQLiteError = unsafe SQLiteError.ofRun(connection, sql)
      unsafe sqlite3_reset(handle)
      throw error
    }
  }

  /// Makes the statement ready to run again; bound values stay.
  public mutating func reset() { unsafe sqlite3_reset(handle) }

  /// Forgets bound values, so that what is not bound again is NULL.
  public mutating func clearBindings() { unsafe sqlite3_clear_bindings(handle) }

  /// Runs to the end and makes the statement ready to run again.
  public mutating func run() throws(SQLiteError) {
    while try step() {}
    reset()
  }

  /// Calls `body` for every row, and makes the statement ready to run again.
  public mutating func forEachRow<E: Error>(_ body: (borrowing Row) throws(E) -> Void) throws(QueryFailure<E>) {
    defer { reset() }
    while true {
      let hasRow: Bool
      do { hasRow = try step() } catch { throw .sqlite(error) }
      guard hasRow else { return }
      let row: Row = unsafe Row(handle: handle)
      do { try body(row) } catch { throw .body(error) }
    }
  }

  /// The names of the result columns.
  public var columnNames: [String] {
    unsafe (0..<sqlite3_column_count(handle)).map { unsafe String(cString: sqlite3_column_name(handle, $0)) }
  }

  func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw unsafe SQLiteError.ofRun(connection, sql) }
  }
}
