package import Findings

/// What is unusual about how a file is written down, though it can be read.
extension FindingCode {
  package static let opmaakBijzonder: FindingCode = FindingCode(
    "R-0231", .info, titel: "bestand met bijzondere opmaak",
    uitleg: "Het bestand is anders opgemaakt dan gewoon is; er past precies een lezing en die is gebruikt.",
    wenk: "Klopt dit voor deze bron, zet het dan in de koppeling (@scheiding, @aanhaling, @ontsnapping).")
  package static let kopHerhaald: FindingCode = FindingCode(
    "R-0232", .info, titel: "kop komt terug in de tabel",
    uitleg: "De kopregel staat letterlijk opnieuw tussen de rijen, zoals bij een afdruk met bladzijden; de rijen erachter zijn gewoon gelezen.",
    wenk: "Er hoeft niets te gebeuren.")
  package static let slotregel: FindingCode = FindingCode(
    "R-0233", .info, titel: "slotregel gevonden", uitleg: "Achter de rijen staat een regel met woorden, zoals een telling; die is geen rij.",
    wenk: "Er hoeft niets te gebeuren.")
  package static let slotregelAantal: FindingCode = FindingCode(
    "R-0234", .fout, titel: "slotregel noemt een ander aantal rijen",
    uitleg: "Het bestand zegt zelf hoeveel rijen het heeft, en dat zijn er niet zoveel: er ontbreken rijen of er zijn er bijgekomen.",
    wenk: "Maak de export opnieuw en lever haar volledig aan.")
  package static let zonderRegeleinde: FindingCode = FindingCode(
    "R-0235", .info, titel: "laatste regel zonder regeleinde",
    uitleg: "Het bestand eindigt zonder regeleinde. Dat kan zo horen, maar een afgebroken bestand ziet er ook zo uit.",
    wenk: "Kijk of de laatste regel van het bestand compleet is.")
  package static let regeleindenGemengd: FindingCode = FindingCode(
    "R-0236", .info, titel: "verschillende regeleinden", uitleg: "Het bestand heeft meer dan een soort regeleinde; het is misschien samengesteld.",
    wenk: "Er hoeft niets te gebeuren als het bestand verder klopt.")
  package static let afgekaptInRegeleinde: FindingCode = FindingCode(
    "R-0237", .waarschuwing, titel: "bestand afgebroken in een regeleinde", uitleg: "De laatste regel mist de helft van haar regeleinde: het bestand is afgebroken.",
    wenk: "Maak de export opnieuw en lever haar volledig aan.")

  /// These codes, for the list of all findings.
  static let opmaak: [FindingCode] = [
    .opmaakBijzonder, .kopHerhaald, .slotregel, .slotregelAantal, .zonderRegeleinde, .regeleindenGemengd, .afgekaptInRegeleinde,
  ]
}
