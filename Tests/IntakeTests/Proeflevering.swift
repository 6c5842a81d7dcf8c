import Definitions
import FileKit
import Intake
import Register
import SQLiteKit
import TestSupport
import Testing

/// A folder of deliveries in the folder of the running test, read by the real stages.
struct Proeflevering {
  let data: String

  /// The built-in definitions, read once for all tests.
  private static let builtIn: Result<DefinitionSet, DefinitionError> = Result { () throws(DefinitionError) in try DefinitionSet.load(folder: nil) }

  /// The definitions of this folder.
  func definitions() throws(DefinitionError) -> DefinitionSet {
    FileSystem.exists(data + "/definities") ? try DefinitionSet.load(folder: data + "/definities") : try Self.builtIn.get()
  }

  init(_ name: String = "d") throws {
    data = TempDir.file(name)
    try FileSystem.makeFolder(data + "/aanlevering")
  }

  /// Puts a file in the folder of deliveries.
  func put(_ name: String, _ bytes: [UInt8]) throws {
    try FileSystem.makeFolder(FileSystem.parent(of: data + "/aanlevering/" + name))
    try FileSystem.writeIfChanged(data + "/aanlevering/" + name, bytes)
  }

  func put(_ name: String, _ text: String) throws { try put(name, Array(text.utf8)) }

  /// Puts a definition in the municipality's own folder.
  func define(_ name: String, _ text: String) throws {
    let path: String = data + "/definities/" + name
    try FileSystem.makeFolder(FileSystem.parent(of: path))
    try FileSystem.writeIfChanged(path, Array(text.utf8))
  }

  @discardableResult
  func register(vandaag: String = "2026-11-02") throws -> RegistratieStage.Result {
    try RegistratieStage.run(data: data, vandaag: vandaag) { () throws(DefinitionError) in try definitions() }
  }

  /// Registers what is new and reads every delivery into its staging database.
  @discardableResult
  func read() throws -> RegistratieStage.Result {
    let result: RegistratieStage.Result = try register()
    let definitions: DefinitionSet = try definitions()
    for name in try FileSystem.entries(data + "/werk/levering") {
      let uit: String = data + "/werk/bron/" + String(name.dropLast(4)) + ".sqlite"
      _ = try LeveringStage.run(lev: data + "/werk/levering/" + name, data: data, uit: uit, definitions: definitions)
    }
    return result
  }

  /// The staging databases, by name.
  func databases() throws -> [String] {
    try FileSystem.list(data + "/werk/bron").filter { $0.hasSuffix(".sqlite") }.map { data + "/werk/bron/" + $0 }
  }

  /// Reads one file alone and opens what came of it.
  static func read(_ name: String, _ bytes: [UInt8], folder: String = "d") throws -> Uitkomst {
    let proef: Proeflevering = try Proeflevering(folder)
    try proef.put(name, bytes)
    try proef.read()
    return try Uitkomst(try #require(try proef.databases().first))
  }

  static func read(_ name: String, _ text: String, folder: String = "d") throws -> Uitkomst { try read(name, Array(text.utf8), folder: folder) }
}

/// What a staging database holds.
struct Uitkomst {
  let path: String

  init(_ path: String) throws { self.path = path }

  /// The rows of a query, each as its values joined by `|`.
  func rows(_ sql: String) throws -> [String] {
    let connection: Connection = try Connection(path: path, .readOnly)
    var statement: Statement = try connection.prepare(sql)
    let width: Int = statement.columnNames.count
    var rows: [String] = []
    try statement.forEachRow { (row: borrowing Row) throws(Never) in
      rows.append((0..<Int32(width)).map { row.textOrNil($0) ?? "NULL" }.joined(separator: "|"))
    }
    return rows
  }

  /// The findings as `code regel:kolom@byte veld`, without the summary of repairs.
  func findings() throws -> [String] {
    try rows("SELECT code || ' ' || regel || ':' || kolom || '@' || byte || ' ' || coalesce(veld, '') FROM bevinding WHERE code <> 'R-0309' ORDER BY regel, kolom, code")
  }

  var codes: [String] { get throws { try rows("SELECT DISTINCT code FROM bevinding ORDER BY code") } }
  var status: String { get throws { try rows("SELECT status FROM levering").first ?? "" } }

  /// All that the findings say, to search for values that must not be in it.
  var spoken: String { get throws { try rows("SELECT bestand || coalesce(veld, '') || coalesce(record, '') || melding || wenk FROM bevinding").joined(separator: "\n") } }

  /// Expects that every byte of a file of this size is in exactly one stretch of the ledger, and that the counts add up.
  func expectClosed(_ size: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let ranges: [String] = try rows("SELECT record_van, record_tot, byte_van, byte_tot FROM boek ORDER BY record_van")
    var byte: Int = 0
    var record: Int = 0
    for range in ranges {
      let parts: [Int] = range.split(separator: "|").compactMap { Int($0) }
      #expect(parts[0] == record + 1 && parts[2] == byte, sourceLocation: sourceLocation)
      record = parts[1]
      byte = parts[3]
    }
    #expect(byte == size, sourceLocation: sourceLocation)
    #expect(try rows("SELECT records FROM levering") == ["\(record)"], sourceLocation: sourceLocation)
    let quarantined: [String] = try rows("SELECT coalesce(sum(record_tot - record_van + 1), 0) FROM boek WHERE dispositie = 'quarantaine'")
    #expect(try rows("SELECT count(*) FROM quarantaine") == quarantined, sourceLocation: sourceLocation)
  }
}
