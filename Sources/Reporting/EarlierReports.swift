import Bijstand
import CSVKit
import Disclosure
import FileKit

/// What earlier signed reports have hidden: a cell once hidden stays hidden.
public enum EarlierReports {
  /// The names of the rows with status geheim in every published file that the register keeps.
  public static func hidden(register: String) throws(ReportingError) -> Set<String> {
    var names: Set<String> = []
    let folder: String = register + "/gepubliceerd"
    guard FileSystem.isFolder(folder) else { return names }
    do {
      for path in try FileSystem.list(folder, recursive: true) where path.hasSuffix("kerncijfers.csv") {
        let full: String = FileSystem.exists(path) ? path : folder + "/" + path
        let text: String = String(decoding: try FileSystem.readAll(full), as: UTF8.self)
        // Our own file: codes only, never quoted.
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
          let f = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
          guard f.count == CSVExport.kolommen.count, f[13] == CelStatus.geheim.rawValue, let begin = Datum(iso: f[3]), let end = Datum(iso: f[4]) else { continue }
          names.insert(Poort.naam(id: f[0], begin: begin, eind: end, uitsplitsing: f[5], groep: f[6]))
        }
      }
    } catch {
      throw .file(error)
    }
    return names
  }
}
