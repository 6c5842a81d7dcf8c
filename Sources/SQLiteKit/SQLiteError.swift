internal import CSQLite

/// What SQLite refused: the extended code, its words and the statement, never a value that was bound to it.
public struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The extended result code.
  public let code: Int32
  /// SQLite's own words; for errors of execution only those that cannot hold a value.
  public let message: String
  /// The statement's text, with its question marks.
  public let sql: String

  /// Makes an error from its parts.
  public init(code: Int32, message: String, sql: String) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// The primary result code: the lowest byte.
  public var primaryCode: Int32 { code & 0xff }
  /// Whether another connection holds a lock, so that trying again later may work.
  public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
  /// Whether the disk or its permissions are the reason.
  public var isInputOutput: Bool {
    [SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM].contains(primaryCode)
  }
  /// Whether the file is no database or a damaged one.
  public var isDamaged: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }

  /// One Dutch line: what went wrong and in which statement.
  public var description: String {
    let head: String =
      if isBusy { "de database is in gebruik" } else if isDamaged { "het bestand is geen (gave) database" } else { "SQLite meldt: \(message)" }
    return sql.isEmpty ? "\(head) (code \(code))" : "\(head) (code \(code)) bij: \(sql.prefix(200))"
  }

  /// An error of preparing: the words are about the SQL text alone, so they may be kept.
  static func ofText(_ connection: OpaquePointer?, _ code: Int32, _ sql: String) -> SQLiteError {
    let words: String = unsafe connection.map { handle in unsafe String(cString: sqlite3_errmsg(handle)) } ?? general(code)
    return SQLiteError(code: code, message: words, sql: sql)
  }

  /// An error of running: SQLite's words may quote a value (JSON, a trigger), except for the plain constraints, which name columns.
  static func ofRun(_ connection: OpaquePointer, _ sql: String) -> SQLiteError {
    let code: Int32 = unsafe sqlite3_extended_errcode(connection)
    let namesColumnsOnly: Bool = code & 0xff == SQLITE_CONSTRAINT && code >> 8 != 7
    let words: String = unsafe namesColumnsOnly ? String(cString: sqlite3_errmsg(connection)) : general(code)
    return SQLiteError(code: code, message: words, sql: sql)
  }

  private static func general(_ code: Int32) -> String { unsafe String(cString: sqlite3_errstr(code)) }
}

/// A failure of a closure that works on a database: SQLite's, or the closure's own.
public enum QueryFailure<Body: Error>: Error {
  case sqlite(SQLiteError)
  case body(Body)
}

extension QueryFailure where Body == SQLiteError {
  /// The error inside, when the closure can only fail as SQLite does.
  public var sqliteError: SQLiteError {
    switch self {
    case .sqlite(let error), .body(let error): error
    }
  }
}

extension QueryFailure where Body == Never {
  /// The error inside, when the closure cannot fail.
  public var sqliteError: SQLiteError {
    switch self {
    case .sqlite(let error): error
    }
  }
}
