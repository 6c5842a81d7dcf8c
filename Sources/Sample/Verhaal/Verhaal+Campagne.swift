internal import Bijstand

extension Verhaal {
  /// The klanten of this household who were not spoken to in the year before the campaign.
  func kandidaten() -> [Kandidaat] {
    let begin: Datum = tijdvak.campagneBegin
    guard begin > tijdvak.begin, leven.ingreep?.intensief != true else { return [] }
    return leven.klanten.compactMap { persoon in
      guard leven.rij(van: persoon, op: begin) != nil else { return nil }
      let venster: Datum = begin.plus(maanden: -12)
      if gesprekken(persoon).contains(where: { $0 > venster && $0 < begin }) { return nil }
      var kans: Kans = kans(60, persoon)
      let lengte: Int = max(1, tijdvak.campagneEinde.dagen(sinds: begin) - 80)
      let uitnodiging: Datum = werkdag(begin.plus(dagen: 4 + kans.tot(lengte)))
      guard leven.rij(van: persoon, op: uitnodiging) != nil else { return nil }
      let laatste: Datum = uitnodiging.plus(dagen: 70)
      return Kandidaat(persoon: persoon, uitnodiging: uitnodiging, isSpreekbaar: laatste <= tijdvak.einde && leven.rij(van: persoon, op: laatste) != nil)
    }
  }

  /// Hands the candidate to a party, invites, and tells what came back.
  mutating func vertelCampagne(_ kandidaat: Kandidaat, lot: (uitkomst: String, advies: String)?) {
    let persoon: Int = kandidaat.persoon
    var kans: Kans = kans(61, persoon)
    let partij: String = kans.kans(6_000) ? "regiowerk" : "kompas"
    var uitkomst: String = lot?.uitkomst ?? ""
    if lot == nil {
      let reden: String = leven.rijen(van: persoon).last { $0.van <= kandidaat.uitnodiging }?.reden ?? ""
      uitkomst = reden == "04" ? "overleden" : ["32", "33"].contains(reden) ? "verhuisd" : kans.kans(5_000) ? "onbereikbaar" : ""
    }
    let dagen: [Datum] = nodigUit(kandidaat, uitkomst, partij, &kans)
    let opdracht: Datum = kandidaat.uitnodiging.plus(dagen: -14)
    var screening: Screening = Screening(
      persoon: persoon, opdracht: opdracht, uiterste: opdracht.plus(dagen: 100), partij: partij, uitkomst: uitkomst, gesprek: nil, advies: "",
      loonwaarde: nil, gemeten: false, trede: 0, scores: [], belemmeringen: [], besluit: "", besluitOp: nil)
    if uitkomst == "gesproken", let dag = dagen.last {
      screening.gesprek = dag
      beoordeel(&screening, lot?.advies ?? "", &kans)
      volgOp(screening, &kans)
    } else if ["no_show", "geweigerd"].contains(uitkomst) {
      screening.gesprek = dagen.last
    }
    screeningen.append(screening)
  }

  /// The invitations, up to three; hands back their dates.
  private mutating func nodigUit(_ kandidaat: Kandidaat, _ uitkomst: String, _ partij: String, _ kans: inout Kans) -> [Datum] {
    guard ["gesproken", "no_show", "geweigerd"].contains(uitkomst) else { return [] }
    // Who comes was more often asked kindly and called: that is what the field found, so the cells are drawn given the outcome.
    let cel: Int = kans.keuze(uitkomst == "gesproken" ? [24, 15, 20, 41] : [50, 18, 26, 6])
    let vorm: String = cel < 2 ? "zakelijk" : "vriendelijk"
    let bereikt: Bool = cel % 2 == 1
    var dagen: [Datum] = []
    for oproep in 1...3 {
      let uitnodiging: Datum = kandidaat.uitnodiging.plus(dagen: (oproep - 1) * 22)
      var afspraak: Afspraak = Afspraak(
        persoon: kandidaat.persoon, uitnodiging: uitnodiging, vorm: vorm, nagebeld: bereikt ? "bereikt" : kans.kans(2_500) ? "niet_bereikt" : "N",
        gepland: werkdag(uitnodiging.plus(dagen: 10 + kans.tot(8))), kanaal: kans.kans(8_500) ? "kantoor" : "huisbezoek", status: "no_show", oproep: oproep,
        uitvoerder: partij)
      if uitkomst == "gesproken" {
        if oproep == 3 || kans.kans([8_600, 9_000, 9_000, 9_650][cel]) { afspraak.status = "verschenen" }
      } else if uitkomst == "geweigerd" {
        afspraak.status = "afgezegd_klant"
      }
      dagen.append(afspraak.gepland)
      afspraken.append(afspraak)
      if afspraak.status != "no_show" { break }
    }
    return dagen
  }

