internal import Bijstand
internal import FileKit
internal import Register

/// Puts the three trees of one month in their places in the reports folder.
public struct Publicatie {
  let data: String
  let reports: String
  let peilmaand: String
  let stand: Rapportstand
  let kopieen: Int

  /// Finds the month that was built; `kopieen` months keep their copy of the warehouse.
  public init(data: String, reports: String, kopieen: Int) throws(PublicationError) {
    self.data = data
    self.reports = reports
    self.kopieen = kopieen
    let path: String = data + "/werk/rapport.csv"
    guard FileSystem.exists(path) else { throw .missing(path: path) }
    do throws(RegisterError) { stand = try Rapportstand(data: data) } catch { throw .register(error) }
    peilmaand = stand.peilmaand.iso
  }

  /// Publishes what changed, and says how the month stands.
  public func run() throws(PublicationError) -> Oordeel {
    do {
      try FileSystem.makeFolder(reports, mode: 0o755)
      try Wissel.restore(reports)
      try Wissel.tidy(reports)
    } catch { throw .file(error) }
    try checkRuns()
    var places: [String] = []
    do {
      for doelgroep in Doelgroep.allCases {
        let place: String = doelgroep.rawValue + "/" + stand.map
        let built: String = data + "/werk/uitvoer/" + doelgroep.rawValue + "/" + peilmaand
        try FileSystem.makeFolder(reports + "/" + doelgroep.rawValue, mode: doelgroep.folderMode)
        try FileSystem.setMode(reports + "/" + doelgroep.rawValue, doelgroep.folderMode)
        if doelgroep != .controller, try isVast(map: stand.map) { continue }
        guard try Mapvergelijking.differs(built, reports + "/" + place) else { continue }
        try FileSystem.copyTree(
          built, to: Wissel.aside(reports, place, "nieuw"), fileMode: doelgroep.fileMode, folderMode: doelgroep.folderMode)
        places.append(place)
      }
      if !places.isEmpty { try Wissel(reports: reports, places: places).run() }
      try dropOldCopies()
      return try Oordeel(reports: reports, stand: stand)
    } catch { throw .file(error) }
  }

  /// Whether the pages of a signed version stand in their place: those are never written again. The controller's folder is a worklist and goes on.
  private func isVast(map: String) throws(FileError) -> Bool {
    let path: String = "\(reports)/management/\(map)/manifest.json"
    guard stand.isVastgesteld, FileSystem.exists(path), FileSystem.isFolder("\(reports)/analist/\(map)") else { return false }
    return String(decoding: try FileSystem.readAll(path), as: UTF8.self).contains("\"status\": \"vastgesteld\"")
  }

  private func checkRuns() throws(PublicationError) {
    var runs: Set<String> = []
    for doelgroep in Doelgroep.allCases {
      let path: String = "\(data)/werk/uitvoer/\(doelgroep.rawValue)/\(peilmaand)/manifest.json"
      guard FileSystem.exists(path) else { throw .missing(path: path) }
      let text: String
      do { text = String(decoding: try FileSystem.readAll(path), as: UTF8.self) } catch { throw .file(error) }
      runs.insert(Self.runID(in: text))
    }
    guard runs.count == 1 else { throw .differentRuns }
  }

  /// The run id that a manifest names; empty when it names none.
  static func runID(in manifest: String) -> String {
    guard let key = manifest.firstRange(of: "\"run_id\"") else { return "" }
    let parts: [Substring] = manifest[key.upperBound...].split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : ""
  }

  /// Only the newest months keep the warehouse: an analyst's old copies would grow without end.
  private func dropOldCopies() throws(FileError) {
    let folder: String = reports + "/analist"
    let months: [String] = try FileSystem.entries(folder).filter { !$0.hasPrefix(".") && $0.utf8.count >= 7 }.sorted()
    let kept: Set<String> = Set(Set(months.map { String($0.prefix(7)) }).sorted().suffix(kopieen))
    for month in months where !kept.contains(String(month.prefix(7))) { try FileSystem.remove(folder + "/" + month + "/klantbeeld.sqlite") }
  }
}
