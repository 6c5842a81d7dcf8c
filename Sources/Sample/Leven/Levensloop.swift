internal import Bijstand

/// Simulates one household month by month: the only place where dossier rows come from.
package struct Levensloop {
  let stelsel: Stelsel
  let index: Int
  let ingreep: Ingreep?
  var leven: Leven
  /// Rows that run now: of the aanvrager, of the partner in the same dossier, of the former partner in a dossier of his own.
  var hoofd: Int?
  var partner: Int?
  var los: Int?
  /// When the running period of the aanvrager began.
  var sinds: Datum
  var dossiernummer: Int = 0
  var terugkeer: (dag: Datum, zelfdeDossier: Bool)?
  var isVerdwenen: Bool = false

  /// The whole life, with what the experiment does to it.
  package static func leef(_ stelsel: Stelsel, _ index: Int, ingreep: Ingreep? = nil) -> Leven {
    var loop: Levensloop = Levensloop(stelsel, index, ingreep)
    loop.loop()
    loop.voegKinderenToe()
    loop.kiesAfwezigheid()
    loop.leven.rijen.sort { ($0.van, $0.persoon, $0.dossier) < ($1.van, $1.persoon, $1.dossier) }
    return loop.leven
  }

  private init(_ stelsel: Stelsel, _ index: Int, _ ingreep: Ingreep?) {
    self.stelsel = stelsel
    self.index = index
    self.ingreep = ingreep
    var kans: Kans = Kans(stelsel.seed, index, 1)
    sinds = stelsel.tijdvak.begin
    leven = Leven(
      index: index, personen: [], ingreep: ingreep, huisnummer: 1 + kans.tot(180), letters: Levensloop.letters(&kans), klantmanager: kans.tot(60),
      wissel: kans.kans(1_200) ? stelsel.tijdvak.begin.plus(dagen: kans.tot(stelsel.tijdvak.aantal * 30)) : nil)
  }

  private static func letters(_ kans: inout Kans) -> String {
    let tekens: [String] = ["A", "B", "D", "E", "G", "H", "K", "L", "N", "P", "R", "S", "T", "V", "W", "X", "Z"]
    return tekens[kans.tot(tekens.count)] + tekens[kans.tot(tekens.count)]
  }

  private mutating func loop() {
    begin()
    for plaats in 0..<stelsel.tijdvak.aantal where !isVerdwenen {
      let maand: Maand = stelsel.tijdvak.eerste.plus(plaats)
      var kans: Kans = Kans(stelsel.seed, index, UInt64(1_000 + plaats))
      if let terugkeer, terugkeer.dag.maandNummer == maand { keerTerug(terugkeer, &kans) }
      if let los { beeindigLos(los, maand, &kans) }
      guard let hoofd, leven.rijen[hoofd].van < maand.laatsteDag else { continue }
      if staatOnderIngreep(maand) {
        volgIngreep(maand)
      } else if !eindigtDoorAOW(maand), !verdwijnt(maand, &kans), !eindigt(maand, &kans) {
        verandert(maand, &kans)
      }
    }
  }

  /// The first period: running since long for the stock, new for the others.
  private mutating func begin() {
    var kans: Kans = Kans(stelsel.seed, index, 2)
    let start: Datum
    var leeftijd: Int
    let beginmaand: Maand? = stelsel.beginmaand(index)
    if let beginmaand {
      start = beginmaand.eersteDag.plus(dagen: kans.tot(beginmaand.laatsteDag.dagVanMaand - 1))
      leeftijd = Levensloop.leeftijd(instroom: true, &kans)
    } else {
      leeftijd = Levensloop.leeftijd(instroom: false, &kans)
      let duren: [ClosedRange<Int>] = [5...364, 365...729, 730...1_824, 1_825...3_649, 3_650...7_600]
      var dagen: Int = kans.uit(duren[kans.keuze([18, 14, 27, 23, 18])])
      // Nobody's benefit began before 18.
      if dagen > (leeftijd - 18) * 365 { dagen = 5 + kans.tot(max(30, (leeftijd - 18) * 365)) }
      start = stelsel.tijdvak.begin.plus(dagen: -dagen)
      leeftijd -= dagen / 365
    }
    leven.personen.append(persoon(0, leeftijd: max(18, leeftijd), op: start))
    let samen: Bool = kans.kans(1_250)
    if samen { leven.personen.append(partnerVan(leven.personen[0], op: start, &kans)) }
    let bekend: Maand = beginmaand == nil ? stelsel.tijdvak.eerste : start.maandNummer.plus(kans.keuze([88, 10, 2]))
    let bijzonder: Int = beginmaand == nil ? 9_999 : kans.tot(10_000)
    open(start, bekend: bekend, leefvorm: samen ? "3" : kans.kans(2_300) ? "2" : "1", oorspronkelijk: start, &kans)
    if bijzonder < 80 {
      // Right withdrawn from the start, or a period of one day: both occur, neither is a mistake of the reader.
      let tot: Datum = bijzonder < 40 ? start.plus(dagen: -1) : start
      sluit(tot, reden: "98", bekend: bekend, partnerReden: "97")
      isVerdwenen = true
    }
  }

  /// Opens the rows of a new period or of a changed household.
  mutating func open(_ van: Datum, bekend: Maand, leefvorm: String, oorspronkelijk: Datum, gebied nieuw: Int? = nil, inDossier bestaand: String? = nil, _ kans: inout Kans) {
    let aanvrager: Persoon = leven.personen[0]
    let gebied: Int = nieuw ?? kans.keuze(Gebied.gewichten)
    if bestaand == nil { dossiernummer += 1 }
    let regeling: String = aanvrager.leeftijd(op: oorspronkelijk) >= 50 && index % 25 == 3 ? (index % 125 == 3 ? "03" : "02") : "01"
    let jong: Bool = aanvrager.leeftijd(op: max(van, stelsel.tijdvak.begin)) < 27
    var rij: Rij = Rij(
      persoon: 0, klantnummer: aanvrager.klantnummer, dossier: bestaand ?? dossier(dossiernummer), rol: "aanvrager", regeling: regeling, leefvorm: leefvorm, van: van,
      tot: nil, oorspronkelijk: oorspronkelijk, redenAanvang: Levensloop.redenen[kans.keuze([6, 18, 5, 34, 4, 16, 8, 3, 8, 6])], reden: "", gebied: gebied,
      team: jong ? Gebied.jongeren : Gebied.alle[gebied].team, bekendVan: max(bekend, stelsel.tijdvak.eerste), bekendTot: nil)
    if let vorige = hoofd ?? leven.rijen.lastIndex(where: { $0.persoon == 0 }) {
      // What became known earlier cannot become known later than what followed it.
      rij.bekendVan = max(rij.bekendVan, leven.rijen[vorige].bekendVan)
      rij.klantnummer = leven.rijen[vorige].klantnummer
    }
    rij.ontheffing = ["2", "5", "4", "6"][kans.keuze([82, 10, 3, 5])]
    if rij.ontheffing != "2" { rij.eindeOntheffing = max(van, stelsel.tijdvak.begin).plus(maanden: 10 + kans.tot(60)) }
    rij.kostendelers = kans.keuze([82, 10, 6, 2])
    leven.rijen.append(rij)
    hoofd = leven.rijen.count - 1
    partner = nil
    if leefvorm == "3" {
      rij.persoon = 1
      rij.klantnummer = leven.personen[1].klantnummer
      rij.rol = "partner"
      leven.rijen.append(rij)
      partner = leven.rijen.count - 1
    }
  }

  /// Closes the rows of aanvrager and partner.
  mutating func sluit(_ tot: Datum, reden: String, bekend: Maand, partnerReden: String) {
    for (rij, waarom) in [(hoofd, reden), (partner, partnerReden)] {
      guard let rij else { continue }
      leven.rijen[rij].tot = tot
      leven.rijen[rij].reden = waarom
      leven.rijen[rij].bekendTot = max(bekend, leven.rijen[rij].bekendVan)
    }
    hoofd = nil
    partner = nil
  }

  func partnerVan(_ aanvrager: Persoon, op dag: Datum, _ kans: inout Kans) -> Persoon {
    persoon(1, leeftijd: max(19, min(63, aanvrager.leeftijd(op: dag) + kans.uit(-5...4))), op: dag, geslacht: aanvrager.geslacht == "man" ? "vrouw" : "man")
  }

  func dossier(_ volgnummer: Int) -> String { "D" + Cijfer.aangevuld(index + 1, 7) + "-" + String(volgnummer) }

  private static let redenen: [String] = ["01", "02", "39", "11", "13", "14", "19", "40", "17", "43"]
}
