package import Bijstand

/// A spell of one klant or one dossier, by the rules of the definitions.
package struct Uitkeringsperiode: Sendable {
  /// First day, last day and the reason of the end.
  package var van: Datum, tot: Datum?, reden: String
  /// Original start of the rows in it, for the tolerance within one dossier.
  var oorspronkelijk: Datum

  /// In bestand at the close of a day.
  package func telt(op dag: Datum) -> Bool {
    guard van <= dag else { return false }
    return tot.map { $0 > dag } ?? true
  }

  /// Joins rows that overlap, follow each other, or lie at most 30 days apart on the same original start.
  package static func samengevoegd(_ rijen: [Rij]) -> [Uitkeringsperiode] {
    // A right withdrawn from its start is in no stand and no flow.
    let geldig: [Rij] = rijen.filter { rij in rij.tot.map { $0 >= rij.van } ?? true }
    var perioden: [Uitkeringsperiode] = []
    for rij in geldig.sorted(by: { ($0.van, $0.rol) < ($1.van, $1.rol) }) {
      guard var vorige: Uitkeringsperiode = perioden.last, aansluitend(vorige, rij) else {
        perioden.append(Uitkeringsperiode(van: rij.van, tot: rij.tot, reden: rij.reden, oorspronkelijk: rij.oorspronkelijk))
        continue
      }
      vorige.oorspronkelijk = rij.oorspronkelijk
      if let eerder = vorige.tot {
        if let nieuw = rij.tot {
          // The reason is that of who ended last; 97 gives way to the partner's own reason.
          if nieuw > eerder || (nieuw == eerder && vorige.reden == "97") {
            vorige.tot = nieuw
            vorige.reden = rij.reden
          }
        } else {
          vorige.tot = nil
          vorige.reden = ""
        }
      }
      perioden[perioden.count - 1] = vorige
    }
    return perioden
  }

  private static func aansluitend(_ vorige: Uitkeringsperiode, _ rij: Rij) -> Bool {
    guard let einde = vorige.tot else { return true }
    let gat: Int = rij.van.dagen(sinds: einde) - 1
    return gat <= 0 || (gat <= 30 && rij.oorspronkelijk == vorige.oorspronkelijk)
  }
}
