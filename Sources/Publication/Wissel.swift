package import FileKit

/// The swap of several folders at once, with a journal, so that a reader sees all old or all new ones, also after a run that was killed.
///
/// Order: new folders are complete beside their place; the journal is written; each old folder is put aside and the new one takes its
/// place; the journal is removed, which is the moment from which the new reports stand; the old ones are removed. With a journal present
/// the swap was not finished, and everything is put back.
package struct Wissel {
  /// The root of the reports.
  package let reports: String
  /// The places that change, relative to the root: `management/2026-10`.
  package let places: [String]

  package init(reports: String, places: [String]) {
    self.reports = reports
    self.places = places
  }

  package static func journal(_ reports: String) -> String { reports + "/.wissel" }
  package static func aside(_ reports: String, _ place: String, _ kind: String) -> String {
    let parts: [Substring] = place.split(separator: "/")
    return reports + "/" + parts[0] + "/." + parts[1] + "." + kind
  }

  /// Puts back what a killed run left half done; false when there was nothing.
  @discardableResult
  package static func restore(_ reports: String) throws(FileError) -> Bool {
    let path: String = journal(reports)
    guard FileSystem.exists(path) else { return false }
    let lines: [Substring] = String(decoding: try FileSystem.readAll(path), as: UTF8.self).split(separator: "\n")
    // The last line says that the journal is whole; without it nothing was moved yet.
    if lines.last == "heel" {
      for line in lines.dropLast() {
        let words: [Substring] = line.split(separator: " ")
        let place: String = String(words[1])
        let old: String = aside(reports, place, "oud")
        if FileSystem.exists(old) {
          try FileSystem.removeTree(reports + "/" + place)
          try FileSystem.rename(old, to: reports + "/" + place)
        } else if words[0] == "eerste", !FileSystem.exists(aside(reports, place, "nieuw")) {
          try FileSystem.removeTree(reports + "/" + place)
        }
      }
    }
    try FileSystem.remove(path)
    return true
  }

  /// Removes what lies beside the places; only right when there is no journal.
  package static func tidy(_ reports: String) throws(FileError) {
    for doelgroep in Doelgroep.allCases {
      let folder: String = reports + "/" + doelgroep.rawValue
      guard FileSystem.isFolder(folder) else { continue }
      for name in try FileSystem.entries(folder) where name.hasPrefix(".") && (name.hasSuffix(".oud") || name.hasSuffix(".nieuw")) {
        try FileSystem.removeTree(folder + "/" + name)
      }
    }
  }

  /// Swaps; `between` is called after every step, so that a test can stop the run there.
  package func run(between: (String) throws(FileError) -> Void = { _ in }) throws(FileError) {
    var text: String = ""
    for place in places { text += (FileSystem.exists(reports + "/" + place) ? "vervangt " : "eerste ") + place + "\n" }
    var journal: AtomicFile = try AtomicFile(path: Self.journal(reports))
    try journal.write(text + "heel\n")
    try journal.commit()
    try between("journaal")
    for place in places {
      let here: String = reports + "/" + place
      if FileSystem.exists(here) { try FileSystem.rename(here, to: Self.aside(reports, place, "oud")) }
      try between("opzij \(place)")
      try FileSystem.rename(Self.aside(reports, place, "nieuw"), to: here)
      try between("op zijn plaats \(place)")
    }
    try FileSystem.remove(Self.journal(reports))
    try between("klaar")
    try Self.tidy(reports)
  }
}
