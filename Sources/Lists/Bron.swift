internal import FileKit
internal import SQLiteKit

/// A database of an earlier stage, opened for reading only.
struct Bron: ~Copyable {
  private let connection: Connection

  /// Opens it; a missing file is named as such.
  init(_ path: String) throws(ListsError) {
    guard FileSystem.exists(path) else { throw .missing(path: path) }
    do { connection = try Connection(path: path, .readOnly) } catch { throw .sqlite(error) }
  }

  /// Opens an empty place of work in memory, in which temporary tables can be made beside databases that are only read.
  init() throws(ListsError) {
    do { connection = try Connection(path: ":memory:", .create) } catch { throw .sqlite(error) }
  }

  /// Calls `body` for each row of a query.
  borrowing func forEach(_ sql: String, _ body: (borrowing Row) throws(ListsError) -> Void) throws(ListsError) {
    var statement: Statement
    do { statement = try connection.prepare(sql) } catch { throw .sqlite(error) }
    do throws(QueryFailure<ListsError>) {
      try statement.forEachRow(body)
    } catch {
      switch error {
      case .sqlite(let failure): throw .sqlite(failure)
      case .body(let failure): throw failure
      }
    }
  }

  /// Runs statements that make temporary tables.
  borrowing func voerUit(_ sql: String) throws(ListsError) {
    do { try connection.execute(sql) } catch { throw .sqlite(error) }
  }

  /// The one number of a query.
  borrowing func getal(_ sql: String) throws(ListsError) -> Int64? {
    do { return try connection.scalar(sql) } catch { throw .sqlite(error) }
  }

  /// The one text of a query.
  borrowing func tekst(_ sql: String) throws(ListsError) -> String? {
    do { return try connection.text(sql) } catch { throw .sqlite(error) }
  }

  /// Whether a table or view is there.
  borrowing func heeft(_ table: String) throws(ListsError) -> Bool {
    try getal("SELECT count(*) FROM sqlite_schema WHERE name = '\(table)' AND type IN ('table', 'view')") ?? 0 > 0
  }

  /// Reads another database beside this one.
  borrowing func voegToe(_ path: String, als name: String) throws(ListsError) {
    guard FileSystem.exists(path) else { throw .missing(path: path) }
    do { try connection.attach(path: path, as: name) } catch { throw .sqlite(error) }
  }
}
