internal import CSQLite
internal import FileKit

/// An open database that one owner uses.
@safe public struct Connection: ~Copyable {
  let handle: OpaquePointer
  private var isClosed: Bool = false
  /// The path that was opened.
  public let path: String

  /// Opens a database file.
  public init(path: String, _ mode: OpenMode, vfs: String? = nil) throws(SQLiteError) {
    try self.init(path: path, mode, vfs: vfs, isDefensive: true)
  }

  /// Opens a database; only a file under construction is opened undefended, because `journal_mode=OFF` is refused otherwise.
  init(path: String, _ mode: OpenMode, vfs: String?, isDefensive: Bool) throws(SQLiteError) {
    if mode.kind == .create, path != ":memory:", !FileSystem.exists(path) {
      do { try FileSystem.createFile(path, mode: mode.permissions) } catch {
        throw SQLiteError(code: SQLITE_CANTOPEN, message: error.description, sql: "")
      }
    }
    unsafe handle = try Connection.open(path, mode, vfs: vfs, isDefensive: isDefensive)
    self.path = path
  }

  /// Done once, before the first connection of the process; too late (in a test that uses SQLite itself first) it changes nothing.
  private static let memoryIsCounted: Bool = csqlite_stop_counting_memory() != SQLITE_OK

  /// Opens and sets up a handle; closes it again when setting up fails.
  private static func open(_ path: String, _ mode: OpenMode, vfs: String?, isDefensive: Bool) throws(SQLiteError) -> OpaquePointer {
    var flags: Int32 = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var settings: String = "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; " + TemporaryFiles.pragma
    switch mode.kind {
    case .readOnly:
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      // A large map lets a reader use the pages of the system's cache without copying them.
      settings += " PRAGMA query_only=ON; PRAGMA mmap_size=134217728;"
    case .readWrite, .create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI
    }
    // Always a URI, so that attaching a read-only file by URI works in every connection.
    let name: String = mode.kind == .readOnly ? DatabaseURI.readOnly(path) : DatabaseURI.readWrite(path)
    _ = memoryIsCounted
    var opened: OpaquePointer?
    var code: Int32 = unsafe sqlite3_open_v2(name, &opened, flags, vfs)
    if code == SQLITE_OK { code = unsafe csqlite_forbid_double_quoted_strings(opened) }
    if code == SQLITE_OK, isDefensive { code = unsafe csqlite_make_defensive(opened) }
    if code == SQLITE_OK { code = unsafe sqlite3_busy_timeout(opened, 2_000) }
    if code == SQLITE_OK { code = unsafe sqlite3_exec(opened, settings, nil, nil, nil) }
    guard code == SQLITE_OK, let ready = unsafe opened else {
      let error: SQLiteError = unsafe SQLiteError.ofText(opened, code, "")
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    return unsafe ready
  }

  deinit { if !isClosed { unsafe sqlite3_close_v2(handle) } }

  /// Runs one or more statements that bind nothing and whose rows nobody needs.
  public borrowing func execute(_ sql: String) throws(SQLiteError) {
    var rest: String = sql
    while var statement = try Statement.compile(&rest, on: self) { try statement.run() }
  }

  /// Compiles one statement.
  public borrowing func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    var text: String = sql
    guard let statement = try Statement.compile(&text, on: self) else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "empty statement", sql: sql)
    }
    return statement
  }

  /// Makes another database readable in this connection under a name; it must be finished and is never written.
  public borrowing func attach(path: String, as name: String) throws(SQLiteError) {
    var statement: Statement = try prepare("ATTACH DATABASE ? AS " + Connection.quoted(name))
    try statement.bind(DatabaseURI.readOnly(path), at: 1)
    try statement.run()
  }

  /// Lets go of an attached database.
  public borrowing func detach(_ name: String) throws(SQLiteError) { try execute("DETACH DATABASE " + Connection.quoted(name)) }

  /// The number of the row that was inserted last.
  public var lastInsertRowID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// The number of rows that the last statement changed.
  public var changes: Int64 { unsafe sqlite3_changes64(handle) }

  /// Closes now and reports a failure, which the end of its life cannot.
  public consuming func close() throws(SQLiteError) {
    let code: Int32 = unsafe sqlite3_close(handle)
    guard code == SQLITE_OK else { throw unsafe SQLiteError.ofText(handle, code, "close") }
    isClosed = true
  }

  /// A name as an SQL identifier.
  public static func quoted(_ name: String) -> String {
    var out: String = "\""
    for character in name { out += character == "\"" ? "\"\"" : String(character) }
    return out + "\""
  }

  borrowing func defend() throws(SQLiteError) {
    let code: Int32 = unsafe csqlite_make_defensive(handle)
    guard code == SQLITE_OK else { throw unsafe SQLiteError.ofText(handle, code, "") }
  }
}
