internal import Register
internal import SQLiteKit

/// A klantnummer of a source.
struct Bronklant: Hashable, Comparable {
  let bron: String
  let klantnummer: String

  static func < (left: Bronklant, right: Bronklant) -> Bool {
    left.bron == right.bron ? left.klantnummer < right.klantnummer : left.bron < right.bron
  }
}

/// The identities ever issued, in `register/identiteit.sqlite`: each klantnummer once, with the id that it made itself and its place in the
/// order of registration. Nothing is ever changed or removed there, so an earlier report keeps meaning what it meant.
struct IdentityStore {
  private(set) var issued: [Bronklant: (eigenID: String, volgorde: Int64)] = [:]
  private let path: String

  static let schema: String = """
    CREATE TABLE IF NOT EXISTS klantnummer (
      volgorde INTEGER PRIMARY KEY,
      bron TEXT NOT NULL,
      klantnummer TEXT NOT NULL,
      eigen_id TEXT NOT NULL,
      UNIQUE (bron, klantnummer)
    ) STRICT
    """

  init(path: String) throws(SQLiteError) {
    self.path = path
    let connection: Connection = try Connection(path: path, .create)
    try connection.execute(Self.schema)
    var statement: Statement = try connection.prepare("SELECT bron, klantnummer, eigen_id, volgorde FROM klantnummer")
    var found: [Bronklant: (String, Int64)] = [:]
    do {
      try statement.forEachRow { (row) throws(SQLiteError) in
        found[Bronklant(bron: row.text(0), klantnummer: row.text(1))] = (row.text(2), row.int(3))
      }
    } catch { throw error.sqliteError }
    issued = found
  }

  /// Registers klantnummers that were never seen, all in one transaction; of several in one run the smallest comes first.
  mutating func register(_ klanten: some Sequence<Bronklant>, key: Sleutel) throws(SQLiteError) {
    let new: [Bronklant] = klanten.filter { issued[$0] == nil }.sorted()
    guard !new.isEmpty else { return }
    var next: Int64 = (issued.values.map(\.volgorde).max() ?? 0) + 1
    var added: [Bronklant: (String, Int64)] = [:]
    let connection: Connection = try Connection(path: path, .readWrite)
    do throws(QueryFailure<SQLiteError>) {
      try connection.transaction { () throws(SQLiteError) in
        var insert: Statement = try connection.prepare("INSERT INTO klantnummer (volgorde, bron, klantnummer, eigen_id) VALUES (?, ?, ?, ?)")
        for klant in new {
          let id: String = key.klantID(bron: klant.bron, klantnummer: klant.klantnummer)
          try insert.bind(next, at: 1)
          try insert.bind(klant.bron, at: 2)
          try insert.bind(klant.klantnummer, at: 3)
          try insert.bind(id, at: 4)
          try insert.run()
          added[klant] = (id, next)
          next += 1
        }
      }
    } catch { throw error.sqliteError }
    try connection.close()
    issued.merge(added) { _, new in new }
  }
}
