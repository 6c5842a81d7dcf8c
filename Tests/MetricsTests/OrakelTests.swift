import FileKit
import Metrics
import ReferenceEngine
import TestSupport
import Testing

@Suite("Every query gives the same rows on another engine", .tempDir, .serialized)
struct OrakelTests {
  @Test("DuckDB and PostgreSQL agree with SQLite to the last digit on fifty random municipalities", arguments: ["duckdb", "postgres"])
  func anderePlatforms(_ engine: String) throws {
    var paths: [String] = []
    for seed in UInt64(1001)...1050 {
      let path: String = TempDir.file("magazijn\(seed).sqlite")
      try FileSystem.remove(path)
      try Magazijn.bouw(WillekeurigeWereld.maak(seed, klanten: 20, maanden: 16), at: path)
      paths.append(path)
    }
    let result: ToolResult = try Self.orakel(engine, paths, metrics: SharedData.packageRoot + "/Sources/Metrics/SQL")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("over 50 databases vergeleken, 0 verschillen"))
  }

  @Test("A query that the engines read differently is found")
  func ingebouwdeFout() throws {
    let path: String = TempDir.file("magazijn.sqlite")
    try Magazijn.bouw(WillekeurigeWereld.maak(3, klanten: 5, maanden: 4), at: path)
    // Whole numbers divide to a fraction in DuckDB and to a whole number in SQLite.
    let folder: String = TempDir.file("fout")
    try FileSystem.makeFolder(folder)
    try FileSystem.writeIfChanged(folder + "/delen.sql", Array("SELECT laatste_dag / 7 AS week FROM maand".utf8))
    let result: ToolResult = try Self.orakel("duckdb", [path], metrics: folder)
    #expect(result.status == 1, "\(result.output)\(result.errors)")
  }

  /// Runs the script; an engine that is not installed skips the test by name.
  static func orakel(_ engine: String, _ warehouses: [String], metrics: String) throws -> ToolResult {
    let root: String = SharedData.packageRoot
    let result: ToolResult = try RunTool.start(
      "/usr/bin/env", [environmentValue("KB_PYTHON") ?? "python3", root + "/Tests/Oracle/orakel.py", engine, root + "/Sources/Warehouse/SQL/schema", root + "/Sources/Warehouse/SQL/afgeleid", metrics] + warehouses)
    if result.status == 3 || result.status == 127 { try SharedData.skip(engine, "is niet geïnstalleerd") }
    return result
  }
}
