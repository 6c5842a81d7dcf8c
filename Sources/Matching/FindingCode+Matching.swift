public import Findings

extension FindingCode {
  /// Two rows with one key and other contents in one delivery.
  static let dubbeleSleutel: FindingCode = FindingCode(
    "R-0701", .fout, titel: "Dezelfde sleutel, andere inhoud",
    uitleg: "Twee rijen van één bestand hebben dezelfde sleutel maar een andere inhoud. De laatste rij telt; de eerdere staat in quarantaine.",
    wenk: "Zoek in het bronsysteem uit welke rij juist is en lever het bestand opnieuw aan.")
  /// Rows that occur more than once.
  static let dubbeleRij: FindingCode = FindingCode(
    "R-0702", .waarschuwing, titel: "Dubbele rijen",
    uitleg: "Rijen die letterlijk gelijk zijn tellen één keer.", wenk: "Controleer waarom de export rijen herhaalt; er is niets verloren.")
  /// One klantnummer with more than one BSN.
  static let meerBSN: FindingCode = FindingCode(
    "R-0703", .waarschuwing, titel: "Eén klantnummer met meer burgerservicenummers",
    uitleg: "Onder één klantnummer staan verschillende burgerservicenummers. Het nieuwste telt.",
    wenk: "Controleer in het bronsysteem of een klantnummer opnieuw is uitgegeven.")
  /// One BSN under two klantnummers.
  static let zelfdeBSN: FindingCode = FindingCode(
    "R-0704", .info, titel: "Eén persoon met meer klantnummers",
    uitleg: "Twee klantnummers hebben hetzelfde burgerservicenummer en gelden als één klant.",
    wenk: "Niets nodig; in het bronsysteem kunnen de nummers worden samengevoegd.")
  /// One BSN under two klantnummers, but with birth dates that exclude each other.
  static let tegenspraakBSN: FindingCode = FindingCode(
    "R-0705", .fout, titel: "Zelfde burgerservicenummer, andere geboortedatum",
    uitleg: "Twee klantnummers hebben hetzelfde burgerservicenummer maar geboortedatums die elkaar uitsluiten. Zij blijven aparte klanten.",
    wenk: "Herstel het burgerservicenummer of de geboortedatum in het bronsysteem.")
  /// Rows whose klantnummer is unknown.
  static let nietGekoppeld: FindingCode = FindingCode(
    "R-0706", .waarschuwing, titel: "Rijen zonder bekende klant",
    uitleg: "Het klantnummer (of burgerservicenummer) komt in geen enkele uitkering voor. De rij blijft bewaard, maar telt bij geen klant.",
    wenk: "Controleer of de uitkeringen van deze klanten zijn aangeleverd.")
  /// A delivery that is no longer there but still counts.
  static let onvolledigeStand: FindingCode = FindingCode(
    "R-0707", .fout, titel: "Onvolledige stand",
    uitleg: "De stand heeft te weinig rijen naast de stand ervoor (instelling peilmaand_volledig_pct, 98%). Zij beëindigt niemand en de maand kan niet worden vastgesteld.",
    wenk: "Lever de stand opnieuw aan, of verklaar haar volledig in definities/besluiten/leveringen.csv.")
  /// A delivery over its budget of refused rows.
  static let overBudget: FindingCode = FindingCode(
    "R-0708", .fout, titel: "Te veel afgekeurde rijen",
    uitleg: "De aanlevering heeft meer afgekeurde rijen dan haar bron mag hebben. Zij telt niet mee; de vorige blijft gelden.",
    wenk: "Bekijk de quarantaine, herstel de export en lever hem opnieuw aan.")
  /// A delivery that replaces another.
  static let vervangenLevering: FindingCode = FindingCode(
    "R-0709", .info, titel: "Vervangen aanlevering",
    uitleg: "Een nieuwere aanlevering van dezelfde bron en maand komt in de plaats van een eerdere.", wenk: "Niets nodig.")
  /// A row of a newer delivery with the key of an older one.
  static let vervangenRij: FindingCode = FindingCode(
    "R-0710", .info, titel: "Vervangen rijen",
    uitleg: "Een nieuwere aanlevering bevat dezelfde sleutel; de nieuwere rij telt.", wenk: "Niets nodig.")
  /// A month between two stands without a stand.
  static let maandOntbreekt: FindingCode = FindingCode(
    "R-0711", .waarschuwing, titel: "Maand zonder stand",
    uitleg: "Tussen twee standen ontbreekt een maand. Niemand is daardoor beëindigd; de cijfers van die maand volgen uit de maanden eromheen.",
    wenk: "Lever de stand van die maand alsnog aan.")
  /// An agreed delivery that the report cannot do without is not there.
  static let leveringOntbreekt: FindingCode = FindingCode(
    "R-0712", .fout, titel: "Verplichte levering ontbreekt",
    uitleg: "Volgens definities/verwachte_leveringen.csv had deze levering er moeten zijn, en het rapport kan er niet zonder.",
    wenk: "Vraag de levering op bij de bron, of pas verwachte_leveringen.csv aan.")
  /// Another agreed delivery that is not there.
  static let andereLeveringOntbreekt: FindingCode = FindingCode(
    "R-0716", .waarschuwing, titel: "Verwachte levering ontbreekt", uitleg: "Volgens definities/verwachte_leveringen.csv had deze levering er moeten zijn.",
    wenk: "Vraag de levering op bij de bron, of pas verwachte_leveringen.csv aan.")
  /// An agreed delivery that came late.
  static let leveringTeLaat: FindingCode = FindingCode(
    "R-0713", .info, titel: "Verwachte levering te laat", uitleg: "De levering kwam na de dag die in verwachte_leveringen.csv staat.",
    wenk: "Niets nodig voor dit rapport.")
  /// Names that were carried over.
  static let hernoemd: FindingCode = FindingCode(
    "R-0714", .info, titel: "Hernoemd volgens hernoeming.csv",
    uitleg: "Een team, wijk of code kreeg een andere naam; ook eerdere maanden staan onder de nieuwe naam, zodat de reeks doorloopt.", wenk: "Niets nodig.")
  /// A delivery of corrected records.
  static let herstellevering: FindingCode = FindingCode(
    "R-0715", .info, titel: "Herstelde rijen",
    uitleg: "Deze aanlevering bevat alleen herstelde rijen uit de quarantaine van een eerdere en vult die aan.", wenk: "Niets nodig.")
}

/// The findings of this stage.
public enum MatchingFindings {
  /// All codes, for the list of rules.
  public static let codes: [FindingCode] = [
    .dubbeleSleutel, .dubbeleRij, .meerBSN, .zelfdeBSN, .tegenspraakBSN, .nietGekoppeld, .onvolledigeStand, .overBudget, .vervangenLevering,
    .vervangenRij, .maandOntbreekt, .leveringOntbreekt, .leveringTeLaat, .hernoemd, .herstellevering,
    .andereLeveringOntbreekt,
  ]
}
