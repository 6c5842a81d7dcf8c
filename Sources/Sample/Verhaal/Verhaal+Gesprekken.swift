internal import Bijstand

extension Verhaal {
  /// Talks a month per ten thousand klanten: the longer the benefit, the fewer.
  private static func tempo(_ maanden: Int) -> Int {
    maanden < 12 ? 1_250 : maanden < 24 ? 450 : maanden < 60 ? 235 : maanden < 120 ? 155 : 105
  }

  /// Chance of coming, per style of invitation and reminder call.
  static func opkomst(_ vorm: String, _ nagebeld: String) -> Int {
    switch (vorm, nagebeld) {
    case ("vriendelijk", "bereikt"): 9_400
    case ("vriendelijk", _): 7_700
    case (_, "bereikt"): 8_000
    default: 6_800
    }
  }

  /// The ordinary talks: appointments and contacts at a pace that falls as the benefit lasts.
  mutating func vertelGesprekken(_ persoon: Int) {
    for plaats in 0..<tijdvak.aantal {
      let maand: Maand = tijdvak.eerste.plus(plaats)
      var kans: Kans = kans(100 + plaats, persoon)
      let dag: Datum = werkdag(maand.eersteDag.plus(dagen: kans.tot(26)))
      guard let rij = leven.rij(van: persoon, op: dag) else { continue }
      var tempo: Int = Verhaal.tempo(dag.heleMaanden(sinds: rij.oorspronkelijk))
      let inCampagne: Bool = dag >= tijdvak.campagneBegin && dag <= tijdvak.campagneEinde
      // Bringing one group forward leaves the others a little behind.
      if inCampagne { tempo = tempo * 8 / 10 }
      if dag > tijdvak.campagneEinde { tempo = tempo * 13 / 10 }
      if kans.kans(tempo * 85 / 100) { nodigUit(persoon, voor: dag, &kans) }
      if kans.kans(tempo * 40 / 100) {
        let kanaal: String = ["kantoor", "telefoon", "huisbezoek", "beeldbellen"][kans.keuze([35, 45, 12, 8])]
        contacten.append(Contact(persoon: persoon, dag: dag, kanaal: kanaal, gelukt: true, onderwerp: Verhaal.onderwerp(&kans)))
      }
      if kans.kans(420) {
        let soort: Int = kans.keuze([40, 35, 25])
        let kanaal: String = ["brief", "email", "telefoon"][soort]
        let eerder: Datum = min(tijdvak.einde, dag.plus(dagen: 2))
        contacten.append(Contact(persoon: persoon, dag: eerder, kanaal: kanaal, gelukt: soort == 1, onderwerp: Verhaal.onderwerp(&kans)))
      }
    }
    vertelGepland(persoon)
  }

  /// Appointments that lie ahead on the peildatum.
  private mutating func vertelGepland(_ persoon: Int) {
    var kans: Kans = kans(90, persoon)
    guard kans.kans(900), leven.rij(van: persoon, op: tijdvak.einde) != nil else { return }
    afspraken.append(
      Afspraak(
        persoon: persoon, uitnodiging: tijdvak.einde.plus(dagen: -kans.tot(12)), vorm: "vriendelijk", nagebeld: "N",
        gepland: werkdag(tijdvak.einde.plus(dagen: 2 + kans.tot(40))), kanaal: "kantoor", status: "gepland", oproep: 1, uitvoerder: "eigen"))
  }

  private mutating func nodigUit(_ persoon: Int, voor dag: Datum, _ kans: inout Kans) {
    let vroeg: Bool = dag < tijdvak.campagneBegin
    let vorm: String = kans.kans(vroeg ? 800 : 2_600) ? "vriendelijk" : "zakelijk"
    let nagebeld: String = ["N", "bereikt", "niet_bereikt"][kans.keuze(vroeg ? [90, 6, 4] : [72, 18, 10])]
    var afspraak: Afspraak = Afspraak(
      persoon: persoon, uitnodiging: dag.plus(dagen: -8 - kans.tot(10)), vorm: vorm, nagebeld: nagebeld, gepland: dag,
      kanaal: ["kantoor", "telefoon", "huisbezoek", "beeldbellen"][kans.keuze([72, 14, 8, 6])], status: "", oproep: 1,
      uitvoerder: ["eigen", "sw_bedrijf"][kans.keuze([85, 15])])
    let afloop: Int = kans.keuze([850, 75, 25, 35, 15])
    afspraak.status = ["", "afgezegd_klant", "afgezegd_gemeente", "verzet", ""][afloop]
    if afloop == 0 { afspraak.status = kans.kans(Verhaal.opkomst(vorm, nagebeld)) ? "verschenen" : "no_show" }
    afspraken.append(afspraak)
    guard afspraak.status == "no_show" || afloop == 3, kans.kans(7_000) else { return }
    // Called again, or moved: the next date.
    afspraak.uitnodiging = dag.plus(dagen: 3)
    afspraak.gepland = werkdag(dag.plus(dagen: 14 + kans.tot(8)))
    guard afspraak.gepland <= tijdvak.einde, leven.rij(van: persoon, op: afspraak.gepland) != nil else { return }
    if afloop == 0 { afspraak.oproep = 2 }
    afspraak.status = kans.kans(Verhaal.opkomst(vorm, nagebeld) + 200) ? "verschenen" : "no_show"
    afspraken.append(afspraak)
  }

  /// The arm with intensive guidance: a talk every two weeks for a year, and a tailored budget.
  mutating func vertelBegeleiding() {
    var kans: Kans = kans(80)
    let start: Datum = tijdvak.loting.plus(dagen: 21)
    for ronde in 0..<26 {
      let dag: Datum = werkdag(start.plus(dagen: ronde * 14))
      guard dag <= tijdvak.einde, leven.rij(van: 0, op: dag) != nil, kans.kans(8_600) else { continue }
      contacten.append(Contact(persoon: 0, dag: dag, kanaal: kans.kans(7_000) ? "kantoor" : "telefoon", gelukt: true, onderwerp: "werk"))
      if ronde % 9 == 4 {
        uitgaven.append(
          Uitgave(persoon: 0, campagne: "almere_intensief", uitvoerder: "eigen", dag: dag, soort: "maatwerkbudget", bedrag: 10_000 + kans.tot(50_000)))
      }
    }
  }

  static func onderwerp(_ kans: inout Kans) -> String { ["werk", "inkomen", "rechtmatigheid", "zorg"][kans.keuze([40, 32, 14, 14])] }
}
