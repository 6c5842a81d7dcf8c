internal import FileKit
package import Findings

/// Files that cannot be CSV whatever they are called.
package enum FileKinds {
  /// The finding about a spreadsheet or archive, told by its first bytes or its name; nil for anything else.
  package static func refusal(path: String, bestand: String) -> Finding? {
    let name: String = bestand.lowercased()
    let byName: Bool = [".xlsx", ".xls", ".xlsm", ".ods", ".zip", ".7z", ".gz", ".rar"].contains { name.hasSuffix($0) }
    guard byName || hasArchiveMark(path) else { return nil }
    return Finding(
      .bestandRekenblad, at: SourceLocation(file: bestand), message: "het bestand is een rekenblad of archief en wordt niet gelezen")
  }

  /// The marks of zip (and so of xlsx and ods), of the older xls, of gzip and of 7z.
  private static func hasArchiveMark(_ path: String) -> Bool {
    var head: [UInt8] = []
    do throws(FileError) {
      var source: ByteSource = try ByteSource(path: path)
      while head.count < 8, try source.read(into: &head, atMost: 8 - head.count) > 0 {}
    } catch {
      // Whoever reads the file itself reports that it cannot be read.
      return false
    }
    let marks: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF],
    ]
    return marks.contains { head.starts(with: $0) }
  }
}
