import Disclosure

/// How the pages speak of figures, breakdowns and codes where the name in the data is no word of a sentence.
enum Woorden {
  /// What is counted, at the start of a headline; nil where the label of the figure serves.
  static let onderwerp: [String: String] = ["stand": "Klanten", "stand_uitkeringen": "Uitkeringen", "in_beeld": "Klanten in beeld", "caseload_per_fte": "Klanten per fte"]

  /// The columns under a share or ratio: above the line, below the line, the outcome.
  static let kolommen: [String: (teller: String, noemer: String)] = [
    "no_show_pct": ("No-show", "Afspraken"), "in_beeld": ("In beeld", "Klanten"), "caseload_per_fte": ("Klanten", "Fte"),
    "gespreksfrequentie": ("Gesprekken", "Klanten"), "opkomst_klant": ("Gesproken", "Uitgenodigd"),
  ]

  /// The name of a breakdown after 'naar'.
  static let uitsplitsing: [String: String] = [
    "duurklasse": "duur van de uitkering", "leeftijdsklasse": "leeftijd", "reden_aanvang": "reden van aanvang", "reden_groep": "reden",
    "vorm_nagebeld": "wijze van uitnodigen", "nagebeld": "nabellen", "uitnodigingsvorm": "vorm van de uitnodiging", "oproep": "eerste of herhaalde oproep",
    "rol|team": "rol en team", "leefgebied|score": "score", "partner|toestand": "partner en toestand",
  ]

  /// What rows are that stand under another figure, by figure and breakdown.
  static let eigenNaam: [String: (wat: String, titel: String)] = [
    "buig_prognose budget": ("Budget", "Budget per versie"), "buig_prognose band": ("Lasten van het jaar", "Grenzen van de verwachting"),
  ]

  /// Shares that are no part of a whole and may be over one: printed as a number.
  static let frequenties: Set<String> = ["gespreksfrequentie", "klacht_per_100_gesprekken", "verdringing"]

  /// Breakdowns of which every group has a period of its own: terms, and before and during something.
  static let eigenPeriode: Set<String> = ["termijn", "categorie", "fase"]

  /// Codes that no code list labels.
  static let codes: [String: String] = [
    "rsd_categorie": "RSD-categorie", "sw_bedrijf": "SW-bedrijf", "sociaal_wijkteam": "Sociaal wijkteam", "bsn": "BSN",
    "reden_beeindiging": "Reden beëindiging",
  ]

  /// The name of a breakdown after 'naar'.
  static func naar(_ name: String) -> String { uitsplitsing[name] ?? name.replacing("_", with: " ").replacing("|", with: " en ") }

  /// A label as it stands by itself: with a capital, and without the marks of a code.
  static func los(_ label: String) -> String {
    let text: String = codes[label] ?? label.replacing("_", with: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A label in the middle of a sentence: without a capital, unless it is an abbreviation or a name.
  static func inZin(_ label: String) -> String {
    let rest: Substring = label.dropFirst()
    let abbreviation: Bool = rest.first.map { $0.isUppercase } ?? false
    return abbreviation ? label : label.prefix(1).lowercased() + rest
  }

  /// `1 klant`, `2 klanten`.
  static func aantal(_ count: Int64, _ one: String, _ more: String) -> String { NumberFormat.integer(count) + " " + (count == 1 ? one : more) }

  /// a, b en c.
  static func opsomming(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " en " + last
  }
}
