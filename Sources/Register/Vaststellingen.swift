public import Bijstand
internal import CSVKit
internal import FileKit

/// All signed versions, in the order in which they were signed: `DATA/definities/vaststellingen.csv`. Rows are added, never changed.
public struct Vaststellingen: Sendable {
  /// The rows of the file.
  public private(set) var rijen: [Vaststelling] = []
  private var bytes: [UInt8] = []
  private let path: String

  static let kop: [String] = ["peilmaand", "versie", "hash", "door", "datum", "voorbehoud"]

  /// Reads the list; a folder without one has nothing signed yet.
  public init(data: String) throws(RegisterError) {
    path = data + "/definities/vaststellingen.csv"
    guard FileSystem.exists(path) else { return }
    do { bytes = try FileSystem.readAll(path) } catch { throw .file(error) }
    let table: CSVTable
    do throws(CSVTableError) { table = try CSVTable.parse(bytes, name: path) } catch { throw .damaged(path: path, line: error.line, reden: error.reason) }
    for name in Self.kop where table.index(name) == nil { throw .damaged(path: path, line: 1, reden: "de kolom \(name) ontbreekt") }
    for row in table.rows {
      guard let maand = table.value(row, "peilmaand").flatMap({ Maand($0) }) else { throw .damaged(path: path, line: row.line, reden: "de peilmaand is geen maand zoals 2026-10") }
      guard let datum = table.value(row, "datum").flatMap({ Datum(iso: $0) }) else { throw .damaged(path: path, line: row.line, reden: "de datum is geen datum zoals 2026-11-12") }
      guard let versie = table.value(row, "versie").flatMap({ Int($0) }), versie == (laatste(maand)?.versie ?? 0) + 1 else {
        throw .damaged(path: path, line: row.line, reden: "de versies van een maand lopen niet op vanaf 1")
      }
      rijen.append(
        Vaststelling(
          peilmaand: maand, versie: versie, hash: table.value(row, "hash") ?? "", door: table.value(row, "door") ?? "", datum: datum,
          voorbehoud: table.value(row, "voorbehoud") ?? ""))
    }
  }

  /// The last signed version of a month.
  public func laatste(_ peilmaand: Maand) -> Vaststelling? { rijen.last { $0.peilmaand == peilmaand } }

  /// The last signed version of the newest signed month before this one: what *as reported* means for its bridge.
  public func vorige(voor peilmaand: Maand) -> Vaststelling? {
    rijen.map(\.peilmaand).filter { $0 < peilmaand }.max().flatMap { laatste($0) }
  }

  /// The last signed version of every month before this one, oldest month first.
  public func laatsten(voor peilmaand: Maand) -> [Vaststelling] {
    Set(rijen.map(\.peilmaand).filter { $0 < peilmaand }).sorted().compactMap { laatste($0) }
  }

  /// Adds a row; the rows that were there keep their bytes. From the moment that the file is replaced the version is signed.
  public mutating func add(_ row: Vaststelling) throws(RegisterError) {
    precondition(row.versie == (laatste(row.peilmaand)?.versie ?? 0) + 1, "versions of a month count up")
    let lineEnd: String = bytes.contains(0x0D) ? "\r\n" : "\n"
    var writer: CSVWriter = CSVWriter(.custom(delimiter: ";", lineEnd: lineEnd, byteOrderMark: false))
    if bytes.isEmpty { writer.write(Self.kop) }
    writer.write([row.peilmaand.iso, String(row.versie), row.hash, row.door, row.datum.iso, row.voorbehoud])
    var text: [UInt8] = bytes
    if !text.isEmpty, text.last != 0x0A { text += Array(lineEnd.utf8) }
    text += writer.take()
    do {
      try FileSystem.makeFolder(FileSystem.parent(of: path))
      var file: AtomicFile = try AtomicFile(path: path)
      try file.write(text)
      try file.commit()
    } catch { throw .file(error) }
    bytes = text
    rijen.append(row)
  }
}
