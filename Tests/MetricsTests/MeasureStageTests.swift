import FileKit
import Metrics
import ReferenceEngine
import SQLiteKit
import TestSupport
import Testing

@Suite("kb-measure as a whole", .tempDir)
struct MeasureStageTests {
  private func stage(_ warehouse: String, _ folder: String, catalog: MetricCatalog? = nil) throws -> MeasureStage {
    let places: MeasureStage.Places = MeasureStage.Places(
      warehouse: warehouse, uit: TempDir.file(folder + ".sqlite"), analist: TempDir.file(folder), definities: nil, instellingen: nil, bekendOp: nil)
    return try MeasureStage(places, version: "t", catalog: catalog ?? MetricCatalog.builtIn())
  }

  private func magazijn(_ seed: UInt64 = 5, zonder: Set<String> = []) throws -> String {
    let path: String = TempDir.file("magazijn.sqlite")
    try Magazijn.bouw(WillekeurigeWereld.maak(seed, klanten: 15, maanden: 14), at: path, zonder: zonder)
    return path
  }

  @Test("The same warehouse gives the same bytes in every file")
  func zelfdeBytes() throws {
    let path: String = try magazijn()
    try stage(path, "een").run()
    try stage(path, "twee").run()
    #expect(try FileSystem.readAll(TempDir.file("een.sqlite")) == FileSystem.readAll(TempDir.file("twee.sqlite")))
    let names: [String] = try FileSystem.entries(TempDir.file("een"))
    #expect(names.contains("manifest.json"))
    for name in names { #expect(try FileSystem.readAll(TempDir.file("een/" + name)) == FileSystem.readAll(TempDir.file("twee/" + name))) }
  }

  @Test("A layout that was never delivered gives one row onbekend without a value")
  func nooitGeleverd() throws {
    try stage(try magazijn(zonder: ["afspraak", "contact", "screening", "formatie"]), "arm").run()
    let connection: Connection = try Connection(path: TempDir.file("arm.sqlite"), .readOnly)
    for kerncijfer in ["in_beeld", "no_show_pct", "caseload_per_fte", "overdracht_opdracht"] {
      #expect(
        try connection.text("SELECT group_concat(uitsplitsing || groep || status || coalesce(waarde, '-')) FROM kerncijfer WHERE kerncijfer = '\(kerncijfer)'")
          == "totaaltotaalonbekend-")
    }
    #expect(try connection.scalar("SELECT count(*) FROM kerncijfer WHERE kerncijfer = 'stand' AND status = 'ok'") ?? 0 > 0)
  }

  @Test("Two rows for one group end the run, and nothing is overwritten")
  func dubbeleGroep() throws {
    let path: String = try magazijn()
    try stage(path, "uit").run()
    let before: [UInt8] = try FileSystem.readAll(TempDir.file("uit.sqlite"))
    let sql: String = MetricDefinitionTests.goed.split(separator: "SELECT 1").joined() + """

      SELECT 1 AS periode_begin, 2 AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, NULL AS teller, NULL AS noemer, 5 AS aantal FROM maand
      """
    let catalog: MetricCatalog = try MetricDefinitionTests.catalogus(sql)
    #expect { try stage(path, "uit", catalog: catalog).run() } throws: { ($0 as? MeasureFailure)?.soort == .definitie }
    #expect(try FileSystem.readAll(TempDir.file("uit.sqlite")) == before)
  }

  @Test("kerncijfers.csv is sorted by its first seven columns, byte by byte, and written for a Dutch spreadsheet")
  func sortering() throws {
    try stage(try magazijn(), "uit").run()
    let text: String = String(decoding: try FileSystem.readAll(TempDir.file("uit/kerncijfers.csv")).dropFirst(3), as: UTF8.self)
    let lines: [Substring] = text.split(separator: "\r\n")
    #expect(lines.first == "kerncijfer;versie;peilmaand;periode_begin;periode_eind;uitsplitsing;groep;teller;noemer;waarde;ondergrens;bovengrens;eenheid;status;voorlopig")
    let keys: [[String]] = lines.dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).prefix(7).map(String.init) }
    for (one, next) in zip(keys, keys.dropFirst()) {
      let place: Int = try #require(one.indices.first { one[$0] != next[$0] })
      #expect(one[place].utf8.lexicographicallyPrecedes(next[place].utf8))
    }
  }

  @Test("The copy for the analyst holds no signalen")
  func geenSignalen() throws {
    let path: String = try magazijn()
    let connection: Connection = try Connection(path: path, .readWrite)
    try connection.execute("INSERT INTO signaal VALUES ('k1', 1, 'x', 1, 1)")
    try connection.close()
    try stage(path, "uit").run()
    let copy: Connection = try Connection(path: TempDir.file("uit/klantbeeld.sqlite"), .readOnly)
    #expect(try copy.scalar("SELECT count(*) FROM signaal") == 0)
    #expect(try copy.scalar("SELECT count(*) FROM klant") == 15)
  }

  @Test("The four states of the talks add up to the stand, in total and by team")
  func sluitend() throws {
    try stage(try magazijn(9), "uit").run()
    let connection: Connection = try Connection(path: TempDir.file("uit.sqlite"), .readOnly)
    let beeld: String = """
      SELECT count(*) FROM (
        SELECT s.waarde, (SELECT sum(b.teller) FROM kerncijfer b WHERE b.kerncijfer IN ('in_beeld', 'uit_beeld', 'kort_in_bestand', 'geen_gesprek_bekend')
          AND b.periode_eind = s.periode_eind AND b.uitsplitsing = s.uitsplitsing AND b.groep = s.groep) AS som
        FROM kerncijfer s WHERE s.kerncijfer = 'stand' AND s.uitsplitsing IN ('totaal', 'team')
      ) WHERE som IS NOT NULL AND som <> CAST(waarde AS INTEGER)
      """
    #expect(try connection.scalar(beeld) == 0)
  }
}
