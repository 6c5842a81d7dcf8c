internal import Bijstand

/// What is added up while the households pass: bounded by months, never by klanten.
struct Totalen: Sendable {
  /// What the source system itself counted when it made the delivery of a month.
  struct Telling: Sendable {
    var personen: Int = 0, uitkeringen: Int = 0, instroom: Int = 0, uitstroom: Int = 0, records: Int = 0, somBedrag: Int = 0
    var personenPerGemeente: [Int] = [0, 0]
  }

  /// Per month delivered.
  var systeem: [Telling]
  /// Gross cost in cents per month, gemeente and regeling.
  var lasten: [[[Int]]]
  /// Running benefits per month and gemeente.
  var uitkeringen: [[Int]]
  /// Campaign talks per month.
  var gesprokenPerMaand: [Int]
  private let tijdvak: Tijdvak

  init(_ tijdvak: Tijdvak) {
    self.tijdvak = tijdvak
    systeem = Array(repeating: Telling(), count: tijdvak.aantal)
    lasten = Array(repeating: [[0, 0, 0], [0, 0, 0]], count: tijdvak.aantal)
    uitkeringen = Array(repeating: [0, 0], count: tijdvak.aantal)
    gesprokenPerMaand = Array(repeating: 0, count: tijdvak.aantal)
  }

  /// Counts a row that the delivery of a month holds, as the system sees it at that time.
  mutating func tel(_ rij: Rij, _ plaats: Int, bedrag: Int) {
    let maand: Maand = tijdvak.eerste.plus(plaats)
    systeem[plaats].records += 1
    guard rij.rol != "kind" else { return }
    let tot: Datum? = rij.einde(bekendIn: maand)
    let gemeente: Int = Gebied.alle[rij.gebied].gemeente == Gebied.gemeenten[0].code ? 0 : 1
    let loopt: Bool = rij.van <= maand.laatsteDag && (tot.map { $0 > maand.laatsteDag } ?? true)
    if loopt {
      systeem[plaats].personen += 1
      systeem[plaats].personenPerGemeente[gemeente] += 1
    }
    // The system counts a changed household as no flow, and what it learns late in the month in which it learns it.
    if rij.bekendVan == maand, rij.van >= tijdvak.begin, rij.van == rij.oorspronkelijk { systeem[plaats].instroom += 1 }
    if rij.bekendTot == maand, rij.reden != "98" || rij.rol == "aanvrager" { systeem[plaats].uitstroom += 1 }
    guard rij.rol == "aanvrager" else { return }
    systeem[plaats].somBedrag += bedrag
    guard loopt else { return }
    systeem[plaats].uitkeringen += 1
    uitkeringen[plaats][gemeente] += 1
    // Payroll tax and holiday allowance on top of what the klant receives.
    lasten[plaats][gemeente][(Int(rij.regeling) ?? 1) - 1] += bedrag * 130 / 100
  }

  /// Counts the talks of the campaign, which are billed per month.
  mutating func tel(_ verhaal: Verhaal) {
    for screening in verhaal.screeningen where screening.uitkomst == "gesproken" {
      guard let dag = screening.gesprek else { continue }
      gesprokenPerMaand[tijdvak.plaats(dag.maandNummer)] += 1
    }
  }
}
