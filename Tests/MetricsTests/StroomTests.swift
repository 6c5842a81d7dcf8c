import FileKit
import Metrics
import ReferenceEngine
import SQLiteKit
import TestSupport
import Testing

@Suite("stand = stand before + instroom + overgang_in - uitstroom - overgang_uit, for every month, way of splitting and group", .tempDir)
struct StroomTests {
  /// The months and groups in which the books do not close, of figures in kengetallen.sqlite.
  static func overtredingen(_ path: String) throws -> [String] {
    let connection: Connection = try Connection(path: path, .readOnly)
    return try gevonden(connection)
  }

  /// Benefits have no moves of their own, so they close for the total only.
  private static func gevonden(_ connection: borrowing Connection) throws -> [String] {
    var found: [String] = []
    var statement: Statement = try connection.prepare(
      """
      WITH w AS (
        SELECT CASE WHEN kerncijfer LIKE '%_uitkeringen' THEN 'uitkeringen' ELSE 'klanten' END AS eenheid, uitsplitsing, groep, periode_eind AS eind,
          sum(CASE WHEN kerncijfer LIKE 'stand%' THEN CAST(waarde AS INTEGER) END) AS stand,
          sum(CASE WHEN kerncijfer LIKE 'instroom%' OR kerncijfer = 'overgang_in' THEN CAST(waarde AS INTEGER)
            WHEN kerncijfer LIKE 'uitstroom%' OR kerncijfer = 'overgang_uit' THEN -CAST(waarde AS INTEGER) END) AS stroom
        FROM kerncijfer
        WHERE kerncijfer IN ('stand', 'instroom', 'uitstroom', 'overgang_in', 'overgang_uit')
          OR (kerncijfer IN ('stand_uitkeringen', 'instroom_uitkeringen', 'uitstroom_uitkeringen') AND uitsplitsing = 'totaal')
        GROUP BY 1, 2, 3, 4
      )
      SELECT eenheid || ' ' || uitsplitsing || '=' || groep || ' ' || eind FROM (
        SELECT *, stand - stroom AS terug, lag(stand) OVER (PARTITION BY eenheid, uitsplitsing, groep ORDER BY eind) AS vorig FROM w
      ) WHERE vorig IS NOT NULL AND terug IS NOT vorig ORDER BY 1
      """)
    try statement.forEachRow { row in found.append(row.text(0)) }
    return found
  }

  /// The figures of a small random municipality.
  private static func cijfers(_ seed: UInt64) throws -> String {
    let path: String = TempDir.file("m\(seed).sqlite")
    try Magazijn.bouw(WillekeurigeWereld.maak(seed, klanten: 12, maanden: 10), at: path)
    let out: String = TempDir.file("k\(seed).sqlite")
    let flows: Set<String> = ["stand", "instroom", "uitstroom", "overgang_in", "overgang_uit", "stand_uitkeringen", "instroom_uitkeringen", "uitstroom_uitkeringen"]
    let folder: String = SharedData.packageRoot + "/Sources/Metrics/SQL/bestand/"
    var files: [String: String] = [:]
    for name in flows { files[name + ".sql"] = String(decoding: try FileSystem.readAll(folder + name + ".sql"), as: UTF8.self) }
    let places: MeasureStage.Places = MeasureStage.Places(
      warehouse: path, uit: out, analist: nil, definities: nil, instellingen: nil, bekendOp: nil)
    try MeasureStage(places, version: "t", catalog: MetricCatalog(files: files)).run()
    try FileSystem.remove(path)
    return out
  }

  @Test("Two hundred random municipalities: no violation")
  func tweehonderd() throws {
    var rows: Int64 = 0
    for seed in UInt64(2001)...2200 {
      let path: String = try Self.cijfers(seed)
      #expect(try Self.overtredingen(path) == [], "\(seed)")
      rows += try Connection(path: path, .readOnly).scalar("SELECT count(*) FROM kerncijfer WHERE CAST(waarde AS INTEGER) > 0") ?? 0
      try FileSystem.remove(path)
    }
    #expect(rows > 100_000)
  }

  @Test("One person too many in one figure of one group is a violation", arguments: ["stand", "instroom", "uitstroom", "overgang_in", "overgang_uit"])
  func ingebouwdeFout(_ kerncijfer: String) throws {
    let path: String = try Self.cijfers(2001)
    let connection: Connection = try Connection(path: path, .readWrite)
    try connection.execute(
      """
      UPDATE kerncijfer SET waarde = CAST(waarde AS INTEGER) + 1 WHERE kerncijfer = '\(kerncijfer)' AND uitsplitsing = 'regeling' AND groep = '01'
        AND periode_eind = (SELECT max(periode_eind) FROM kerncijfer)
      """)
    #expect(try Self.gevonden(connection).count == 1)
  }
}
