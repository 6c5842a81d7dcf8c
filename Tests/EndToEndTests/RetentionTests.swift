import Foundation
import Testing

/// What leaves the reports folder, and what may not stay in it.
@Suite("Bewaren en uitvoer", .serialized) struct RetentionTests {
  @Test("make bewaren noemt eerst en verwijdert dan lijsten over personen die te oud zijn; cijfers voor iedereen blijven") func retention() throws {
    let gemeente: Pipeline = try ExitCodeTests.finished()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let files: FileManager = FileManager.default
    // The newest month is 2025-01 and 24 months are kept: 2023-01 may stay, 2022-12 may not.
    for place in ["controller/2023-01", "controller/2022-12", "controller/2022-12-v2", "export/2022-11", "management/2022-12", "controller/losse map"] {
      try files.createDirectory(at: gemeente.reports.appending(path: place), withIntermediateDirectories: true)
    }
    func make(_ extra: [String]) throws -> Pipeline.Outcome {
      try Pipeline.run("/usr/bin/make", ["bewaren", "DATA=\(gemeente.data.path)", "REPORTS=\(gemeente.reports.path)"] + extra)
    }
    func months() throws -> [String] { try files.contentsOfDirectory(atPath: gemeente.reports.appending(path: "controller").path).sorted() }
    let named: Pipeline.Outcome = try make(["PROEF=1"])
    #expect(named.status == 0 && named.output.split(separator: "\n").count { $0.hasPrefix("zou verwijderen: ") } == 3, "\(named.output)")
    #expect(try months() == ["2022-12", "2022-12-v2", "2023-01", "2025-01", "losse map"])
    let done: Pipeline.Outcome = try make([])
    #expect(done.status == 0 && done.lastLine == "bewaren: 3 mappen ouder dan 24 maanden", "\(done.output)")
    #expect(try months() == ["2023-01", "2025-01", "losse map"])
    #expect(files.fileExists(atPath: gemeente.reports.appending(path: "management/2022-12").path))
    #expect(try make([]).lastLine == "bewaren: 0 mappen ouder dan 24 maanden")
  }

  @Test("make export geeft elke tabel en view als CSV, met de DDL die ze weer maakt, en twee keer dezelfde bytes") func export() throws {
    let gemeente: Pipeline = try ExitCodeTests.finished()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let nothing: Pipeline.Outcome = try Pipeline.run("/usr/bin/make", ["export", "DATA=\(gemeente.data.path)", "REPORTS=\(gemeente.folder.path)/leeg"])
    #expect(nothing.status == 2 && nothing.lastLine.contains("Error 66"), "\(nothing.output)")
    func export() throws -> [String: Data] {
      let outcome: Pipeline.Outcome = try Pipeline.run("/usr/bin/make", ["export", "DATA=\(gemeente.data.path)", "REPORTS=\(gemeente.reports.path)"])
      #expect(outcome.status == 0, "\(outcome.output)")
      return try Pipeline.tree(gemeente.reports.appending(path: "export/2025-01"))
    }
    let tree: [String: Data] = try export()
    #expect(try export() == tree)
    let database: String = gemeente.reports.appending(path: "analist/2025-01/klantbeeld.sqlite").path
    func ask(_ database: String, _ sql: String) throws -> String { try Pipeline.run("/usr/bin/env", ["sqlite3", database, sql]).output }
    let names: [Substring] = try ask(database, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name").split(separator: "\n")
    #expect(Set(tree.keys) == Set(names.map { $0 + ".csv" } + ["schema.sql"]))
    for name in ["klant", "uitkering", "v_bestand_peilmaand"] {
      let lines: Int = String(decoding: try #require(tree[name + ".csv"]), as: UTF8.self).split(separator: "\r\n").count
      #expect(try ask(database, "SELECT count(*) FROM \(name)") == "\(lines - 1)\n", "\(name)")
    }
    // The DDL makes the same tables in an empty database.
    let ddl: String = gemeente.reports.appending(path: "export/2025-01/schema.sql").path
    let made: Pipeline.Outcome = try Pipeline.run("/bin/bash", ["-c", "sqlite3 '\(gemeente.folder.path)/nieuw.sqlite' < '\(ddl)'"])
    #expect(made.status == 0 && made.output.isEmpty, "\(made.output)")
    #expect(try ask(gemeente.folder.path + "/nieuw.sqlite", "SELECT count(*) FROM sqlite_schema WHERE type IN ('table', 'view')") == "\(names.count)\n")
  }
}
