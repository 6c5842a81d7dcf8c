public import Bijstand
internal import CSVKit
internal import FileKit

/// What the register keeps of a signed version: `register/vastgesteld/2026-10-v1/`. It is never rebuilt and never changed.
public struct VastgesteldeVersie: Sendable {
  /// The files of a version.
  public enum Bestand: String, Sendable, CaseIterable {
    /// The figures as management saw them.
    case gepubliceerd = "gepubliceerd.csv"
    /// The figures with nothing hidden.
    case onbeschermd = "onbeschermd.csv"
    /// The klanten in bestand on the peildatum, by klant_id, with their team and whether they were in view.
    case bestand = "bestand.csv"
    /// The deliveries that counted.
    case leveringen = "leveringen.csv"
    /// The settings of the run.
    case instellingen = "instellingen.csv"
    /// The version of every definition.
    case definities = "definities.csv"
    /// The run: its id and the version of the program.
    case run = "run.csv"
  }

  /// The folder of the version.
  public let folder: String

  /// Names the folder of a version.
  public init(data: String, _ peilmaand: Maand, versie: Int) {
    folder = "\(RegisterMap(data: data).vastgesteld)/\(peilmaand.iso)-v\(versie)"
  }

  /// Names the folder of a signed version.
  public init(data: String, _ vaststelling: Vaststelling) { self.init(data: data, vaststelling.peilmaand, versie: vaststelling.versie) }

  /// The bytes of a file.
  public func bytes(_ bestand: Bestand) throws(RegisterError) -> [UInt8] {
    do { return try FileSystem.readAll(folder + "/" + bestand.rawValue) } catch { throw .file(error) }
  }

  /// The rows of a file by column name.
  public func tabel(_ bestand: Bestand) throws(RegisterError) -> [[String: String]] {
    let path: String = folder + "/" + bestand.rawValue
    let text: [UInt8] = try bytes(bestand)
    let table: CSVTable
    do throws(CSVTableError) { table = try CSVTable.parse(text, name: path) } catch { throw .damaged(path: path, line: error.line, reden: error.reason) }
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(table.header, row.values.map(Self.zonderTeken)))
    }
  }

  /// Files for people hold an apostrophe before what a spreadsheet would run; the value itself does not.
  private static func zonderTeken(_ text: String) -> String {
    guard text.hasPrefix("'"), let next = text.dropFirst().first, "=+-@\t\r".contains(next) else { return text }
    return String(text.dropFirst())
  }

  /// Writes a version beside its place and puts it there as a whole; what a killed run left without signing is replaced.
  public func schrijf(_ files: [(bestand: Bestand, bytes: [UInt8])]) throws(RegisterError) {
    precondition(Set(files.map(\.bestand)).count == Bestand.allCases.count, "a version is complete")
    do {
      let beside: String = folder + ".nieuw"
      if FileSystem.exists(beside) { try FileSystem.removeTree(beside) }
      try FileSystem.makeFolder(FileSystem.parent(of: folder), mode: 0o700)
      try FileSystem.makeFolder(beside, mode: 0o700)
      for file in files {
        var out: AtomicFile = try AtomicFile(path: beside + "/" + file.bestand.rawValue, mode: 0o600)
        try out.write(file.bytes)
        try out.commit()
      }
      if FileSystem.exists(folder) { try FileSystem.removeTree(folder) }
      try FileSystem.rename(beside, to: folder)
      try FileSystem.syncFolder(of: folder)
    } catch { throw .file(error) }
  }
}
