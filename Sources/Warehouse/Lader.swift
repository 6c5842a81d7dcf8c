internal import Bijstand
internal import Definitions
internal import FileKit
internal import Findings
internal import Register
package import SQLiteKit

/// Fills the warehouse from `personen.sqlite`.
package struct Lader {
  let instellingen: Laadinstellingen
  let wanted: Int32?
  let staging: String?
  /// The data folder of which the register tells what was signed; nothing for none.
  let data: String?
  let programmaversie: String

  /// Fills an empty database; `personen` is the path of the input. Gives back which month it is about.
  func fill(_ connection: borrowing Connection, personen: String) throws(WarehouseError) -> Peilmaandkeuze {
    do throws(SQLiteError) {
      // Order of tables and speed: the keys are checked at the end, all at once.
      try connection.execute("PRAGMA foreign_keys=OFF")
      try connection.attach(path: personen, as: "personen")
    } catch { throw .sqlite(error) }
    let files: [String]
    do throws(FileError) { files = try Grootboek.present(staging: staging) } catch { throw .file(error) }
    let bron: Bronbestand
    let grootboek: Grootboek
    do throws(SQLiteError) {
      bron = try Bronbestand.read(connection)
      grootboek = try Grootboek.read(connection, staging: staging, loose: files)
    } catch { throw .sqlite(error) }
    let keuze: Peilmaandkeuze = try Peilmaandkeuze.choose(bron, wanted: wanted, reeksMaanden: instellingen.reeksMaanden)
    let vastgesteld: Vastgesteld?
    do throws(RegisterError) {
      vastgesteld = if let data { try Vastgesteld(data: data, voor: Maand(nummer: keuze.peilmaand)) } else { nil }
    } catch { throw .register(error) }
    let model: Model = Model(
      bron, keuze: keuze, onderbrekingDagen: instellingen.onderbrekingDagen, dossiergatDagen: instellingen.dossiergatDagen)
    do throws(SQLiteError) {
      let metKlantmanager: Bool = instellingen.metKlantmanager(op: model.peildatum)
      try connection.execute("BEGIN")
      try Lader.run("schema", connection)
      try Naslag(instellingen: instellingen, model: model, metKlantmanager: metKlantmanager, programmaversie: programmaversie).write(connection)
      try copyDeliveries(connection)
      try writeKlanten(connection)
      let teams: Teamindeling = try Teamindeling.read(
        connection, bron, keuze: keuze, peildatum: model.peildatum, minimum: instellingen.definities.settings.teamMinimum)
      try write(teams, connection)
      try Schrijver(bron, model, teams, metKlantmanager: metKlantmanager, regels: instellingen.definities.regels).write(connection)
      try Verwijzing.make(connection)
      for kopie in Kopie.alle {
        if let sql = try kopie.statement(connection, metKlantmanager: metKlantmanager) { try connection.execute(sql) }
      }
      try copyScores(connection)
      try vastgesteld?.write(connection)
      try Lader.run("laden", connection)
      try grootboek.writeTellingen(connection)
      // The rules look at everything that was loaded, the ledger included; the person database is still beside it.
      for regel in SQLRegel.alle { try regel.run(connection, regels: instellingen.definities.regels) }
      try grootboek.writeBevindingen(connection)
      try connection.execute("COMMIT")
      try connection.detach("personen")
      try connection.execute("BEGIN")
      try Lader.run("afgeleid", connection)
      try Lader.run("views", connection)
      try Beschrijving.write(connection)
      try connection.execute("COMMIT")
    } catch { throw .sqlite(error) }
    try Invarianten.check(connection)
    return keuze
  }

  /// Runs the embedded files of a folder in name order.
  package static func run(_ folder: String, _ connection: borrowing Connection) throws(SQLiteError) {
    let prefix: String = "SQL/" + folder + "/"
    let files: [(key: String, value: String)] = EmbeddedFiles.all.filter { $0.key.hasPrefix(prefix) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for file in files { try connection.execute(file.value) }
  }

  private func copyDeliveries(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.execute(
      """
      INSERT INTO levering SELECT volgnummer, sha256, bron, soort, soort_levering, peilmaand, ontvangen_op, bytes, records, status,
        einddatum_betekenis, alleen_lopend, gelijk_is_nietig, telt_mee, reden, volledig, vult_aan
      FROM personen.levering ORDER BY volgnummer;
      INSERT INTO levering_verwacht SELECT bron, maand, verplicht, verwacht_op, ontvangen_op, toestand FROM personen.verwachting ORDER BY bron, maand;
      """)
  }

  /// Birth dates become months here: the day never reaches the warehouse.
  private func writeKlanten(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO klant VALUES (?,?,?,?)")
    var rows: Statement = try connection.prepare(
      """
      SELECT k.klant_id, p.geboortedatum_vroegst, p.geboortedatum_laatst, COALESCE(p.geslacht, 'onbekend')
      FROM personen.klant AS k LEFT JOIN personen.persoon AS p ON p.klant_id = k.klant_id ORDER BY k.klant_id
      """)
    var klanten: [(id: String, vroegst: Int64?, laatst: Int64?, geslacht: String)] = []
    do throws(QueryFailure<Never>) {
      try rows.forEachRow { row in klanten.append((row.text(0), row.intOrNil(1), row.intOrNil(2), row.text(3))) }
    } catch { throw error.sqliteError }
    for klant in klanten {
      try insert.bind(klant.id, at: 1)
      try insert.bind(Lader.geboortemaand(klant.vroegst), at: 2)
      try insert.bind(Lader.geboortemaand(klant.laatst), at: 3)
      try insert.bind(Geslacht(rawValue: klant.geslacht)?.rawValue ?? "onbekend", at: 4)
      try insert.run()
    }
  }

  /// The month of a birth date; the twenty-ninth of February counts as March.
  static func geboortemaand(_ dag: Int64?) -> Int64? {
    guard let dag else { return nil }
    let datum: Datum = Datum(dag: Int32(clamping: dag))
    let maand: Int64 = Int64(datum.maandNummer.nummer)
    return datum.maand == 2 && datum.dagVanMaand == 29 ? maand + 1 : maand
  }

  private func write(_ teams: Teamindeling, _ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO team VALUES (?,?,?)")
    for (team, aantal) in teams.klantmanagers {
      try insert.bind(team, at: 1)
      try insert.bind(teams.publicatie(team), at: 2)
      try insert.bind(aantal.map { Int64($0) }, at: 3)
      try insert.run()
    }
  }

  private func copyScores(_ connection: borrowing Connection) throws(SQLiteError) {
    guard try !Kopie.columns(of: "screening_waarde", in: connection).isEmpty else { return }
    try connection.execute(
      """
      INSERT OR IGNORE INTO screening_waarde SELECT s.rowid, w.leefgebied, w.soort, w.waarde
      FROM personen.screening_waarde AS w JOIN personen.screening AS s ON s.levering = w.levering AND s.rij = w.rij
      ORDER BY s.rowid, w.leefgebied, w.soort
      """)
  }
}
