package import FileKit
package import Findings

/// What lies in the folder of deliveries, for people and for the stages that follow.
package enum Inventaris {
  /// What a file is to the register.
  package enum Toestand: String, Sendable, Hashable {
    /// It has a number and counts.
    case levering
    /// The controller withdrew it.
    case ingetrokken
    /// It holds the same bytes as another file.
    case dubbel
    /// No mapping fits, or it cannot be a delivery.
    case geweigerd
    /// It has a number and is no longer there.
    case verdwenen
  }

  /// One file.
  package struct Regel: Sendable, Hashable {
    package let bestand: String
    package let bytes: Int?
    package let sha256: String
    package let volgnummer: Int?
    package let toestand: Toestand
  }

  /// Writes `inventaris.csv` and `inventaris_bevindingen.csv`, only when they differ from what is there.
  package static func write(_ regels: [Regel], _ bevindingen: [Finding], werk: String) throws(FileError) {
    var list: CSVText = CSVText(["bestand", "bytes", "sha256", "volgnummer", "toestand"])
    for regel in regels {
      list.add([
        regel.bestand, regel.bytes.map { String($0) } ?? "", regel.sha256, regel.volgnummer.map { String($0) } ?? "", regel.toestand.rawValue,
      ])
    }
    try FileSystem.writeIfChanged(werk + "/inventaris.csv", list.bytes, mode: 0o600)
    var findings: CSVText = CSVText(["code", "ernst", "bestand", "regel", "kolom", "byte", "veld", "record", "melding", "wenk"])
    for one in bevindingen.sorted() {
      findings.add([
        one.code.id, one.severity.rawValue, one.location?.file ?? "", one.location.map { String($0.line) } ?? "",
        one.location.map { String($0.column) } ?? "", one.location.map { String($0.byteOffset) } ?? "", one.veld ?? "", one.record ?? "",
        one.message.tekst, one.hint,
      ])
    }
    try FileSystem.writeIfChanged(werk + "/inventaris_bevindingen.csv", findings.bytes, mode: 0o600)
  }
}

/// A small list in the form of the files between stages: UTF-8, `;`, LF.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  init(_ header: [String]) { add(header) }

  mutating func add(_ values: [String]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(0x3B) }
      let needsQuotes: Bool = value.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      if needsQuotes { bytes.append(0x22) }
      for byte in value.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      if needsQuotes { bytes.append(0x22) }
    }
    bytes.append(0x0A)
  }
}
