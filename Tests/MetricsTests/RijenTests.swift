import FileKit
import Metrics
import ReferenceEngine
import SQLiteKit
import TestSupport
import Testing

@Suite("The rows behind a figure", .tempDir)
struct RijenTests {
  private let warehouse: String = TempDir.file("magazijn.sqlite")

  private func stage() throws -> MeasureStage {
    try MeasureStage(
      MeasureStage.Places(
        warehouse: warehouse, uit: TempDir.file("kengetallen.sqlite"), analist: nil, definities: nil, instellingen: nil, bekendOp: nil), version: "t")
  }

  /// Per figure, month, kind of period and group: how many rows there are, next to the number; those that differ.
  private func verschillen() throws -> [String] {
    let connection: Connection = try Connection(path: TempDir.file("kengetallen.sqlite"), .readOnly)
    try connection.attach(path: warehouse, as: "magazijn")
    var statement: Statement = try connection.prepare(
      """
      WITH cijfer AS (
        SELECT k.kerncijfer, m.maand, k.uitsplitsing, k.groep, k.teller, k.noemer, k.basis,
          CASE WHEN k.periode_begin = k.periode_eind THEN 'peildatum' WHEN k.periode_begin = m.eerste_dag THEN 'maand'
            WHEN k.periode_begin = (SELECT b.eerste_dag FROM magazijn.maand b WHERE b.maand = m.maand - 11) THEN '12_maanden'
            ELSE 'span_' || (m.maand - (SELECT b.maand FROM magazijn.maand b WHERE b.laatste_dag = k.periode_begin)) END AS periode
        FROM kerncijfer k JOIN magazijn.maand m ON m.laatste_dag = k.periode_eind
        WHERE k.status <> 'onbekend' AND (k.kerncijfer <> 'no_show_pct' OR k.uitsplitsing IN ('totaal', 'team', 'oproep', 'kanaal'))
      ),
      deel AS (
        SELECT kerncijfer, maand, uitsplitsing, groep, periode, 'aantal' AS deel, basis AS getal FROM cijfer WHERE teller IS NULL
        UNION ALL SELECT kerncijfer, maand, uitsplitsing, groep, periode, 'teller', teller FROM cijfer WHERE teller IS NOT NULL
        UNION ALL SELECT kerncijfer, maand, uitsplitsing, groep, periode, 'noemer', noemer FROM cijfer WHERE teller IS NOT NULL AND kerncijfer <> 'caseload_per_fte'
      ),
      rij AS MATERIALIZED (SELECT * FROM magazijn.kerncijfer_rij)
      SELECT d.kerncijfer, d.deel, d.maand, d.periode, d.uitsplitsing, d.groep, d.getal,
        (SELECT count(*) FROM rij r WHERE r.kerncijfer = d.kerncijfer AND r.deel = d.deel AND r.periode = d.periode AND r.uitsplitsing = d.uitsplitsing
          AND r.groep = d.groep AND d.maand BETWEEN r.maand_van AND r.maand_tot) AS rijen
      FROM deel d WHERE d.kerncijfer IN (\(Explanation.metRijen.map { "'\($0)'" }.joined(separator: ", "))) AND rijen <> d.getal
      ORDER BY 1, 2, 3, 4, 5, 6
      """)
    var found: [String] = []
    try statement.forEachRow { row in found.append((0..<8).map { row.text($0) }.joined(separator: " ")) }
    return found
  }

  @Test("are as many as the number, for every month and group of random municipalities; a row too few is seen", arguments: UInt64(1)...4)
  func tellenOp(_ seed: UInt64) throws {
    try Magazijn.bouw(WillekeurigeWereld.maak(seed, klanten: 20, maanden: 16), at: warehouse)
    try stage().run()
    #expect(try verschillen() == [])
    let connection: Connection = try Connection(path: warehouse, .readWrite)
    try connection.execute("DELETE FROM telling_stand WHERE rowid = (SELECT min(rowid) FROM telling_stand WHERE eenheid = 'klanten')")
    try connection.close()
    #expect(try verschillen().contains { $0.hasPrefix("stand aantal") })
  }

  @Test("exist for exactly the figures that say so") func lijst() throws {
    try Magazijn.bouw(WillekeurigeWereld.maak(3), at: warehouse)
    let connection: Connection = try Connection(path: warehouse, .readOnly)
    var statement: Statement = try connection.prepare("SELECT DISTINCT kerncijfer FROM kerncijfer_rij ORDER BY kerncijfer")
    var names: [String] = []
    try statement.forEachRow { row in names.append(row.text(0)) }
    #expect(names == Explanation.metRijen)
  }

  @Test("An explanation names definition, query, parameters, parts, deliveries and rows, and refuses rows that do not exist one by one")
  func uitleg() throws {
    try Magazijn.bouw(WillekeurigeWereld.maak(3), at: warehouse)
    let path: String = TempDir.file("rijen.csv")
    for id in Explanation.metRijen {
      let lines: [String] = try stage().explain(Explanation.Vraag(kerncijfer: id, peilmaand: nil, groep: nil, rijen: path))
      #expect(lines.last?.hasSuffix("rijen geschreven; zij tellen op tot het cijfer") == true)
      #expect(lines.contains("SQL:") && lines.contains { $0.hasPrefix("parameters: peildatum=") } && lines.contains { $0.hasPrefix("  levering ") })
    }
    #expect(try FileSystem.mode(path) == 0o600)
    #expect { try stage().explain(Explanation.Vraag(kerncijfer: "herinstroom", peilmaand: nil, groep: nil, rijen: path)) } throws: {
      ($0 as? MeasureFailure)?.soort == .aanroep
    }
  }
}
