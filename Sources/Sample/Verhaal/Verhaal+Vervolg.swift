internal import Bijstand

extension Verhaal {
  /// Tells what needs no rank: scales, obstacles, services, activities, work and referrals.
  mutating func vertelRest() {
    for persoon in leven.klanten {
      guard let eerste = leven.rijen(van: persoon).first else { continue }
      vertelIndelingen(persoon, max(eerste.van, tijdvak.begin.plus(dagen: -300)))
      vertelStappen(persoon)
    }
    vertelWerk()
  }

  static let categorieen: [String] = ["beheer", "niet job ready", "nog niet job ready", "bijna job ready", "job ready"]

  private mutating func vertelIndelingen(_ persoon: Int, _ begin: Datum) {
    var kans: Kans = kans(40, persoon)
    var trede: Int = 1 + kans.keuze([12, 30, 29, 21, 8])
    var dag: Datum = begin.plus(dagen: 10 + kans.tot(70))
    let doetMee: Bool = kans.kans(8_800)
    let gesproken: Datum? = screeningen.first { $0.persoon == persoon && $0.uitkomst == "gesproken" }?.gesprek
    var gemeten: Bool = false
    while dag <= tijdvak.einde {
      guard leven.rij(van: persoon, op: dag) != nil else {
        dag = dag.plus(dagen: 120)
        continue
      }
      if doetMee || (gesproken.map { dag >= $0 } ?? false) {
        if gemeten {
          let beweging: Int = kans.keuze([66, 26, 8])
          trede = max(1, min(5, trede + [0, 1, -1][beweging]))
        }
        meet(persoon, dag, trede, &kans)
        gemeten = true
      }
      let volgende: Datum = dag.plus(dagen: 280 + kans.tot(160))
      // A talk in the campaign brings a new measurement.
      if let gesproken, dag < gesproken, volgende > gesproken { dag = gesproken.plus(dagen: 5 + kans.tot(15)) } else { dag = volgende }
    }
  }

  private mutating func meet(_ persoon: Int, _ dag: Datum, _ trede: Int, _ kans: inout Kans) {
    let doel: String = kans.kans(5_000) ? String(min(6, trede + 1)) : ""
    indelingen.append(Indeling(persoon: persoon, schaal: "participatieladder", waarde: String(trede), dag: dag, bron: "klantmanager", doel: doel))
    guard kans.kans(7_000) else { return }
    let plaats: Int = max(0, min(4, trede - 1 + [0, 1, -1][kans.keuze([80, 10, 10])]))
    indelingen.append(Indeling(persoon: persoon, schaal: "rsd_categorie", waarde: Verhaal.categorieen[plaats], dag: dag, bron: "klantmanager", doel: ""))
  }

  private mutating func vertelStappen(_ persoon: Int) {
    var kans: Kans = kans(41, persoon)
    for jaar in 0..<(tijdvak.aantal / 12 + 1) {
      let dag: Datum = werkdag(tijdvak.begin.plus(dagen: jaar * 365 + kans.tot(350)))
      guard dag <= tijdvak.einde, leven.rij(van: persoon, op: dag) != nil else { continue }
      if kans.kans(1_500) { voegVoorzieningToe(persoon, dag, &kans) }
      if kans.kans(2_800) {
        let einde: Datum = dag.plus(dagen: 40 + kans.tot(320))
        let soort: String = ["vrijwilligerswerk", "opleiding", "werkervaring", "taal", "solliciteren", "zorg"][kans.tot(6)]
        activiteiten.append(
          Activiteit(persoon: persoon, soort: soort, begin: dag, einde: einde, afgerond: einde <= tijdvak.einde && kans.kans(8_500) ? einde : nil))
      }
      if kans.kans(1_600) {
        let einde: Datum = dag.plus(dagen: 80 + kans.tot(500))
        belemmeringen.append(
          Belemmering(
            persoon: persoon, leefgebied: Leefgebied.alle[kans.tot(6)], begin: dag, einde: einde <= tijdvak.einde && kans.kans(5_000) ? einde : nil,
            bron: "klantmanager"))
      }
      if kans.kans(350) { verwijsDoor(persoon, dag, ["schuldhulp", "taalhuis", "sociaal_wijkteam"][kans.keuze([45, 30, 25])], &kans) }
    }
  }

