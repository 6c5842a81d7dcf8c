import Bijstand
import CSVKit
public import Definitions
import Disclosure
import FileKit

/// Writes the management tree of one month: pages, CSV and a manifest, built beside its place and then put there as a whole.
public struct ReportStage: Sendable {
  /// The figures of the run.
  public let kengetallen: String
  /// The folder of the tree.
  public let uit: String
  /// Where the hidden rows are listed for the controller; nil for nowhere.
  public let uitvoercontrole: String?
  /// The pages, texts, norms and events.
  public let definities: DefinitionSet
  /// Whether the data are those of the sample municipality.
  public let voorbeeld: Bool
  /// Rows that an earlier report has hidden, by their name.
  public let eerder: Set<String>

  /// Describes one run of the stage.
  public init(kengetallen: String, uit: String, uitvoercontrole: String?, definities: DefinitionSet, voorbeeld: Bool, eerder: Set<String> = []) {
    self.kengetallen = kengetallen
    self.uit = uit
    self.uitvoercontrole = uitvoercontrole
    self.definities = definities
    self.voorbeeld = voorbeeld
    self.eerder = eerder
  }

  /// Makes the tree; gives what it holds.
  public func run() throws(ReportingError) -> ReportSummary {
    let publicatie: Publicatie
    do { publicatie = try Poort.publicatie(kengetallen: kengetallen, eerder: eerder) } catch { throw .disclosure(error) }
    let files: [(path: String, bytes: [UInt8])] = try ReportTree(Verslag(publicatie, definities: definities, voorbeeld: voorbeeld)).files()
    do {
      let target: String = uit.hasSuffix("/") ? String(uit.dropLast()) : uit
      let beside: String = target + ".nieuw"
      if FileSystem.exists(beside) { try FileSystem.removeTree(beside) }
      for folder in [beside, beside + "/data", beside + "/data/tidy"] { try FileSystem.makeFolder(folder) }
      for file in files { _ = try FileSystem.writeIfChanged(beside + "/" + file.path, file.bytes, waitForDisk: false) }
      try FileSystem.syncTree(beside)
      if let uitvoercontrole { _ = try FileSystem.writeIfChanged(uitvoercontrole, CSVExport.uitvoercontrole(publicatie), mode: 0o600) }
      // What stood here may be half of an older run; it has no value of its own, kb-publish keeps what readers see.
      if FileSystem.exists(target) { try FileSystem.removeTree(target) }
      try FileSystem.rename(beside, to: target)
    } catch {
      throw .file(error)
    }
    return ReportSummary(
      bestanden: files.count, bytes: files.reduce(0) { $0 + $1.bytes.count }, verborgen: publicatie.verborgen.count, rijen: publicatie.rijen.count)
  }
}

/// What a run of the report stage made.
public struct ReportSummary: Sendable {
  /// The number of files.
  public let bestanden: Int
  /// Their size together.
  public let bytes: Int
  /// The number of hidden rows.
  public let verborgen: Int
  /// The number of published rows.
  public let rijen: Int
}
