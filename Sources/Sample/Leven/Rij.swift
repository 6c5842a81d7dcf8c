package import Bijstand

/// One dossier row of one person: what a *stand* delivery repeats for every month in which it runs.
package struct Rij: Sendable {
  /// Which person of the household, and under which number the source knows them in this row.
  package var persoon: Int, klantnummer: String
  /// Dossier number and the role in it.
  package var dossier: String, rol: String
  /// Codes of BUS.
  package var regeling: String, leefvorm: String
  /// First and last day with right.
  package var van: Datum, tot: Datum?
  /// Start of the dossier as a whole.
  package var oorspronkelijk: Datum
  /// Why it began and ended; empty while unknown.
  package var redenAanvang: String, reden: String
  /// Index in `Gebied.alle` and the team that serves the klant.
  package var gebied: Int, team: String
  /// The month in which the start, and the end, became known to the source.
  package var bekendVan: Maand, bekendTot: Maand?
  /// From this month on the row is absent although nobody entered an end.
  package var verdwijnt: Maand?
  /// Absent in this one month only.
  package var ontbreekt: Maand?
  /// Exemption code and its end.
  package var ontheffing: String = "2", eindeOntheffing: Datum?
  /// People sharing the house.
  package var kostendelers: Int = 0

  /// Whether a complete stand delivery of month `maand` holds this row.
  package func staatIn(_ maand: Maand) -> Bool {
    if bekendVan > maand || van > maand.laatsteDag || ontbreekt == maand { return false }
    if let verdwijnt, maand >= verdwijnt { return false }
    guard let tot, let bekendTot, bekendTot <= maand else { return true }
    // An end that became known in this month is delivered even when it lies in an earlier one.
    return tot >= maand.eersteDag || bekendTot == maand
  }

  /// The end as known in month `maand`.
  package func einde(bekendIn maand: Maand) -> Datum? {
    guard let bekendTot, bekendTot <= maand else { return nil }
    return tot
  }

  /// The row as the newest delivery leaves it: unseen starts are absent, unseen ends open, vanished rows ended.
  package func bekend(in laatste: Maand) -> Rij? {
    if bekendVan > laatste { return nil }
    var rij: Rij = self
    if let verdwijnt, verdwijnt <= laatste {
      rij.tot = verdwijnt.laatsteDag
      rij.reden = ""
    } else if einde(bekendIn: laatste) == nil {
      rij.tot = nil
      rij.reden = ""
    }
    return rij
  }
}
