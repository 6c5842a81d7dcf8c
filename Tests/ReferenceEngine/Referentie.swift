internal import Bijstand

/// A second computation of every figure, as naive as possible: for each month, each group, each person.
///
/// It shares nothing with the program: no SQL, no running sums, no tables in between.
public struct Referentie: Sendable {
  /// One figure of one period and group; counts have only `aantal`.
  public struct Cijfer: Sendable, Hashable {
    public var begin: Int
    public var eind: Int
    public var uitsplitsing: String
    public var groep: String
    public var teller: Int?
    public var noemer: Int?
    public var aantal: Int?
  }

  public let wereld: Wereld
  let klanten: [String: Wereld.Klant]
  let peildatum: Int
  let laatsteDagen: [Int: Int]
  // The same rows by klant, only to find them faster; screenings by person, who can be unknown.
  let periodenVan: [String: [Wereld.Periode]]
  let gesprekkenVan: [String: [Int]]
  let afsprakenVan: [String: [Wereld.Afspraak]]
  let indelingenVan: [String: [Wereld.Indeling]]
  let voorzieningenVan: [String: [Wereld.Voorziening]]
  let activiteitenVan: [String: [Wereld.Activiteit]]
  let inkomensVan: [String: [Wereld.Inkomen]]
  let screeningenVan: [String: [Wereld.Screening]]

  /// Prepares the computation.
  public init(_ wereld: Wereld) {
    self.wereld = wereld
    var byID: [String: Wereld.Klant] = [:]
    for klant in wereld.klanten { byID[klant.id] = klant }
    klanten = byID
    var days: [Int: Int] = [:]
    for maand in wereld.eersteMaand - 24...wereld.peilmaand + 24 { days[maand] = Int(Maand(nummer: Int32(maand)).laatsteDag.dag) }
    laatsteDagen = days
    peildatum = days[wereld.peilmaand] ?? 0
    periodenVan = Dictionary(grouping: wereld.perioden) { $0.klant }
    gesprekkenVan = Dictionary(grouping: wereld.gesprekken) { $0.klant }.mapValues { $0.map(\.dag) }
    afsprakenVan = Dictionary(grouping: wereld.afspraken) { $0.klant }
    indelingenVan = Dictionary(grouping: wereld.indelingen) { $0.klant }
    voorzieningenVan = Dictionary(grouping: wereld.voorzieningen) { $0.klant ?? "" }
    activiteitenVan = Dictionary(grouping: wereld.activiteiten) { $0.klant ?? "" }
    inkomensVan = Dictionary(grouping: wereld.inkomens) { $0.klant ?? "" }
    screeningenVan = Dictionary(grouping: wereld.screeningen) { Self.persoon($0) }
  }

  static let uitsplitsingen: [String] = [
    "totaal", "gemeente", "regeling", "team", "leeftijdsklasse", "duurklasse", "geslacht", "wijk", "leefvorm", "reden_aanvang", "ontheffing",
  ]

  /// Who a screening is about: the klant, or the record itself.
  static func persoon(_ row: Wereld.Screening) -> String { row.klant ?? "record \(row.id)" }

  func perioden(_ klant: String) -> [Wereld.Periode] { periodenVan[klant] ?? [] }
  func gesprekken(_ klant: String) -> [Int] { gesprekkenVan[klant] ?? [] }
  func isInBestand(_ klant: String, _ dag: Int) -> Bool { perioden(klant).contains { inBestand($0, dag) } }
  func klantenInBestand(_ dag: Int) -> [String] { klanten.keys.filter { isInBestand($0, dag) } }

  var maanden: [Int] { Array(wereld.eersteMaand...wereld.peilmaand) }

  func begin(_ maand: Int) -> Int { eind(maand - 1) + 1 }
  func eind(_ maand: Int) -> Int { laatsteDagen[maand] ?? Int(Maand(nummer: Int32(maand)).laatsteDag.dag) }
  func maand(_ dag: Int) -> Int { Int(Datum(dag: Int32(dag)).maandNummer.nummer) }
  func plus(_ dag: Int, maanden: Int) -> Int { Int(Datum(dag: Int32(dag)).plus(maanden: maanden).dag) }

