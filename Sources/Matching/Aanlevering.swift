internal import Bijstand
internal import Register
internal import SQLiteKit

/// One registered delivery as this stage sees it: what was staged, and whether its rows count.
struct Aanlevering {
  let levering: Levering
  let staging: String
  var soortLevering: String = ""
  var peilmaand: Int64?
  var bytes: Int64 = 0
  var records: Int64 = 0
  /// Rows in the staged table: what could be loaded.
  var rijen: Int64 = 0
  /// Records in quarantine since they were read.
  var quarantaine: Int64 = 0
  /// Those of them that count against the budget: rows about another month than the stand's do not.
  var afgekeurd: Int64 = 0
  var codering: String = ""
  var scheiding: String = ""
  /// The delivery of which this one holds corrected records only.
  var vultAan: Int64?
  var status: String = ""
  var einddatumBetekenis: String?
  var alleenLopend: Bool = false
  var gelijkIsNietig: Bool = false

  /// The rule of kb-ingest for a row about another month than its stand.
  private static let andereMaand: String = "R-0406"

  /// Whether it can say something at all on the day that is asked about.
  func isLeesbaar(bekendOp: Datum?) -> Bool {
    !levering.ingetrokken && status != "geweigerd" && bekendOp.map { levering.ontvangenOp <= $0 } ?? true
  }

  var teltMee: Bool = true
  var reden: String = "telt mee"
  var volledig: Bool = true

  var volgnummer: Int64 { Int64(levering.volgnummer) }
  var soort: String { levering.soort }
  var bron: String { levering.bron }

  init(_ levering: Levering, staging: String) throws(SQLiteError) {
    self.levering = levering
    self.staging = staging
    let connection: Connection = try Connection(path: staging, .readOnly)
    var statement: Statement = try connection.prepare(
      """
      SELECT soort_levering, peilmaand, bytes, records, status, einddatum_betekenis, alleen_lopend, gelijk_is_nietig, codering, scheiding
      FROM levering
      """)
    do {
      try statement.forEachRow { (row) throws(SQLiteError) in
        soortLevering = row.text(0)
        peilmaand = row.intOrNil(1)
        bytes = row.int(2)
        records = row.int(3)
        status = row.text(4)
        einddatumBetekenis = row.textOrNil(5)
        alleenLopend = row.int(6) == 1
        gelijkIsNietig = row.int(7) == 1
        codering = row.text(8)
        scheiding = row.text(9)
      }
    } catch { throw error.sqliteError }
    quarantaine = try connection.scalar("SELECT count(DISTINCT record) FROM quarantaine") ?? 0
    if quarantaine > 0 {
      afgekeurd = try connection.scalar("SELECT count(DISTINCT record) FROM quarantaine WHERE regelcode <> '\(Self.andereMaand)'") ?? 0
    }
    if status != "geweigerd", !soort.isEmpty {
      rijen = try connection.scalar("SELECT count(*) FROM " + Connection.quoted(soort)) ?? 0
    }
  }

  /// Says that the rows do not count, and why.
  mutating func dismiss(_ why: String) {
    teltMee = false
    reden = why
  }
}