  /// The party's judgement: wage value, step, scores and obstacles that fit its advice.
  private func beoordeel(_ screening: inout Screening, _ advies: String, _ kans: inout Kans) {
    screening.advies = advies
    screening.gemeten = kans.kans(1_800)
    let boven: Int = ["werk": 10_000, "zwolle_werkt_aanpak": 8_500, "sociaal_wijkteam": 0][advies] ?? 4_300
    if kans.kans(8_600) { screening.loonwaarde = kans.kans(boven) ? (kans.kans(7_500) ? kans.uit(31...80) : kans.uit(81...100)) : kans.uit(5...30) }
    let aantal: Int = ["werk": 0, "zwolle_werkt_aanpak": 1, "sociaal_wijkteam": 2 + kans.tot(3)][advies] ?? kans.tot(4)
    screening.belemmeringen = Leefgebied.alle.map { _ in false }
    while screening.belemmeringen.count(where: { $0 }) < aantal { screening.belemmeringen[kans.tot(Leefgebied.alle.count)] = true }
    screening.scores = screening.belemmeringen.map { $0 ? kans.uit(1...2) : kans.uit(3...5) }
    screening.trede = ["werk": 4 + kans.tot(2), "zwolle_werkt_aanpak": 3 + kans.tot(2), "sociaal_wijkteam": 1 + kans.tot(2)][advies] ?? 2 + kans.tot(2)
    guard let dag = screening.gesprek, kans.kans(8_800) else { return }
    let besluitOp: Datum = werkdag(dag.plus(dagen: 2 + kans.tot(38)))
    guard besluitOp <= tijdvak.einde else { return }
    screening.besluitOp = besluitOp
    screening.besluit = kans.kans(8_200) ? advies : Campagneplan.adviezen[kans.tot(4)].code
  }

  /// What follows a talk: a next step, a second talk, a service, a referral.
  private mutating func volgOp(_ screening: Screening, _ kans: inout Kans) {
    guard let dag = screening.gesprek else { return }
    let persoon: Int = screening.persoon
    func inBestand(_ op: Datum) -> Bool { op <= tijdvak.einde && leven.rij(van: persoon, op: op) != nil }
    let stap: Datum = dag.plus(dagen: 7 + kans.tot(45))
    if kans.kans(8_000), inBestand(stap) {
      let soort: String = ["solliciteren", "vrijwilligerswerk", "taal", "opleiding", "zorg", "werkervaring"][kans.keuze([28, 18, 15, 13, 16, 10])]
      let einde: Datum = stap.plus(dagen: 60 + kans.tot(300))
      activiteiten.append(
        Activiteit(persoon: persoon, soort: soort, begin: stap, einde: einde, afgerond: einde <= tijdvak.einde && kans.kans(8_600) ? einde : nil))
    }
    let tweede: Datum = werkdag(dag.plus(dagen: 60 + kans.tot(290)))
    if kans.kans(7_600), inBestand(tweede) {
      contacten.append(
        Contact(persoon: persoon, dag: tweede, kanaal: kans.kans(6_000) ? "kantoor" : "telefoon", gelukt: true, onderwerp: Verhaal.onderwerp(&kans)))
    }
    if ["werk", "zwolle_werkt_aanpak"].contains(screening.advies), kans.kans(5_500), inBestand(stap) { voegVoorzieningToe(persoon, stap, &kans) }
    if screening.besluit == "sociaal_wijkteam", let op = screening.besluitOp, kans.kans(8_800) { verwijsDoor(persoon, op, "sociaal_wijkteam", &kans) }
    for (plaats, leefgebied) in Leefgebied.alle.enumerated() where screening.belemmeringen[plaats] {
      let einde: Datum = dag.plus(dagen: 60 + kans.tot(500))
      belemmeringen.append(
        Belemmering(
          persoon: persoon, leefgebied: leefgebied, begin: dag, einde: kans.kans(3_800) && einde <= tijdvak.einde ? einde : nil, bron: screening.partij))
    }
  }
}

extension Verhaal {
  /// Klanten handed over in the last weeks: their deadline lies ahead and nothing has come back yet.
  mutating func vertelNieuweOpdrachten() {
    var kans: Kans = kans(62)
    let opdracht: Datum = tijdvak.einde.plus(dagen: -40 + kans.tot(30))
    guard kans.kans(250), screeningen.isEmpty, leven.ingreep == nil, leven.rij(van: 0, op: tijdvak.einde) != nil else { return }
    guard let rij = leven.rij(van: 0, op: opdracht), rij.bekendVan <= tijdvak.laatste else { return }
    screeningen.append(
      Screening(
        persoon: 0, opdracht: opdracht, uiterste: opdracht.plus(dagen: 100), partij: "regiowerk", uitkomst: "", gesprek: nil, advies: "", loonwaarde: nil,
        gemeten: false, trede: 0, scores: [], belemmeringen: [], besluit: "", besluitOp: nil))
  }
}
