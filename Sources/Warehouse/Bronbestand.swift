package import SQLiteKit

/// What `personen.sqlite` says about `uitkering`, as numbers.
package struct Bronbestand {
  package var leveringen: [Int32: Bronlevering] = [:]
  package var rijen: [Uitkeringsrij] = []
  package var klanten: Interner = Interner()
  package var dossiers: Interner = Interner()
  package var codes: Interner = Interner()

  package init() {}

  /// Reads the counting deliveries and their rows from the attached database `personen`; rows of children have no klant and stay out.
  package static func read(_ connection: borrowing Connection) throws(SQLiteError) -> Bronbestand {
    var result: Bronbestand = Bronbestand()
    try result.readDeliveries(connection)
    guard try connection.scalar("SELECT count(*) FROM personen.sqlite_schema WHERE type = 'table' AND name = 'uitkering'") == 1 else { return result }
    try result.readRows(connection)
    return result
  }

  private mutating func readDeliveries(_ connection: borrowing Connection) throws(SQLiteError) {
    var rows: Statement = try connection.prepare(
      """
      SELECT volgnummer, bron, soort_levering = 'stand' AND peilmaand IS NOT NULL, COALESCE(peilmaand, 0), COALESCE(volledig, 1),
        COALESCE(alleen_lopend, 0), COALESCE(gelijk_is_nietig, 0) AND COALESCE(einddatum_betekenis, 'laatste_dag') <> 'eerste_dag_zonder'
      FROM personen.levering
      WHERE soort = 'uitkering' AND telt_mee = 1
      ORDER BY volgnummer
      """)
    do throws(QueryFailure<Never>) {
      try rows.forEachRow { row in
        let volgnummer: Int32 = Int32(row.int(0))
        leveringen[volgnummer] = Bronlevering(
          volgnummer: volgnummer, bron: row.text(1), isStand: row.int(2) == 1, peilmaand: Int32(row.int(3)), volledig: row.int(4) == 1,
          alleenLopend: row.int(5) == 1, gelijkIsNietig: row.int(6) == 1)
      }
    } catch { throw error.sqliteError }
  }

  private mutating func readRows(_ connection: borrowing Connection) throws(SQLiteError) {
    rijen.reserveCapacity(Int(try connection.scalar("SELECT count(*) FROM personen.uitkering") ?? 0))
    var rows: Statement = try connection.prepare(
      """
      SELECT levering, regel, klant_id, dossier_id, rol = 'partner', aanvangsdatum, einddatum, reden_aanvang, reden_beeindiging,
        oorspronkelijke_aanvangsdatum, regeling, leefvorm, wijk, gemeente, team, ontheffing, klantmanager, einddatum_ontheffing, bedrag,
        inkomsten, aantal_kostendelers, datum_invoer
      FROM personen.uitkering
      WHERE klant_id IS NOT NULL AND dossier_id IS NOT NULL AND aanvangsdatum IS NOT NULL AND rol IS NOT 'kind'
      """)
    do throws(QueryFailure<Never>) {
      try rows.forEachRow { row in
        var rij: Uitkeringsrij = Uitkeringsrij()
        rij.levering = Int32(row.int(0))
        rij.regel = Int32(row.int(1))
        rij.klant = klanten.number(row.text(2))
        rij.dossier = dossiers.number(row.text(3))
        rij.isPartner = row.int(4) == 1
        rij.van = Int32(row.int(5))
        rij.tot = row.intOrNil(6).map { Int32($0) } ?? Dag.open
        rij.redenAanvang = codes.number(row.textOrNil(7))
        rij.redenEinde = codes.number(row.textOrNil(8))
        rij.oorspronkelijk = row.intOrNil(9).map { Int32($0) } ?? Dag.geen
        rij.kenmerken.regeling = codes.number(row.textOrNil(10))
        rij.kenmerken.leefvorm = codes.number(row.textOrNil(11))
        rij.kenmerken.wijk = codes.number(row.textOrNil(12))
        rij.kenmerken.gemeente = codes.number(row.textOrNil(13))
        rij.kenmerken.team = codes.number(row.textOrNil(14))
        rij.kenmerken.ontheffing = codes.number(row.textOrNil(15))
        rij.kenmerken.klantmanager = codes.number(row.textOrNil(16))
        rij.kenmerken.eindOntheffing = row.intOrNil(17).map { Int32($0) } ?? Dag.geen
        rij.bedrag = row.intOrNil(18)
        rij.inkomsten = row.intOrNil(19)
        rij.kostendelers = row.intOrNil(20).map { Int32(clamping: $0) } ?? Dag.geen
        rij.datumInvoer = row.intOrNil(21).map { Int32(clamping: $0) } ?? Dag.geen
        rijen.append(rij)
      }
    } catch { throw error.sqliteError }
  }
}
