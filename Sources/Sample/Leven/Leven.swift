package import Bijstand

/// One household: its people and every dossier row they ever had in the months delivered.
package struct Leven: Sendable {
  /// Number of the life; everything about it follows from the seed and this number.
  package let index: Int
  /// Aanvrager first, then a partner if there ever was one, then children.
  package var personen: [Persoon]
  /// The dossier rows of all of them in the order of their start.
  package var rijen: [Rij] = []
  /// What the experiment does to this life.
  package let ingreep: Ingreep?
  /// House number and the letters of the postcode.
  package let huisnummer: Int, letters: String
  /// Rank of the klantmanager within the team, and the day on which the next one takes over.
  package let klantmanager: Int, wissel: Datum?

  /// Indexes of the people who can be klant.
  package var klanten: [Int] { personen.indices.filter { !personen[$0].isKind } }

  /// The rows of a person as aanvrager or partner.
  package func rijen(van persoon: Int) -> [Rij] { rijen.filter { $0.persoon == persoon && $0.rol != "kind" } }

  /// The spells of a person as the newest delivery knows them.
  package func perioden(van persoon: Int, bekendIn maand: Maand) -> [Uitkeringsperiode] {
    Uitkeringsperiode.samengevoegd(rijen(van: persoon).compactMap { $0.bekend(in: maand) })
  }

  /// The dossiers in the order in which they began.
  package var dossiers: [String] {
    var gezien: [String] = []
    for rij in rijen where rij.rol != "kind" && !gezien.contains(rij.dossier) { gezien.append(rij.dossier) }
    return gezien
  }

  /// The spells of a dossier as the newest delivery knows them.
  package func perioden(vanDossier dossier: String, bekendIn maand: Maand) -> [Uitkeringsperiode] {
    Uitkeringsperiode.samengevoegd(rijen.filter { $0.dossier == dossier && $0.rol != "kind" }.compactMap { $0.bekend(in: maand) })
  }

  /// The row in which a person is on a day, whatever the source knew then.
  package func rij(van persoon: Int, op dag: Datum) -> Rij? {
    rijen.last { rij in
      rij.persoon == persoon && rij.rol != "kind" && rij.van <= dag && (rij.tot.map { $0 > dag } ?? true) && (rij.verdwijnt.map { dag < $0.eersteDag } ?? true)
    }
  }
}
