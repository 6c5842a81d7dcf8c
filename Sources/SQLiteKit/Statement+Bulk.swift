internal import CSQLite

/// One value of a row that is inserted in bulk; texts are places in a block of bytes that all rows share.
public enum BulkValue: Sendable {
  case null
  case int(Int64)
  case text(offset: Int, count: Int)
}

extension Statement {
  /// Runs the statement once with these values, whose texts lie in `block` and are not copied.
  ///
  /// The block outlives the step by construction: nothing stays bound when this returns.
  public mutating func run(_ values: [BulkValue], textsIn block: Span<UInt8>) throws(SQLiteError) {
    try run(values.span, textsIn: block)
  }

  /// Runs the statement once with these values, a stretch of a longer list, without copying them either.
  public mutating func run(_ values: Span<BulkValue>, textsIn block: Span<UInt8>) throws(SQLiteError) {
    let statement: OpaquePointer = unsafe handle
    let outcome: Int32 = unsafe block.withUnsafeBufferPointer { bytes -> Int32 in
      var index: Int32 = 1
      for place in values.indices {
        let value: BulkValue = values[place]
        let code: Int32
        switch value {
        case .null: code = unsafe sqlite3_bind_null(statement, index)
        case .int(let number): code = unsafe sqlite3_bind_int64(statement, index, number)
        case .text(let offset, let count):
          precondition(offset >= 0 && count >= 0 && offset + count <= bytes.count, "a text lies inside its block")
          // An empty block has no address, and a null address would bind NULL instead of ''.
          code = unsafe bytes.baseAddress.map { unsafe csqlite_bind_text_borrowed(statement, index, $0 + offset, Int32(count)) }
            ?? csqlite_bind_text_copied(statement, index, nil, 0)
        }
        if code != SQLITE_OK { return code }
        index += 1
      }
      while true {
        let code: Int32 = unsafe sqlite3_step(statement)
        if code != SQLITE_ROW { return code }
      }
    }
    defer {
      unsafe sqlite3_reset(statement)
      unsafe sqlite3_clear_bindings(statement)
    }
    guard outcome == SQLITE_DONE else { throw unsafe SQLiteError.ofRun(connection, sql) }
  }
}
