internal import CSVKit
internal import FileKit

/// What the controller said of deliveries: `DATA/definities/besluiten/leveringen.csv` (volgnummer;volledig;reden;door;datum).
enum Leveringsbesluiten {
  /// Whether a delivery is complete, by its number.
  static func load(data: String) throws(MatchingError) -> [Int64: Bool] {
    let path: String = data + "/definities/besluiten/leveringen.csv"
    guard FileSystem.exists(path) else { return [:] }
    let bytes: [UInt8]
    do { bytes = try FileSystem.readAll(path) } catch { throw .file(error) }
    let table: CSVTable
    do { table = try CSVTable.parse(bytes, name: path) } catch { throw .decision(path: path, line: 1, reden: "het bestand is geen CSV") }
    guard let number = table.header.firstIndex(of: "volgnummer"), let complete = table.header.firstIndex(of: "volledig"),
      let reason = table.header.firstIndex(of: "reden"), let signer = table.header.firstIndex(of: "door")
    else { throw .decision(path: path, line: 1, reden: "de kolommen zijn volgnummer;volledig;reden;door;datum") }
    var found: [Int64: Bool] = [:]
    for row in table.rows {
      guard let volgnummer = Int64(row.values[number]), ["J", "N"].contains(row.values[complete]) else {
        throw .decision(path: path, line: row.line, reden: "volgnummer moet een getal zijn en volledig J of N")
      }
      guard !row.values[reason].isEmpty, !row.values[signer].isEmpty else {
        throw .decision(path: path, line: row.line, reden: "een besluit zegt waarom en door wie: vul reden en door in")
      }
      found[volgnummer] = row.values[complete] == "J"
    }
    return found
  }
}
