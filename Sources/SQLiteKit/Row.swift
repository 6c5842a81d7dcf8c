internal import CSQLite

/// The row that a statement stands on; it cannot outlive the closure that gets it. The first column is 0.
@safe public struct Row: ~Copyable {
  private let handle: OpaquePointer

  init(handle: OpaquePointer) { unsafe self.handle = unsafe handle }

  /// The number of columns.
  public var count: Int32 { unsafe sqlite3_column_count(handle) }

  /// An integer; 0 when it is NULL.
  public func int(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  /// An integer, or nil when it is NULL.
  public func intOrNil(_ column: Int32) -> Int64? { isNull(column) ? nil : int(column) }

  /// A real number; 0 when it is NULL.
  public func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

  /// A text; empty when it is NULL.
  public func text(_ column: Int32) -> String { textOrNil(column) ?? "" }

  /// A text, or nil when it is NULL.
  public func textOrNil(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count: Int = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether a column is NULL.
  public func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// Whether a column holds an integer.
  public func isInteger(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER }

  /// The bytes of a text or blob; empty when it is NULL.
  public func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count: Int = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
