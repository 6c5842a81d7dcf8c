internal import FileKit

/// How a published month stands: the last line that Klantbeeld prints.
public struct Oordeel: Sendable {
  /// Open findings that must be decided before the month can be signed.
  public let fouten: Int
  /// Open findings to look at.
  public let waarschuwingen: Int
  /// The line for the terminal.
  public let regel: String

  /// Counts the findings of the controller's list, whose first two columns are the rule and its severity.
  init(reports: String, peilmaand: String) throws(FileError) {
    let list: [UInt8] = try FileSystem.readAll("\(reports)/controller/\(peilmaand)/bevindingen.csv")
    var fouten: Int = 0
    var waarschuwingen: Int = 0
    for line in String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline) where line.hasPrefix("R-") {
      let cells: [Substring] = line.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
      // The last two columns are the decision and the key; what was decided or settled is open no more.
      guard cells.count > 1, let key = line.split(separator: ";", omittingEmptySubsequences: false).last, line.hasSuffix(";;" + key) else { continue }
      if cells[1] == "fout" { fouten += 1 }
      if cells[1] == "waarschuwing" { waarschuwingen += 1 }
    }
    self.fouten = fouten
    self.waarschuwingen = waarschuwingen
    regel =
      "Klantbeeld \(peilmaand): concept, \(Self.count(fouten, "fout", "fouten")), \(Self.count(waarschuwingen, "waarschuwing", "waarschuwingen")). "
      + "Open \(reports)/management/\(peilmaand)/index.html"
  }

  private static func count(_ number: Int, _ one: String, _ more: String) -> String { "\(number) \(number == 1 ? one : more)" }
}
