import FileKit
import Metrics
import ReferenceEngine
import TestSupport
import Testing

@Suite("Every query gives the same rows on another engine", .tempDir, .serialized)
struct OrakelTests {
  @Test("DuckDB and PostgreSQL agree with SQLite to the last digit", arguments: ["duckdb", "postgres"], [UInt64(1001), 1002])
  func anderePlatforms(_ engine: String, _ seed: UInt64) throws {
    let path: String = TempDir.file("magazijn.sqlite")
    try FileSystem.remove(path)
    try Magazijn.bouw(WillekeurigeWereld.maak(seed), at: path)
    let result: ToolResult = try Self.orakel(engine, path, metrics: SharedData.packageRoot + "/Sources/Metrics/SQL")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test("A query that the engines read differently is found")
  func ingebouwdeFout() throws {
    let path: String = TempDir.file("magazijn.sqlite")
    try Magazijn.bouw(WillekeurigeWereld.maak(3, klanten: 5, maanden: 4), at: path)
    // Whole numbers divide to a fraction in DuckDB and to a whole number in SQLite.
    let folder: String = TempDir.file("fout")
    try FileSystem.makeFolder(folder)
    try FileSystem.writeIfChanged(folder + "/delen.sql", Array("SELECT laatste_dag / 7 AS week FROM maand".utf8))
    let result: ToolResult = try Self.orakel("duckdb", path, metrics: folder)
    #expect(result.status == 1, "\(result.output)\(result.errors)")
  }

  /// Runs the script; an engine that is not installed skips the test by name.
  private static func orakel(_ engine: String, _ warehouse: String, metrics: String) throws -> ToolResult {
    let root: String = SharedData.packageRoot
    let result: ToolResult = try RunTool.start(
      "/usr/bin/env", ["python3", root + "/Tests/Oracle/orakel.py", engine, warehouse, root + "/Sources/Warehouse/SQL/schema", root + "/Sources/Warehouse/SQL/afgeleid", metrics])
    if result.status == 3 || result.status == 127 { try SharedData.skip(engine, "is niet geïnstalleerd") }
    return result
  }
}
