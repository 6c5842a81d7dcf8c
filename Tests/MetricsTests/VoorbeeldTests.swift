import FileKit
import Metrics
import ReferenceEngine
import SQLiteKit
import TestSupport
import Testing

@Suite("The sample municipality, from its files to its figures", .tempDir)
struct VoorbeeldTests {
  /// Makes the sample and runs all stages; hands back the folder.
  static func bouw() throws -> String {
    let data: String = TempDir.file("gemeente")
    let made: ToolResult = try RunTool.run("kb-sample", ["--uit", data])
    try #require(made.status == 0, "\(made.errors)")
    try rapporteer(data)
    return data
  }

  /// Runs all stages on a folder with deliveries.
  private static func rapporteer(_ data: String) throws {
    let quiet: [String: String] = ["MAKEFLAGS": "", "MFLAGS": "", "MAKELEVEL": "", "VANDAAG": "2026-11-02"]
    let report: ToolResult = try RunTool.start(
      "/usr/bin/make", ["-C", SharedData.packageRoot, "report", "DATA=" + data, "REPORTS=" + TempDir.file("rapporten")], environment: quiet)
    try #require(report.status == 0, "\(report.output)\(report.errors)")
  }

  @Test("Flows close for every month, group and regeling of a public export")
  func uitvoerbestand() throws {
    let path: String = try SharedData.require("data/vng_gws4all_bijstand.csv")
    let data: String = TempDir.file("vng")
    try FileSystem.makeFolder(data + "/aanlevering")
    try FileSystem.writeIfChanged(data + "/aanlevering/bijstand.csv", try FileSystem.readAll(path))
    try Self.rapporteer(data)
    let figures: String = data + "/werk/kengetallen.sqlite"
    #expect(try StroomTests.overtredingen(figures) == [])
    let connection: Connection = try Connection(path: figures, .readOnly)
    #expect(try connection.scalar("SELECT count(*) FROM kerncijfer WHERE kerncijfer = 'stand' AND uitsplitsing <> 'totaal' AND CAST(waarde AS INTEGER) > 0") ?? 0 > 1_000)
  }

  @Test("Every figure equals the truth of the sample, the naive computation, and the same queries on DuckDB and PostgreSQL; flows close")
  func alles() throws {
    let data: String = try Self.bouw()
    let figures: String = data + "/werk/kengetallen.sqlite"
    let warehouse: String = data + "/werk/klantbeeld.sqlite"
    #expect(try Self.onwaar(figures, data + "/waarheid") == [])
    #expect(try StroomTests.overtredingen(figures) == [])
    let wereld: Wereld = try LeesMagazijn.lees(warehouse)
    #expect(try ReferentieTests.vergelijk(wereld, figures) == [])
    for engine in ["duckdb", "postgres"] {
      let result: ToolResult = try OrakelTests.orakel(engine, [warehouse], metrics: SharedData.packageRoot + "/Sources/Metrics/SQL")
      #expect(result.status == 0, "\(result.output)\(result.errors)")
    }
    // One line of the truth changed is seen.
    let path: String = data + "/waarheid/kerncijfers.csv"
    let truth: String = String(decoding: try FileSystem.readAll(path), as: UTF8.self)
    let wrong: String = truth.split(separator: "advies;2026-10;advies;werk;136").joined(separator: "advies;2026-10;advies;werk;137")
    try FileSystem.writeIfChanged(path, Array(wrong.utf8))
    #expect(try Self.onwaar(figures, data + "/waarheid").count == 1)
  }

  /// How the truth names a figure, where that is not its id: which figure, and whether its numerator counts.
  private static let namen: [String: (kerncijfer: String, isTeller: Bool)] = [
    "in_beeld": ("in_beeld", true), "uit_beeld": ("uit_beeld", true), "kort_in_bestand": ("kort_in_bestand", true),
    "geen_gesprek_bekend": ("geen_gesprek_bekend", true), "no_show": ("no_show_pct", true), "deeltijd": ("deeltijd_pct", true),
    "participatie": ("participatie", true), "gespreksfrequentie": ("gespreksfrequentie", true), "caseload": ("caseload_per_fte", true),
  ]
  /// What the truth tells beyond the figures: the experiment and the handover, parts of a figure, and what only other tests read.
  private static let anders: Set<String> = [
    "afspraak_overig", "eerste_no_show", "eerste_verschenen", "experiment", "experiment_werk", "experiment_werk_48", "overdracht_opdracht", "verschenen",
    "uitstroom_reden_uitkeringen", "herinstroom", "loonwaarde_bekend",
  ]

  /// The lines of the truth that are not what was computed.
  static func onwaar(_ figures: String, _ folder: String) throws -> [String] {
    let connection: Connection = try Connection(path: figures, .readOnly)
    // Of a month or of its last day: periods that end in it and begin no earlier.
    var computed: [String: String] = [:]
    var statement: Statement = try connection.prepare(
      """
      SELECT kerncijfer, strftime('%Y-%m', periode_eind * 86400, 'unixepoch'), uitsplitsing, groep, waarde, teller FROM kerncijfer
      WHERE status = 'ok' AND periode_eind - periode_begin < 31 AND strftime('%m', periode_begin * 86400, 'unixepoch') = strftime('%m', periode_eind * 86400, 'unixepoch')
      """)
    try statement.forEachRow { row in
      computed[[row.text(0), row.text(1), row.text(2), row.text(3), "w"].joined(separator: ";")] = row.text(4)
      computed[[row.text(0), row.text(1), row.text(2), row.text(3), "t"].joined(separator: ";")] = row.text(5)
    }
    let covered: Set<String> = Set(computed.keys.filter { $0.hasPrefix("deeltijd_pct;") || $0.hasPrefix("gespreksfrequentie;") }.map { String($0.split(separator: ";").prefix(2).joined(separator: ";")) })
    var wrong: [String] = []
    var checked: Int = 0
    let lines: [Substring] = String(decoding: try FileSystem.readAll(folder + "/kerncijfers.csv"), as: UTF8.self).split(whereSeparator: \.isNewline)
    for line in lines.dropFirst() {
      let cell: [String] = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      if anders.contains(cell[0]) { continue }
      let (id, isNumerator): (String, Bool) = namen[cell[0]] ?? (cell[0], false)
      // Income and a year of talks are known of some months only.
      if ["deeltijd", "gespreksfrequentie"].contains(cell[0]), !covered.contains(id + ";" + cell[1]) { continue }
      checked += 1
      let found: String? = computed[[id, cell[1], cell[2], cell[3], isNumerator ? "t" : "w"].joined(separator: ";")]
      if found != cell[4] { wrong.append("\(line) maar berekend \(found ?? "niets")") }
    }
    if checked < 1_000 { wrong.append("maar \(checked) regels vergeleken") }
    // Wage values of over a hundred were put in as dirt, and are left out on reading.
    let dirt: Int = String(decoding: try FileSystem.readAll(folder + "/defecten.csv"), as: UTF8.self).split(whereSeparator: \.isNewline)
      .count { $0.contains(";loonwaarde_te_hoog;") }
    let known: Int = lines.compactMap { $0.hasPrefix("loonwaarde_bekend;") ? $0.split(separator: ";").last.flatMap { Int($0) } : nil }.reduce(0, +)
    if computed["loonwaardeband;2026-10;totaal;totaal;t"] != String(known - dirt) { wrong.append("loonwaarde bekend: \(known) min \(dirt)") }
    return wrong
  }
}
