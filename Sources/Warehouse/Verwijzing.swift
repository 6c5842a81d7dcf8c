internal import SQLiteKit

/// References that a party uses lead to a person through that party's own lists: in the warehouse a number stands in their place.
///
/// Equal references keep an equal number, so that an assignment, a screening and a decision are still found together.
enum Verwijzing {
  /// Numbers every reference of `personen.sqlite`, by the first row that holds it.
  static func make(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.execute(
      "CREATE TEMP TABLE verwijzing (soort TEXT NOT NULL, waarde TEXT NOT NULL, naam TEXT NOT NULL, PRIMARY KEY (soort, waarde)) WITHOUT ROWID")
    // What stands in an earlier table goes by its number there; only what is in none of them gets one of a later table.
    let holders: [(soort: String, tabel: String, kolom: String, letter: String)] = [
      ("opdracht", "opdracht", "opdrachtnummer", "O"), ("opdracht", "screening", "opdrachtnummer", "OS"),
      ("referentie", "screening", "referentie", "S"), ("referentie", "besluit", "advies_referentie", "SB"),
    ]
    for holder in holders where try Kopie.columns(of: holder.tabel, in: connection).contains(holder.kolom) {
      try connection.execute(
        """
        INSERT OR IGNORE INTO temp.verwijzing (soort, waarde, naam)
        SELECT '\(holder.soort)', \(holder.kolom), '\(holder.letter)' || min(rowid) FROM personen.\(holder.tabel)
        WHERE \(holder.kolom) IS NOT NULL GROUP BY \(holder.kolom)
        """)
    }
  }

  /// The expression for the number of a reference; empty stays empty.
  static func naam(_ soort: String, _ kolom: String) -> String {
    "(SELECT v.naam FROM temp.verwijzing AS v WHERE v.soort = '\(soort)' AND v.waarde = \(kolom))"
  }
}
