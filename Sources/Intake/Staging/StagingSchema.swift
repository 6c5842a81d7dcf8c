/// The tables of a staging database: one delivery, typed, with its ledger, quarantine and findings.
package enum StagingSchema {
  /// The tables that every staging database has.
  package static let common: String = """
    CREATE TABLE levering(
      volgnummer INTEGER NOT NULL, sha256 TEXT NOT NULL, bestand TEXT NOT NULL, bron TEXT NOT NULL, soort TEXT NOT NULL,
      soort_levering TEXT NOT NULL, peilmaand INTEGER, bytes INTEGER NOT NULL, records INTEGER NOT NULL, codering TEXT NOT NULL,
      scheiding TEXT NOT NULL, bom INTEGER NOT NULL, status TEXT NOT NULL CHECK (status IN ('geladen', 'geweigerd', 'over_budget')),
      einddatum_betekenis TEXT NOT NULL, alleen_lopend INTEGER NOT NULL, gelijk_is_nietig INTEGER NOT NULL) STRICT;
    CREATE TABLE boek(
      record_van INTEGER NOT NULL, record_tot INTEGER NOT NULL, byte_van INTEGER NOT NULL, byte_tot INTEGER NOT NULL,
      regel_van INTEGER NOT NULL, regel_tot INTEGER NOT NULL, dispositie TEXT NOT NULL, regelcode TEXT) STRICT;
    CREATE TABLE quarantaine(
      record INTEGER NOT NULL, regel INTEGER NOT NULL, kolom INTEGER NOT NULL, byte_van INTEGER NOT NULL, byte_lengte INTEGER NOT NULL,
      regelcode TEXT NOT NULL, ernst TEXT NOT NULL, veld TEXT, ruw BLOB NOT NULL) STRICT;
    CREATE TABLE bevinding(
      code TEXT NOT NULL, ernst TEXT NOT NULL, bestand TEXT NOT NULL, regel INTEGER, kolom INTEGER, byte INTEGER, veld TEXT, record TEXT,
      melding TEXT NOT NULL, wenk TEXT NOT NULL) STRICT;
    CREATE TABLE veldtelling(
      veld TEXT NOT NULL, gevuld INTEGER NOT NULL, leeg INTEGER NOT NULL, hersteld INTEGER NOT NULL, onbekend INTEGER NOT NULL) STRICT;
    """

  /// The table of life domains of a screening.
  package static let screeningWaarde: String = """
    CREATE TABLE screening_waarde(rij INTEGER NOT NULL, leefgebied TEXT NOT NULL, soort TEXT NOT NULL, waarde INTEGER NOT NULL) STRICT;
    """

  /// The table of rows of one layout.
  package static func dataTable(_ plan: StagingPlan) -> String {
    let columns: [String] = plan.tableColumns.map { "\"\($0.name)\" \($0.type)" }
    let all: String = (["rij INTEGER PRIMARY KEY", "regel INTEGER NOT NULL"] + columns).joined(separator: ", ")
    return "CREATE TABLE \"\(plan.soort)\"(\(all)) STRICT;"
  }

  /// The statement that inserts a row: the columns that this delivery fills.
  package static func insert(_ plan: StagingPlan) -> String {
    let columns: [String] = ["rij", "regel"] + plan.filledColumns.map { "\"\($0)\"" }
    let marks: String = [String](repeating: "?", count: columns.count).joined(separator: ",")
    return "INSERT INTO \"\(plan.soort)\"(\(columns.joined(separator: ","))) VALUES (\(marks))"
  }
}
