internal import CSVKit
internal import FileKit
internal import SQLiteKit

/// The warehouse for programs that read no SQLite: a CSV file per table and view, and the DDL that makes them.
public struct Magazijnexport {
  private let warehouse: String
  private let uit: String

  /// Prepares an export of a warehouse to a folder.
  public init(warehouse: String, uit: String) {
    self.warehouse = warehouse
    self.uit = uit
  }

  /// Writes the folder whole, or leaves what was there; gives back how many tables and views it holds.
  public func run() throws(ListsError) -> Int {
    try checkPlace()
    let bron: Bron = try Bron(warehouse)
    var names: [String] = []
    var ddl: String = ""
    // Tables come before the views that read them.
    try bron.forEach("SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY type, name") {
      (row) throws(ListsError) in
      names.append(row.text(0))
      ddl += row.text(1) + ";\n\n"
    }
    var folder: Uitvoermap = try Uitvoermap(uit, folderMode: 0o750, fileMode: 0o640)
    try folder.schrijf("schema.sql", Array(ddl.utf8))
    for name in names { try folder.schrijf(name + ".csv", try table(name, bron)) }
    try folder.putInPlace()
    return names.count
  }

  /// Only an earlier export is replaced: any other folder holds what is not ours to remove.
  private func checkPlace() throws(ListsError) {
    guard FileSystem.exists(uit) else { return }
    let held: [String]
    do throws(FileError) { held = try FileSystem.entries(uit) } catch { throw .file(error) }
    guard held.isEmpty || (held.contains("schema.sql") && held.contains("beschrijving.csv")) else { throw .noExport(uit) }
  }

  /// All rows in the order of their values, so that equal contents give equal bytes.
  private func table(_ name: String, _ bron: borrowing Bron) throws(ListsError) -> [UInt8] {
    var columns: [String] = []
    try bron.forEach("SELECT name FROM pragma_table_info('\(name)') ORDER BY cid") { (row) throws(ListsError) in columns.append(row.text(0)) }
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(columns)
    let order: String = (1...max(1, columns.count)).map { String($0) }.joined(separator: ", ")
    let width: Int32 = Int32(columns.count)
    try bron.forEach("SELECT * FROM \(Connection.quoted(name)) ORDER BY \(order)") { (row) throws(ListsError) in
      writer.write((0..<width).map { row.text($0) })
    }
    return writer.take()
  }
}
