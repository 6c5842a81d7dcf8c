internal import Bijstand
internal import FileKit
internal import Register

/// How a published month stands: the last line that Klantbeeld prints.
public struct Oordeel: Sendable {
  /// Open findings that must be decided before the month can be signed.
  public let fouten: Int
  /// Open findings to look at.
  public let waarschuwingen: Int
  /// The line for the terminal.
  public let regel: String

  /// Counts the findings of the controller's list that nobody decided.
  init(reports: String, stand: Rapportstand) throws(FileError) {
    let found: Bevindingenstand = try Bevindingenstand(controller: "\(reports)/controller/\(stand.map)")
    fouten = found.open
    waarschuwingen = found.waarschuwingen
    let status: String = (stand.isVastgesteld ? "vastgesteld" : "concept") + (stand.versie > 1 ? " (versie \(stand.versie))" : "")
    regel =
      "Klantbeeld \(stand.peilmaand.iso): \(status), \(Self.count(fouten, "fout", "fouten")), \(Self.count(waarschuwingen, "waarschuwing", "waarschuwingen")). "
      + "Open \(reports)/management/\(stand.map)/index.html"
  }

  private static func count(_ number: Int, _ one: String, _ more: String) -> String { "\(number) \(number == 1 ? one : more)" }
}
