public import Bijstand
internal import CSVKit
internal import FileKit

/// What kb-report found the built report to be: `DATA/werk/rapport.csv`, so that publishing, signing and the lists need not find out again.
public struct Rapportstand: Sendable, Hashable {
  /// The month of the report.
  public let peilmaand: Maand
  /// The version that the report is, signed or to be signed.
  public let versie: Int
  /// Whether the report is a signed version.
  public let isVastgesteld: Bool
  /// The hash over the CSV files of the management and the analyst's folder.
  public let hash: String

  /// States what a report is.
  public init(peilmaand: Maand, versie: Int, isVastgesteld: Bool, hash: String) {
    self.peilmaand = peilmaand
    self.versie = versie
    self.isVastgesteld = isVastgesteld
    self.hash = hash
  }

  /// The folder of the report in the tree of each audience.
  public var map: String { Vaststelling.map(peilmaand, versie: versie) }

  private static func path(_ data: String) -> String { data + "/werk/rapport.csv" }

  /// Reads what kb-report wrote.
  public init(data: String) throws(RegisterError) {
    let path: String = Self.path(data)
    let bytes: [UInt8]
    do { bytes = try FileSystem.readAll(path) } catch { throw .file(error) }
    let table: CSVTable
    do throws(CSVTableError) { table = try CSVTable.parse(bytes, name: path) } catch { throw .damaged(path: path, line: error.line, reden: error.reason) }
    guard let row = table.rows.first, let maand = table.value(row, "peilmaand").flatMap({ Maand($0) }), let versie = table.value(row, "versie").flatMap({ Int($0) }),
      let hash = table.value(row, "hash"), let status = table.value(row, "status")
    else { throw .damaged(path: path, line: 1, reden: "een kolom ontbreekt") }
    self.init(peilmaand: maand, versie: versie, isVastgesteld: status == "vastgesteld", hash: hash)
  }

  /// Writes the file.
  public func schrijf(data: String) throws(RegisterError) {
    let text: String = "peilmaand;versie;status;hash\n\(peilmaand.iso);\(versie);\(isVastgesteld ? "vastgesteld" : "concept");\(hash)\n"
    do { _ = try FileSystem.writeIfChanged(Self.path(data), Array(text.utf8), mode: 0o600) } catch { throw .file(error) }
  }

  /// The hash of a report as it lies in folders: the CSV files of the management's `data` folder and of the analyst's folder.
  public static func hash(management: String, analist: String) throws(RegisterError) -> String {
    var hash: TreeHash = TreeHash()
    do {
      try hash.add(folder: management + "/data", suffix: ".csv", prefix: "management/data/")
      try hash.add(folder: analist, suffix: ".csv", prefix: "analist/")
    } catch { throw .file(error) }
    return hash.hex
  }
}
