internal import Bijstand

extension Levensloop {
  private static let redenen: [(code: String, gewicht: Int)] = [
    ("11", 362), ("13", 36), ("01", 35), ("02", 80), ("32", 70), ("33", 20), ("14", 40), ("15", 30), ("17", 8), ("18", 6), ("19", 40), ("05", 20),
    ("06", 4), ("07", 20), ("31", 65), ("34", 24), ("35", 12), ("04", 26), ("98", 40),
  ]

  /// Chance per ten thousand of ending in a month: contact and exit both drop as the benefit lasts.
  static func risico(_ maanden: Int) -> Int {
    maanden < 12 ? 385 : maanden < 24 ? 250 : maanden < 60 ? 150 : maanden < 120 ? 91 : 62
  }

  /// Whether the experiment decides what happens in this month.
  func staatOnderIngreep(_ maand: Maand) -> Bool {
    guard ingreep != nil else { return false }
    let sinds: Int = Int(maand.nummer - stelsel.tijdvak.loting.maandNummer.nummer)
    return sinds >= 0 && sinds < Ingreep.maanden
  }

  mutating func volgIngreep(_ maand: Maand) {
    guard let ingreep, ingreep.uitkeringEindigt, let na = ingreep.werkNaMaanden else { return }
    let begin: Datum = stelsel.tijdvak.loting.plus(maanden: na)
    guard begin.maandNummer == maand else { return }
    sluit(begin.plus(dagen: -1), reden: "11", bekend: maand, partnerReden: "97")
  }

  mutating func eindigtDoorAOW(_ maand: Maand) -> Bool {
    guard let hoofd else { return false }
    let laatste: Datum = leven.personen[0].laatsteDagVoorAOW
    guard laatste <= maand.laatsteDag else { return false }
    let tot: Datum = max(laatste, leven.rijen[hoofd].van.plus(dagen: 1))
    sluit(tot, reden: "03", bekend: maand, partnerReden: "97")
    return true
  }

  /// A klant whom the export drops although nobody entered an end.
  mutating func verdwijnt(_ maand: Maand, _ kans: inout Kans) -> Bool {
    guard kans.kans(2), let hoofd, maand > stelsel.tijdvak.eerste, leven.rijen[hoofd].bekendVan < maand, leven.rijen[hoofd].van < maand.eersteDag else { return false }
    leven.rijen[hoofd].verdwijnt = maand
    if let partner { leven.rijen[partner].verdwijnt = maand }
    isVerdwenen = true
    return true
  }

  mutating func eindigt(_ maand: Maand, _ kans: inout Kans) -> Bool {
    guard let hoofd else { return false }
    let rij: Rij = leven.rijen[hoofd]
    let duur: Int = maand.laatsteDag.heleMaanden(sinds: sinds(rij))
    guard kans.kans(Levensloop.risico(duur) * Stelsel.seizoen[maand.maand - 1] / 100) else { return false }
    var tot: Datum = kans.kans(4_500) ? maand.laatsteDag : maand.eersteDag.plus(dagen: kans.tot(maand.laatsteDag.dagVanMaand))
    tot = max(tot, rij.van.plus(dagen: 1))
    var reden: String = Levensloop.redenen[kans.keuze(Levensloop.redenen.map(\.gewicht))].code
    if reden == "01" && leven.personen[0].leeftijd(op: tot) >= 30 { reden = "19" }
    let geregistreerd: Int = kans.keuze([83, 12, 2, 3])
    let bekend: Maand = geregistreerd == 3 && tot == maand.laatsteDag ? maand.plus(-1) : maand.plus(geregistreerd % 3)
    sluit(tot, reden: reden, bekend: bekend, partnerReden: reden == "04" ? "98" : "97")
    if !["04", "33", "32"].contains(reden) { plan(terugkeerNa: tot, &kans) }
    return true
  }

  private func sinds(_ rij: Rij) -> Datum { min(rij.oorspronkelijk, rij.van) }

  /// The former partner's own dossier ends by the same chances.
  mutating func beeindigLos(_ rij: Int, _ maand: Maand, _ kans: inout Kans) {
    guard leven.rijen[rij].van < maand.eersteDag, kans.kans(220 * Stelsel.seizoen[maand.maand - 1] / 100) else { return }
    let tot: Datum = maand.eersteDag.plus(dagen: kans.tot(maand.laatsteDag.dagVanMaand))
    leven.rijen[rij].tot = tot
    leven.rijen[rij].reden = kans.kans(4_200) ? "11" : "98"
    leven.rijen[rij].bekendTot = max(maand, leven.rijen[rij].bekendVan)
    los = nil
  }

  /// Who left may come back: soon on a new application, later sometimes on the old dossier with its old start date.
  private mutating func plan(terugkeerNa tot: Datum, _ kans: inout Kans) {
    guard kans.kans(2_500) else { return }
    if kans.kans(1_200) {
      terugkeer = (tot.plus(dagen: 5 + kans.tot(22)), false)
    } else {
      terugkeer = (tot.plus(dagen: 45 + kans.tot(500)), kans.kans(2_500))
    }
  }

  mutating func keerTerug(_ plan: (dag: Datum, zelfdeDossier: Bool), _ kans: inout Kans) {
    terugkeer = nil
    guard hoofd == nil, let vorige = leven.rijen.last(where: { $0.persoon == 0 }), plan.dag.plus(maanden: 2) < leven.personen[0].laatsteDagVoorAOW else { return }
    let samen: Bool = vorige.leefvorm == "3" && los == nil && leven.personen.count > 1
    let leefvorm: String = samen ? "3" : vorige.leefvorm == "3" ? "1" : vorige.leefvorm
    let bekend: Maand = plan.dag.maandNummer.plus(kans.keuze([90, 10]))
    open(
      plan.dag, bekend: bekend, leefvorm: leefvorm, oorspronkelijk: plan.zelfdeDossier ? vorige.oorspronkelijk : plan.dag, gebied: vorige.gebied,
      inDossier: plan.zelfdeDossier ? vorige.dossier : nil, &kans)
    // Now and then the desk makes a second klantnummer for someone it had: one BSN, two numbers.
    if !plan.zelfdeDossier && !samen && kans.kans(600), let hoofd { leven.rijen[hoofd].klantnummer = Cijfer.aangevuld(40_000 + 4 * index + 3, 7) }
  }
}
