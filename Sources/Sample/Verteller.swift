internal import Bijstand

/// Tells the lives one after the other and counts the ranks that exact shares need.
///
/// A life is a function of the seed and its number; the two ranks (member of the experiment, candidate who can be spoken to) are running counts,
/// so the lives are always told in the order of their numbers.
struct Verteller {
  let stelsel: Stelsel
  private var deelnemers: Int = 0
  private var spreekbaren: Int = 0

  init(_ stelsel: Stelsel) { self.stelsel = stelsel }

  /// How many can be spoken to in the campaign: the first pass over all lives.
  static func plan(_ stelsel: Stelsel) -> Campagneplan {
    var verteller: Verteller = Verteller(stelsel)
    for index in 0..<stelsel.aantal {
      let verhaal: Verhaal = Verhaal(verteller.leven(index), stelsel)
      verteller.spreekbaren += verhaal.kandidaten().count { $0.isSpreekbaar }
    }
    return Campagneplan(spreekbaar: verteller.spreekbaren, klanten: stelsel.klanten)
  }

  /// The whole story of a life.
  mutating func verhaal(_ index: Int, _ plan: Campagneplan) -> Verhaal {
    var verhaal: Verhaal = Verhaal(leven(index), stelsel)
    for kandidaat in verhaal.kandidaten() {
      var lot: (uitkomst: String, advies: String)?
      if kandidaat.isSpreekbaar {
        lot = plan.lot(spreekbaren)
        spreekbaren += 1
      }
      verhaal.vertelCampagne(kandidaat, lot: lot)
    }
    verhaal.vertelNieuweOpdrachten()
    verhaal.vertelRest()
    return verhaal
  }

  /// Members of the experiment: whole blocks of one hundred, so that the difference between the arms is exact.
  private var plaatsen: Int { stelsel.klanten >= 800 ? stelsel.klanten / 800 * 100 : stelsel.klanten / 8 }

  private mutating func leven(_ index: Int) -> Leven {
    let gewoon: Leven = Levensloop.leef(stelsel, index)
    guard deelnemers < plaatsen, komtInAanmerking(gewoon) else { return gewoon }
    let ingreep: Ingreep = Ingreep(rang: deelnemers)
    deelnemers += 1
    return Levensloop.leef(stelsel, index, ingreep: ingreep)
  }

  /// Single, 45 to 61, on benefit for two years or more when the lots are drawn.
  private func komtInAanmerking(_ leven: Leven) -> Bool {
    let loting: Datum = stelsel.tijdvak.loting
    guard leven.index < stelsel.beginstand, leven.klanten.count == 1, let rij = leven.rij(van: 0, op: loting.plus(maanden: 1)) else { return false }
    let leeftijd: Int = leven.personen[0].leeftijd(op: loting)
    guard (45...61).contains(leeftijd), loting.dagen(sinds: rij.oorspronkelijk) > 730, !leven.rijen.contains(where: { $0.verdwijnt != nil }) else { return false }
    var kans: Kans = Kans(stelsel.seed, leven.index, 8)
    return kans.kans(7_500)
  }
}
