internal import CSVKit
internal import FileKit

/// A file in the folder of deliveries, as the inventory lists it.
struct Bestandsregel: Sendable {
  let bestand: String
  let bytes: Int64?
  let sha256: String
  let volgnummer: Int64?
  /// `levering`, `ingetrokken`, `dubbel`, `geweigerd` or `verdwenen`.
  let toestand: String

  /// Where its bytes lie in the data folder: where it was delivered, or the register's copy when it left that folder.
  var pad: String { toestand == "verdwenen" ? "register/leveringen/" + sha256 : "aanlevering/" + bestand }

  /// The name under which its staging database goes.
  var kenmerk: String { String(sha256.prefix(16)) }
}

/// Reads the small lists that kb-ingest leaves for other stages.
enum Inventaris {
  /// The files, in the order of the list.
  static func read(werk: String) throws(ListsError) -> [Bestandsregel] {
    let path: String = werk + "/inventaris.csv"
    guard FileSystem.exists(path) else { throw .missing(path: path) }
    let table: CSVTable = try self.table(path)
    var result: [Bestandsregel] = []
    for row in table.rows {
      result.append(
        Bestandsregel(
          bestand: table.value(row, "bestand") ?? "", bytes: Int64(table.value(row, "bytes") ?? ""), sha256: table.value(row, "sha256") ?? "",
          volgnummer: Int64(table.value(row, "volgnummer") ?? ""), toestand: table.value(row, "toestand") ?? ""))
    }
    return result
  }

  /// A small CSV file as a table.
  static func table(_ path: String) throws(ListsError) -> CSVTable {
    let bytes: [UInt8]
    do { bytes = try FileSystem.readAll(path) } catch { throw .file(error) }
    do throws(CSVTableError) { return try CSVTable.parse(bytes, name: path) } catch { throw .unreadable(path: path, reden: error.reason) }
  }
}
