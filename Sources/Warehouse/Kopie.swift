internal import SQLiteKit

/// How a table of `personen.sqlite` becomes a table of the warehouse: columns renamed, teams merged, codes of klantmanagers replaced.
struct Kopie {
  /// The table in both databases.
  let tabel: String
  /// `doel` or `doel=bron`; `@id` is the row number, `@team` the published team, `@klantmanager` the klantmanager or its team, and `@opdracht`,
  /// `@referentie` and `@advies` are the pseudonym of a reference.
  let kolommen: [String]

  /// All tables that are copied row by row.
  static let alle: [Kopie] = [
    Kopie("toewijzing", "klant_id", "rol", "klantmanager=@klantmanager", "team=@team", "van=begindatum", "tot=einddatum"),
    Kopie("formatie", "maand", "klantmanager=@klantmanager", "team=@team", "rol", "fte", "fte_inzetbaar"),
    Kopie("indeling", "klant_id", "schaal", "waarde", "dag=datum", "bron", "doelwaarde"),
    Kopie("belemmering", "klant_id", "leefgebied", "van=begindatum", "tot=einddatum", "bron"),
    Kopie(
      "afspraak", "afspraak_id=@id", "klant_id", "datum_uitnodiging", "uitnodigingsvorm", "nagebeld", "datum_gepland", "kanaal", "status",
      "datum_status", "oproepnummer", "uitvoerder", "klantmanager=@klantmanager", "team=@team"),
    Kopie("contact", "contact_id=@id", "klant_id", "dag=datum", "kanaal", "gelukt", "onderwerp", "klantmanager=@klantmanager"),
    Kopie(
      "voorziening", "voorziening_id=@id", "klant_id", "type", "van=begindatum", "geplande_tot=geplande_einddatum", "tot=einddatum", "reden_einde", "kosten"),
    Kopie("activiteit", "activiteit_id=@id", "klant_id", "soort", "van=begindatum", "tot=einddatum", "afgerond_op", "klantmanager=@klantmanager"),
    Kopie("inkomen", "klant_id", "maand", "soort", "uren", "bedrag", "bron"),
    Kopie("inkomen_dekking", "maand", "klantgroep"),
    Kopie("opdracht", "opdracht_id=@id", "opdrachtnummer=@opdracht", "klant_id", "partij", "datum_opdracht", "uiterste_datum"),
    Kopie(
      "screening", "screening_id=@id", "partij", "referentie=@referentie", "opdrachtnummer=@opdracht", "klant_id", "koppeling", "datum_gesprek", "uitkomst", "loonwaarde",
      "loonwaarde_soort", "trede", "advies", "adviseur"),
    Kopie("besluit", "klant_id", "dag=datum", "advies_referentie=@advies", "besluit"),
    Kopie("doorverwijzing", "klant_id", "partner", "dag=datum", "opgepakt_op", "teruggekeerd_op"),
    Kopie("uitgave", "klant_id", "campagne", "uitvoerder", "dag=datum", "soort", "bedrag"),
    Kopie("lasten", "maand", "gemeente", "post", "bedrag"),
    Kopie(
      "begroting", "jaar", "gemeente", "versie", "dag=datum", "buig_budget", "lks_budget", "aantal_uitkeringen", "gemiddelde_uitkering"),
    Kopie("aanvraag", "aanvraag_id=@id", "regeling", "datum_melding", "datum_besluit", "besluit"),
    Kopie("signaal", "klant_id", "dag=datum", "soort"),
    Kopie("klacht", "klacht_id=@id", "dag=datum", "soort", "team=@team"),
    Kopie("deelname", "experiment", "klant_id", "groep", "datum_loting", "datum_start"),
    Kopie("controletotaal", "bron", "peilmaand", "gemeente", "grootheid", "waarde", "herkomst", "dag=datum"),
  ]

  init(_ tabel: String, _ kolommen: String...) {
    self.tabel = tabel
    self.kolommen = kolommen
  }

  /// The statement that copies the table, or nothing when it is not there.
  func statement(_ connection: borrowing Connection, metKlantmanager: Bool) throws(SQLiteError) -> String? {
    let columns: Set<String> = try Kopie.columns(of: tabel, in: connection)
    guard !columns.isEmpty else { return nil }
    let team: String = columns.contains("team") ? "COALESCE(t.team_publicatie, s.team)" : "NULL"
    var targets: [String] = []
    var values: [String] = []
    for column in kolommen {
      let parts: [Substring] = column.split(separator: "=")
      let source: String = String(parts[parts.count - 1])
      targets.append(String(parts[0]))
      switch source {
      case "@id": values.append("s.rowid")
      case "@team": values.append(team)
      case "@opdracht": values.append(Verwijzing.naam("opdracht", "s.opdrachtnummer"))
      case "@referentie": values.append(Verwijzing.naam("referentie", "s.referentie"))
      case "@advies": values.append(Verwijzing.naam("referentie", "s.advies_referentie"))
      case "@klantmanager": values.append(metKlantmanager && columns.contains("klantmanager") ? "s.klantmanager" : team)
      default: values.append(columns.contains(source) ? "s." + source : "NULL")
      }
    }
    let join: String = columns.contains("team") ? "LEFT JOIN main.team AS t ON t.team = s.team" : ""
    return """
      INSERT INTO main.\(tabel) (\(targets.joined(separator: ", ")), levering, regel)
      SELECT \(values.joined(separator: ", ")), s.levering, s.regel FROM personen.\(tabel) AS s \(join) ORDER BY s.rowid
      """
  }

  /// The columns of a table of `personen.sqlite`; empty when it is not there.
  static func columns(of table: String, in connection: borrowing Connection) throws(SQLiteError) -> Set<String> {
    var names: Set<String> = []
    var rows: Statement = try connection.prepare("SELECT name FROM pragma_table_info(?, 'personen')")
    try rows.bind(table, at: 1)
    do throws(QueryFailure<Never>) { try rows.forEachRow { row in names.insert(row.text(0)) } } catch { throw error.sqliteError }
    return names
  }
}
