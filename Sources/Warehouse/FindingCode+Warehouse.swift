public import Findings

/// What joining the deliveries over time can bring to light.
extension FindingCode {
  /// A start or end lies after the peildatum.
  public static let naPeildatum: FindingCode = FindingCode(
    "R-0801", .waarschuwing, titel: "datum na de peildatum", uitleg: "De begin- of einddatum ligt na de peildatum; zij telt nog niet.",
    wenk: "Is de datum onbedoeld, herstel haar dan in de bron.")
  /// A benefit was missing from a complete stand and had no end.
  public static let verdwenen: FindingCode = FindingCode(
    "R-0802", .waarschuwing, titel: "verdwenen zonder einddatum",
    uitleg: "De uitkering ontbreekt in een volledige stand en had geen einddatum; zij telt als uitstroom met reden onbekend, tot een latere levering anders zegt.",
    wenk: "Lever het echte einde, of de uitkering als zij nog loopt.")
  /// A benefit was missing from a complete stand and came back.
  public static let verdwenenTeruggekeerd: FindingCode = FindingCode(
    "R-0803", .info, titel: "verdwenen en teruggekeerd", uitleg: "De uitkering ontbrak in een volledige stand en staat in een latere weer; zij telt als doorlopend.",
    wenk: "Er hoeft niets te gebeuren.")
  /// The source corrected a start date.
  public static let aanvangGecorrigeerd: FindingCode = FindingCode(
    "R-0804", .info, titel: "aanvangsdatum gecorrigeerd", uitleg: "De bron leverde dezelfde uitkering met een andere aanvangsdatum; de nieuwe telt.",
    wenk: "Er hoeft niets te gebeuren.")
  /// The gap under one original start is too long to be one period.
  public static let langDossiergat: FindingCode = FindingCode(
    "R-0805", .waarschuwing, titel: "lang gat onder dezelfde oorspronkelijke aanvang",
    uitleg: "Twee rijen van een klant hebben dezelfde oorspronkelijke aanvangsdatum, maar er ligt een te lang gat tussen; het zijn twee perioden.",
    wenk: "Controleer in de bron of de klant werkelijk zo lang geen uitkering had.")
  /// A dossier has two amounts in one month.
  public static let tweeBedragen: FindingCode = FindingCode(
    "R-0806", .waarschuwing, titel: "twee bedragen voor een dossier", uitleg: "Een dossier heeft in een maand twee verschillende bedragen; een ervan is geteld.",
    wenk: "Controleer het bedrag van het dossier in de bron.")
  /// A klant has two rows of one regeling on one day.
  public static let overlap: FindingCode = FindingCode(
    "R-0807", .waarschuwing, titel: "twee uitkeringen tegelijk",
    uitleg: "Een klant heeft op dezelfde dag twee rijen met dezelfde regeling; zij tellen als een periode.", wenk: "Controleer de datums in de bron.")
  /// A row ends more than a day before it starts.
  public static let eindeVoorAanvang: FindingCode = FindingCode(
    "R-0808", .fout, titel: "einde voor aanvang", uitleg: "De einddatum ligt meer dan een dag voor de aanvang; de rij telt nergens mee.",
    wenk: "Herstel de datums in de bron.")
}

/// The codes of this module, for the list of all findings that can occur.
public enum WarehouseFindings {
  /// Every code that kb-load can give.
  public static let codes: [FindingCode] = [
    .naPeildatum, .verdwenen, .verdwenenTeruggekeerd, .aanvangGecorrigeerd, .langDossiergat, .tweeBedragen, .overlap, .eindeVoorAanvang,
  ] + SQLRegel.alle.map(\.code)
}

/// A finding of the loader, with the row it is about.
package struct Laadbevinding: Sendable {
  package let finding: Finding
  package let levering: Int32
  package let regel: Int32
  /// The klant, as a number of the interner.
  package let klant: Int32
}
