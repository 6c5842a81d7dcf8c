public import Bijstand
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
  /// The data folder, of which the register tells what was signed; nil for nothing.
  public let data: String?
  /// The analyst's folder of the same run, whose files are part of what is signed.
  public let analist: String?

  /// Describes one run of the stage.
  public init(
    kengetallen: String, uit: String, uitvoercontrole: String?, definities: DefinitionSet, voorbeeld: Bool, data: String? = nil, analist: String? = nil
  ) {
    self.kengetallen = kengetallen
    self.uit = uit
    self.uitvoercontrole = uitvoercontrole
    self.definities = definities
    self.voorbeeld = voorbeeld
    self.data = data
    self.analist = analist
  }

  /// A tree that was made in memory.
  private struct Gemaakt {
    let publicatie: Publicatie
    let versie: Rapportversie
    let files: [(path: String, bytes: [UInt8])]
    let hash: String
  }

  /// Makes the tree; gives what it holds.
  public func run() throws(ReportingError) -> ReportSummary {
    let made: Gemaakt = try make()
    do {
      let target: String = uit.hasSuffix("/") ? String(uit.dropLast()) : uit
      let beside: String = target + ".nieuw"
      if FileSystem.exists(beside) { try FileSystem.removeTree(beside) }
      for folder in [beside, beside + "/data", beside + "/data/tidy"] { try FileSystem.makeFolder(folder) }
      for file in made.files { _ = try FileSystem.writeIfChanged(beside + "/" + file.path, file.bytes, waitForDisk: false) }
      try FileSystem.syncTree(beside)
      if let uitvoercontrole { _ = try FileSystem.writeIfChanged(uitvoercontrole, CSVExport.uitvoercontrole(made.publicatie), mode: 0o600) }
      // What stood here may be half of an older run; it has no value of its own, kb-publish keeps what readers see.
      if FileSystem.exists(target) { try FileSystem.removeTree(target) }
      try FileSystem.rename(beside, to: target)
    } catch {
      throw .file(error)
    }
    return ReportSummary(
      bestanden: made.files.count, bytes: made.files.reduce(0) { $0 + $1.bytes.count }, verborgen: made.publicatie.verborgen.count,
      rijen: made.publicatie.rijen.count, peilmaand: made.publicatie.run.peilmaand, versie: made.versie.versie,
      isVastgesteld: made.versie.vaststelling != nil, hash: made.hash)
  }

  /// The report is the last signed version when it has the same data, whatever made them; else it is the version after it, or the first.
  private func make() throws(ReportingError) -> Gemaakt {
    let versions: EerdereVersies
    let now: (peilmaand: Maand, leveringen: [GebruikteLevering])
    do {
      versions = if let data { try EerdereVersies(data: data) } else { EerdereVersies() }
      now = try Poort.kenmerken(kengetallen: kengetallen)
    } catch { throw .disclosure(error) }
    let earlier: [EerdereVersie] = versions.laatsten(voor: now.peilmaand)
    let last: EerdereVersie? = versions.laatste(now.peilmaand)
    if let last {
      let versie = Rapportversie(
        versie: last.versie, vaststelling: last, vorige: versions.versie(now.peilmaand, last.versie - 1), eerdereMaanden: earlier, leveringen: now.leveringen)
      let made: Gemaakt = try make(versie, eerder: versions.verborgen(voor: last))
      if made.hash == last.hash { return made }
    }
    let versie = Rapportversie(
      versie: (last?.versie ?? 0) + 1, vaststelling: nil, vorige: last, eerdereMaanden: earlier, leveringen: now.leveringen)
    return try make(versie, eerder: versions.verborgen())
  }

  private func make(_ versie: Rapportversie, eerder: Set<String>) throws(ReportingError) -> Gemaakt {
    let publicatie: Publicatie
    do { publicatie = try Poort.publicatie(kengetallen: kengetallen, eerder: eerder) } catch { throw .disclosure(error) }
    let files: [(path: String, bytes: [UInt8])] = try ReportTree(Verslag(publicatie, definities: definities, voorbeeld: voorbeeld, versie: versie)).files()
    var hash = TreeHash()
    for file in files where file.path.hasPrefix("data/") && file.path.hasSuffix(".csv") { hash.add("management/" + file.path, file.bytes) }
    if let analist {
      do { try hash.add(folder: analist, suffix: ".csv", prefix: "analist/") } catch { throw .file(error) }
    }
    return Gemaakt(publicatie: publicatie, versie: versie, files: files, hash: hash.hex)
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
  /// The month of the report.
  public let peilmaand: Maand
  /// Which version of the month it is.
  public let versie: Int
  /// Whether that version is signed.
  public let isVastgesteld: Bool
  /// The hash over its CSV files and those of the analyst.
  public let hash: String
}
