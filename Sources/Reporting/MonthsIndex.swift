import Bijstand
import FileKit

/// The page above the months: `management/index.html`, which leads to every month that stands beside it.
public struct MonthsIndex: Sendable {
  /// The management folder.
  public let folder: String
  /// Whether the data are those of the sample municipality.
  public let voorbeeld: Bool

  /// Describes the index of one management folder.
  public init(folder: String, voorbeeld: Bool) {
    self.folder = folder
    self.voorbeeld = voorbeeld
  }

  /// Writes the page when it changed.
  public func write() throws(ReportingError) {
    do {
      var months: [(naam: String, maand: Maand)] = []
      for name in try FileSystem.entries(folder) where FileSystem.exists(folder + "/" + name + "/index.html") {
        // A later version of a signed month stands beside it as 2026-10-v2.
        guard let month = Maand(String(name.prefix(7))), name.count == 7 || name.dropFirst(7).hasPrefix("-v") else { continue }
        months.append((name, month))
      }
      months.sort { ($0.maand.nummer, $0.naam) > ($1.maand.nummer, $1.naam) }
      let items: [HTML] = months.map { month in
        let version: String = month.naam.count > 7 ? " (versie \(month.naam.dropFirst(9)))" : ""
        return .tag("li", [:], [.tag("a", ["href": "\(month.naam)/index.html"], DatumTekst.maand(month.maand) + version)])
      }
      let banden: [HTML] =
        voorbeeld ? [.tag("p", ["class": "vb"], [.tag("strong", [:], "Voorbeeldgegevens"), .text(": een verzonnen gemeente.")])] : []
      let frame = PaginaSjabloon(
        gemeente: "Klantbeeld", maand: "alle maanden", kenmerken: ["\(months.count) \(months.count == 1 ? "maand" : "maanden")"], banden: banden,
        voetregels: [.tag("p", [:], "Elke maand staat in een eigen map en verandert niet meer nadat zij is vastgesteld.")], navigatie: [],
        vel: "Klantbeeld")
      let content: HTML = months.isEmpty ? .tag("p", [:], "Er zijn nog geen rapporten.") : .tag("ul", [:], items)
      let page: HTML = frame.html(naam: "index", titel: "Managementinformatie Werk en Inkomen", inhoud: content)
      _ = try FileSystem.writeIfChanged(folder + "/index.html", Array(page.markup.utf8))
    } catch {
      throw .file(error)
    }
  }
}
