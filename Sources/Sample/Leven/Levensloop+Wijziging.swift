internal import Bijstand

extension Levensloop {
  /// What can change while a benefit runs: the household, the wijk, the gemeente. Each change opens a new dossier row.
  mutating func verandert(_ maand: Maand, _ kans: inout Kans) {
    guard let hoofd, leven.rijen[hoofd].van < maand.eersteDag else { return }
    let trekking: Int = kans.tot(10_000)
    let dag: Datum = maand.eersteDag.plus(dagen: 1 + kans.tot(maand.laatsteDag.dagVanMaand - 2))
    if leven.rijen[hoofd].leefvorm == "3" {
      if trekking < 45 { gaUitElkaar(dag, maand, &kans) }
    } else if trekking < 14 && los == nil {
      gaSamenwonen(dag, maand, &kans)
    } else if trekking < 26 {
      wisselLeefvorm(dag, maand, &kans)
    } else if trekking < 48 {
      verhuis(dag, maand, &kans)
    }
  }

  private mutating func gaUitElkaar(_ dag: Datum, _ maand: Maand, _ kans: inout Kans) {
    guard let vorige = sluitVoor(dag, maand, reden: "98", partnerReden: "98") else { return }
    vervolg(vorige, van: dag, maand, leefvorm: kans.kans(5_000) ? "2" : "1", &kans)
    guard kans.kans(4_500), los == nil, let hoofd else { return }
    // The partner goes on in a dossier of his own: one klant without a gap, one uitkering more.
    var rij: Rij = leven.rijen[hoofd]
    dossiernummer += 1
    rij.persoon = 1
    rij.klantnummer = leven.personen[1].klantnummer
    rij.dossier = dossier(dossiernummer)
    rij.leefvorm = "1"
    rij.oorspronkelijk = dag
    rij.redenAanvang = "02"
    leven.rijen.append(rij)
    los = leven.rijen.count - 1
  }

  private mutating func gaSamenwonen(_ dag: Datum, _ maand: Maand, _ kans: inout Kans) {
    guard let vorige = sluitVoor(dag, maand, reden: "98", partnerReden: "98") else { return }
    if leven.personen.count == 1 { leven.personen.append(partnerVan(leven.personen[0], op: dag, &kans)) }
    vervolg(vorige, van: dag, maand, leefvorm: "3", &kans)
  }

  /// From alleenstaande to alleenstaande ouder or back; the new row does not always follow at once.
  private mutating func wisselLeefvorm(_ dag: Datum, _ maand: Maand, _ kans: inout Kans) {
    let gat: Int = [0, 4 + kans.tot(22), 34 + kans.tot(25)][kans.keuze([80, 13, 7])]
    guard let vorige = sluitVoor(dag.plus(dagen: -gat), maand, reden: "98", partnerReden: "98") else { return }
    vervolg(vorige, van: dag, maand, leefvorm: vorige.leefvorm == "1" ? "2" : "1", &kans)
  }

  private mutating func verhuis(_ dag: Datum, _ maand: Maand, _ kans: inout Kans) {
    guard let hoofd else { return }
    let oud: Int = leven.rijen[hoofd].gebied
    let nieuw: Int = (oud + 1 + kans.tot(Gebied.alle.count - 1)) % Gebied.alle.count
    let naarBuiten: Bool = Gebied.alle[oud].gemeente != Gebied.alle[nieuw].gemeente
    guard let vorige = sluitVoor(dag, maand, reden: naarBuiten ? "32" : "98", partnerReden: naarBuiten ? "32" : "98") else { return }
    vervolg(vorige, van: dag, maand, leefvorm: vorige.leefvorm, gebied: nieuw, &kans)
  }

  /// Ends the running rows on the day before `dag` and hands back the one of the aanvrager.
  private mutating func sluitVoor(_ dag: Datum, _ maand: Maand, reden: String, partnerReden: String) -> Rij? {
    guard let hoofd, dag.plus(dagen: -2) > leven.rijen[hoofd].van else { return nil }
    sluit(dag.plus(dagen: -1), reden: reden, bekend: maand, partnerReden: partnerReden)
    return leven.rijen[hoofd]
  }

  private mutating func vervolg(_ vorige: Rij, van dag: Datum, _ maand: Maand, leefvorm: String, gebied: Int? = nil, _ kans: inout Kans) {
    open(dag, bekend: maand, leefvorm: leefvorm, oorspronkelijk: vorige.oorspronkelijk, gebied: gebied ?? vorige.gebied, inDossier: vorige.dossier, &kans)
    guard let hoofd else { return }
    // The dossier is the same: only what changed changes.
    for rij in [hoofd] + (partner.map { [$0] } ?? []) {
      leven.rijen[rij].redenAanvang = vorige.redenAanvang
      leven.rijen[rij].regeling = vorige.regeling
      if gebied == nil { leven.rijen[rij].team = vorige.team }
    }
  }

  /// Children stand on the dossier as rows that are read and never counted.
  mutating func voegKinderenToe() {
    let metKind: [Rij] = leven.rijen.filter { $0.persoon == 0 && ($0.leefvorm == "2" || ($0.leefvorm == "3" && index.isMultiple(of: 2))) }
    guard let eerste = metKind.first else { return }
    var kans: Kans = Kans(stelsel.seed, index, 3)
    leven.personen.append(persoon(5, leeftijd: 1 + kans.tot(12), op: eerste.van, kind: true))
    for var rij in metKind {
      rij.persoon = leven.personen.count - 1
      rij.klantnummer = leven.personen[rij.persoon].klantnummer
      rij.rol = "kind"
      if !rij.reden.isEmpty { rij.reden = "97" }
      leven.rijen.append(rij)
    }
  }

  /// Some klanten are absent from one delivery and back in the next.
  mutating func kiesAfwezigheid() {
    var kans: Kans = Kans(stelsel.seed, index, 4)
    guard kans.kans(40), stelsel.tijdvak.aantal > 4 else { return }
    let maand: Maand = stelsel.tijdvak.eerste.plus(1 + kans.tot(stelsel.tijdvak.aantal - 3))
    let lopend: [Int] = leven.rijen.indices.filter { leven.rijen[$0].staatIn(maand) }
    let stabiel: Bool = lopend.allSatisfy { index in
      let rij: Rij = leven.rijen[index]
      let rustig: Bool = rij.tot.map { $0 > maand.plus(1).laatsteDag } ?? true
      return rustig && rij.van < maand.plus(-1).eersteDag && rij.staatIn(maand.plus(-1)) && rij.staatIn(maand.plus(1)) && rij.verdwijnt == nil
    }
    guard stabiel else { return }
    for index in lopend { leven.rijen[index].ontbreekt = maand }
  }
}
