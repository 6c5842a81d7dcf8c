internal import Bijstand
internal import CSVKit
internal import FileKit
internal import Register
internal import SQLiteKit

/// What is kept of a version when it is signed, gathered from its reports and the databases that they were made from.
struct Versieinhoud {
  let data: String
  let reports: String
  let stand: Rapportstand

  /// The small tables of the figures' database, with the columns that are kept.
  private static let tabellen: [(bestand: VastgesteldeVersie.Bestand, kolommen: [String], sql: String)] = [
    (
      .leveringen, ["volgnummer", "sha256", "soort", "bron", "peilmaand"],
      "SELECT l.volgnummer, l.sha256, l.soort, l.bron, l.peilmaand FROM magazijn.levering AS l WHERE l.telt_mee = 1 ORDER BY l.volgnummer"
    ),
    (.instellingen, ["sleutel", "waarde"], "SELECT sleutel, waarde FROM instelling ORDER BY sleutel"),
    (.definities, ["kerncijfer", "versie", "label"], "SELECT kerncijfer, versie, label FROM definitie ORDER BY kerncijfer"),
    (
      .run, ["run_id", "programmaversie", "definitiehash", "invoerhash"],
      "SELECT run_id, programmaversie, definitiehash, invoerhash FROM run"
    ),
  ]

  /// The klanten in bestand on the peildatum; their state is empty when talks were never delivered.
  private static let bestandSQL: String = """
    SELECT s.klant_id, s.groep, COALESCE(b.toestand, '')
    FROM magazijn.parameter AS p
    JOIN magazijn.telling_stand_groep AS s ON s.eenheid = 'klanten' AND s.uitsplitsing = 'team' AND p.peilmaand BETWEEN s.maand_van AND s.maand_tot
    LEFT JOIN magazijn.telling_beeld_groep AS b
      ON b.uitsplitsing = 'totaal' AND b.periode_id = s.periode_id AND p.peilmaand BETWEEN b.maand_van AND b.maand_tot
      AND EXISTS (SELECT 1 FROM kerncijfer WHERE kerncijfer = 'in_beeld' AND status = 'ok' AND periode_eind = p.peildatum)
    ORDER BY s.klant_id
    """

  /// All files of the version.
  func bestanden() throws(SigningError) -> [(bestand: VastgesteldeVersie.Bestand, bytes: [UInt8])] {
    var files: [(bestand: VastgesteldeVersie.Bestand, bytes: [UInt8])] = []
    do {
      files.append((.gepubliceerd, try FileSystem.readAll("\(reports)/management/\(stand.map)/data/kerncijfers.csv")))
      files.append((.onbeschermd, try FileSystem.readAll("\(reports)/analist/\(stand.map)/kerncijfers.csv")))
    } catch { throw .file(error) }
    do throws(SQLiteError) {
      let connection: Connection = try open()
      for table in Self.tabellen { files.append((table.bestand, try Self.csv(connection, table.kolommen, table.sql))) }
      files.append((.bestand, try Self.csv(connection, ["klant_id", "team", "toestand"], Self.bestandSQL)))
      try connection.close()
    } catch { throw .sqlite(error) }
    return files
  }

  /// Refuses when a stand of this month, or of a month since the last signed one, is not complete: it ends nobody, so the stock is too high.
  func checkComplete(sinds vorige: Maand?) throws(SigningError) {
    let first: Int32 = vorige.map { $0.nummer + 1 } ?? stand.peilmaand.nummer
    var numbers: [Int64] = []
    do throws(SQLiteError) {
      let connection: Connection = try open()
      var rows: Statement = try connection.prepare(
        """
        SELECT volgnummer FROM magazijn.levering
        WHERE soort = 'uitkering' AND soort_levering = 'stand' AND telt_mee = 1 AND volledig = 0 AND peilmaand BETWEEN \(first) AND \(stand.peilmaand.nummer)
        ORDER BY volgnummer
        """)
      do throws(QueryFailure<Never>) { try rows.forEachRow { row in numbers.append(row.int(0)) } } catch { throw error.sqliteError }
    } catch { throw .sqlite(error) }
    guard numbers.isEmpty else { throw .incomplete(leveringen: numbers) }
  }

  private func open() throws(SQLiteError) -> Connection {
    let connection: Connection = try Connection(path: data + "/werk/kengetallen.sqlite", .readOnly)
    try connection.attach(path: data + "/werk/klantbeeld.sqlite", as: "magazijn")
    return connection
  }

  private static func csv(_ connection: borrowing Connection, _ columns: [String], _ sql: String) throws(SQLiteError) -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.custom(delimiter: ";", lineEnd: "\n", byteOrderMark: false))
    writer.write(columns)
    var rows: Statement = try connection.prepare(sql)
    do throws(QueryFailure<Never>) {
      try rows.forEachRow { row in writer.write(columns.indices.map { row.text(Int32($0)) }) }
    } catch { throw error.sqliteError }
    return writer.take()
  }
}