  /// The last day of a spell, as far as it is known on the peildatum.
  func tot(_ periode: Wereld.Periode) -> Int? { periode.tot.flatMap { $0 <= peildatum ? $0 : nil } }

  func inBestand(_ periode: Wereld.Periode, _ dag: Int) -> Bool { periode.van <= dag && (tot(periode).map { $0 > dag } ?? true) }

  func instroom(_ periode: Wereld.Periode, _ maand: Int) -> Bool { periode.van <= peildatum && self.maand(periode.van) == maand }

  func uitstroom(_ periode: Wereld.Periode, _ maand: Int) -> Bool { tot(periode).map { self.maand($0) == maand } ?? false }

  /// The group of a spell on a day, in one way of splitting.
  func groep(_ periode: Wereld.Periode, _ dag: Int, _ uitsplitsing: String) -> String {
    let kenmerk: Wereld.Kenmerk? = periode.kenmerken.first { $0.van <= dag && ($0.tot.map { $0 >= dag } ?? true) }
    switch uitsplitsing {
    case "totaal": return "totaal"
    case "gemeente": return kenmerk?.gemeente ?? "onbekend"
    case "regeling": return kenmerk?.regeling ?? "onbekend"
    case "team": return kenmerk?.team ?? "onbekend"
    case "wijk": return kenmerk?.wijk ?? "onbekend"
    case "leefvorm": return kenmerk?.leefvorm ?? "onbekend"
    case "ontheffing": return kenmerk?.ontheffing ?? "onbekend"
    case "reden_aanvang": return periode.redenAanvang ?? "onbekend"
    case "geslacht": return klanten[periode.klant]?.geslacht ?? "onbekend"
    case "duurklasse": return duurklasse(periode, dag)
    default: return leeftijdsklasse(periode.klant, maand(dag))
    }
  }

  func duurklasse(_ periode: Wereld.Periode, _ dag: Int) -> String {
    if dag < plus(periode.van, maanden: 12) { return "tot 1 jaar" }
    if dag < plus(periode.van, maanden: 24) { return "1-2 jaar" }
    if dag < plus(periode.van, maanden: 60) { return "2-5 jaar" }
    return dag < plus(periode.van, maanden: 120) ? "5-10 jaar" : "10 jaar en langer"
  }

  /// The class on the last day of a month; unknown when it depends on the missing part of the birth date.
  func leeftijdsklasse(_ klant: String, _ maand: Int) -> String {
    guard let persoon = klanten[klant], let vroegst = persoon.geboorteVroegst, let laatst = persoon.geboorteLaatst else { return "onbekend" }
    let een: String = klasse(vroegst, maand)
    return een == klasse(laatst, maand) ? een : "onbekend"
  }

  private func klasse(_ geboorte: Int, _ maand: Int) -> String {
    let jaren: Int = (maand - geboorte) / 12
    // Once the AOW age is reached it stays reached, also when the age itself goes up later.
    if jaren >= 64, (geboorte + 64 * 12...maand).contains(where: { $0 - geboorte >= aowMaanden(jaar: $0 / 12) }) { return "AOW en ouder" }
    if jaren >= 55 { return "55 tot AOW" }
    if jaren >= 45 { return "45-54" }
    if jaren >= 35 { return "35-44" }
    return jaren >= 27 ? "27-34" : "tot 27"
  }

  private func aowMaanden(jaar: Int) -> Int {
    wereld.aow.last { $0.jaar <= jaar }?.maanden ?? wereld.aow.first?.maanden ?? 0
  }

  /// Counts per group, for every group of a list and zero where nobody is.
  func tel(_ uitsplitsing: String, _ lijst: Set<String>, begin: Int, eind: Int, _ groepen: [String]) -> [Cijfer] {
    lijst.map { groep in
      Cijfer(begin: begin, eind: eind, uitsplitsing: uitsplitsing, groep: groep, teller: nil, noemer: nil, aantal: groepen.filter { $0 == groep }.count)
    }
  }

  /// A ratio of the last `maanden` months.
  func verhouding(_ begin: Int, _ eind: Int, _ uitsplitsing: String, _ groep: String, _ teller: Int, _ noemer: Int) -> Cijfer {
    Cijfer(begin: begin, eind: eind, uitsplitsing: uitsplitsing, groep: groep, teller: teller, noemer: noemer, aantal: noemer)
  }
}