  mutating func voegVoorzieningToe(_ persoon: Int, _ begin: Datum, _ kans: inout Kans) {
    let soort: Int = kans.keuze([30, 14, 22, 4, 30])
    let gepland: Datum = begin.plus(dagen: 90 + kans.tot(270))
    let echt: Datum = kans.kans(2_000) ? begin.plus(dagen: 20 + kans.tot(60)) : gepland.plus(dagen: kans.tot(20) - 10)
    let klaar: Bool = echt <= tijdvak.einde && kans.kans(9_200)
    voorzieningen.append(
      Voorziening(
        persoon: persoon, type: ["01", "03", "04", "05", "06"][soort],
        omschrijving: ["Tijdelijke subsidie; loonkosten", "Participatieplaats", "Loonkostensubsidie", "Beschut werk", "Jobcoach \"op maat\""][soort],
        begin: begin, gepland: gepland, einde: klaar ? echt : nil, reden: klaar ? (echt < gepland.plus(dagen: -15) ? "2" : "1") : "",
        kosten: 40_000 + kans.tot(360_000)))
  }

  mutating func verwijsDoor(_ persoon: Int, _ dag: Datum, _ partner: String, _ kans: inout Kans) {
    let opgepakt: Datum = dag.plus(dagen: 3 + kans.tot(40))
    let pakt: Bool = kans.kans(7_800) && opgepakt <= tijdvak.einde
    let terug: Datum = opgepakt.plus(dagen: 30 + kans.tot(200))
    doorverwijzingen.append(
      Doorverwijzing(
        persoon: persoon, partner: partner, dag: dag, opgepakt: pakt ? opgepakt : nil, terug: pakt && kans.kans(3_500) && terug <= tijdvak.einde ? terug : nil,
        reden: ["schulden", "eenzaamheid", "opvoeding", "taal"][kans.tot(4)]))
  }

  /// Work beside the benefit, after leaving for work, and in the experiment.
  private mutating func vertelWerk() {
    if let ingreep = leven.ingreep {
      guard let na = ingreep.werkNaMaanden else { return }
      let eerste: Maand = tijdvak.loting.plus(maanden: na).maandNummer
      werk(0, eerste, tijdvak.loting.maandNummer.plus(Ingreep.maanden), "dienstbetrekking", ingreep.uren)
      return
    }
    for persoon in leven.klanten {
      var kans: Kans = kans(42, persoon)
      if kans.kans(2_200) {
        let eerste: Maand = tijdvak.eerste.plus(kans.tot(tijdvak.aantal))
        let laatste: Maand = eerste.plus(4 + kans.tot(20))
        werk(persoon, eerste, laatste, kans.kans(1_000) ? "zelfstandig" : "dienstbetrekking", 12 + kans.tot(55), inBestand: true)
      }
      for rij in leven.rijen(van: persoon) where rij.reden == "11" || rij.reden == "13" {
        guard let tot = rij.tot, kans.kans(9_000) else { continue }
        werk(persoon, tot.maandNummer.plus(1), tot.maandNummer.plus(2 + kans.tot(5)), rij.reden == "11" ? "dienstbetrekking" : "zelfstandig", 70 + kans.tot(90))
      }
    }
  }

  private mutating func werk(_ persoon: Int, _ eerste: Maand, _ laatste: Maand, _ soort: String, _ uren: Int, inBestand: Bool = false) {
    var maand: Maand = max(eerste, tijdvak.eerste)
    while maand <= min(laatste, tijdvak.laatste) {
      let staatErin: Bool = leven.rij(van: persoon, op: maand.laatsteDag) != nil
      if (!inBestand || staatErin) && !inkomens.contains(where: { $0.persoon == persoon && $0.maand == maand && $0.soort == soort }) {
        inkomens.append(Inkomen(persoon: persoon, maand: maand, soort: soort, uren: uren, bedrag: uren * (1_390 + leven.index % 40 * 10)))
      }
      maand = maand.plus(1)
    }
  }

  /// Earnings in a month that are set off against the benefit, in cents.
  func inkomsten(_ maand: Maand) -> Int {
    var som: Int = 0
    for inkomen in inkomens where inkomen.maand == maand && leven.rij(van: inkomen.persoon, op: maand.laatsteDag) != nil { som += inkomen.bedrag * 3 / 4 }
    return som
  }
}
