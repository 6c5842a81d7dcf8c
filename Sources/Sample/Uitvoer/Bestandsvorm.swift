/// How a file is written: the mix of encodings, delimiters and line ends that a department receives.
package struct Bestandsvorm: Sendable {
  /// Character encodings of the deliveries.
  package enum Codering: Sendable { case utf8, utf8BOM, windows1252, utf16LE }

  package var codering: Codering = .utf8
  package var scheiding: String = ";"
  package var regeleinde: String = "\r\n"
  /// Standard header name and what stands in this file instead.
  package var hernoemd: [String: String] = [:]
  /// Leave a cut-off copy of the first row as the last line, without a line end.
  package var afgebroken: Bool = false

  /// The form of a file, chosen by its name alone.
  package static func vorm(_ naam: String) -> Bestandsvorm {
    var vorm: Bestandsvorm = Bestandsvorm()
    if naam.hasPrefix("uitkering_2024") { vorm.codering = .windows1252 }
    if naam.hasPrefix("uitkering_2025") { vorm.codering = .utf8BOM }
    switch naam {
    case "uitkering_2025-02.csv": vorm.codering = .utf16LE
    case "uitkering_2025-09.csv": vorm.hernoemd = ["geboortedatum": "geboorte_datum"]
    case "uitkering_2024-07.csv", "contact_2025.csv": vorm.afgebroken = true
    case "uitkering_2023-12.csv": vorm.scheiding = "\t"
    case "uitkering_2026-02.csv": vorm.regeleinde = "\n"
    case "screening regiowerk.csv": vorm.codering = .utf8BOM
    case "screening kompas (één bestand).csv":
      vorm.codering = .windows1252
      vorm.scheiding = ","
    default: break
    }
    if naam.hasPrefix("afspraak") { vorm.codering = .windows1252 }
    return vorm
  }
}
