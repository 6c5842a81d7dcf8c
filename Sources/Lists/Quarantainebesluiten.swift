internal import CSVKit
internal import FileKit

/// What the controller decided of quarantined records: `DATA/definities/besluiten/quarantaine.csv` (volgnummer;record;besluit;reden;door;datum).
///
/// `geaccepteerd`: the record is as it should be and stays out of the figures knowingly. `verworpen`: it was never a record. An empty record
/// number means all of the delivery.
struct Quarantainebesluiten {
  /// One decision.
  struct Besluit {
    let besluit: String
    let reden: String
    let door: String
  }

  private var found: [String: Besluit] = [:]

  init(data: String) throws(ListsError) {
    let path: String = data + "/definities/besluiten/quarantaine.csv"
    guard FileSystem.exists(path) else { return }
    let table: CSVTable = try Inventaris.table(path)
    for name in ["volgnummer", "record", "besluit", "reden", "door"] where table.index(name) == nil {
      throw .definition(path: path, regel: 1, reden: "de kolom \(name) ontbreekt")
    }
    for row in table.rows {
      func cell(_ name: String) -> String { table.value(row, name) ?? "" }
      guard Int64(cell("volgnummer")) != nil, cell("record").isEmpty || Int64(cell("record")) != nil else {
        throw .definition(path: path, regel: row.line, reden: "volgnummer en record moeten getallen zijn")
      }
      guard ["geaccepteerd", "verworpen"].contains(cell("besluit")) else {
        throw .definition(path: path, regel: row.line, reden: "besluit moet geaccepteerd of verworpen zijn")
      }
      guard !cell("reden").isEmpty, !cell("door").isEmpty else {
        throw .definition(path: path, regel: row.line, reden: "een besluit zegt door wie en waarom")
      }
      found[cell("volgnummer") + ";" + cell("record")] = Besluit(besluit: cell("besluit"), reden: cell("reden"), door: cell("door"))
    }
  }

  /// The decision about a record, else that about its whole delivery.
  func besluit(_ volgnummer: Int64, _ record: Int64) -> Besluit? { found["\(volgnummer);\(record)"] ?? found["\(volgnummer);"] }
}
