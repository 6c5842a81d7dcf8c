import ReferenceEngine
import SQLiteKit

/// Reads a built warehouse back into plain arrays, so that the naive computation can be done on it: base tables only, nothing that the program derived.
enum LeesMagazijn {
  static func lees(_ path: String) throws -> Wereld {
    let connection: Connection = try Connection(path: path, .readOnly)
    let number: (String) throws -> Int = { name in Int(try connection.scalar("SELECT \(name) FROM parameter") ?? 0) }
    var wereld: Wereld = Wereld(peilmaand: try number("peilmaand"), eersteMaand: try number("eerste_maand"))
    wereld.beeldMaanden = try number("beeld_maanden")
    wereld.maxMaandenVooruit = try number("max_maanden_vooruit")
    wereld.heeftInstemming = try number("or_instemming") == 1
    try naslag(&wereld, connection)
    wereld.perioden = try perioden(connection, "uitkeringsperiode", "periode_kenmerk", "k.einddatum_ontheffing")
    wereld.uitkeringen = try perioden(connection, "dossierperiode", "dossierperiode_kenmerk", "NULL")
    try gesprekken(&wereld, connection)
    try stappen(&wereld, connection)
    try overdracht(&wereld, connection)
    try geld(&wereld, connection)
    return wereld
  }

  private static func rijen<T>(_ connection: borrowing Connection, _ sql: String, _ make: (borrowing Row) -> T) throws -> [T] {
    var all: [T] = []
    var statement: Statement = try connection.prepare(sql)
    try statement.forEachRow { row in all.append(make(row)) }
    return all
  }

  private static func getal(_ row: borrowing Row, _ place: Int32) -> Int? { row.intOrNil(place).map(Int.init) }

  private static func naslag(_ wereld: inout Wereld, _ connection: borrowing Connection) throws {
    wereld.aow = try rijen(connection, "SELECT jaar, maanden FROM aow_leeftijd ORDER BY jaar") { (Int($0.int(0)), Int($0.int(1))) }
    for row in try rijen(connection, "SELECT schaal, waarde FROM schaal ORDER BY schaal, volgorde", { ($0.text(0), $0.text(1)) }) {
      if wereld.schalen.last?.naam == row.0 { wereld.schalen[wereld.schalen.count - 1].waarden.append(row.1) } else { wereld.schalen.append((row.0, [row.1])) }
    }
    wereld.klanten = try rijen(connection, "SELECT klant_id, geboortemaand_vroegst, geboortemaand_laatst, geslacht FROM klant ORDER BY klant_id") { row in
      Wereld.Klant(id: row.text(0), geboorteVroegst: getal(row, 1), geboorteLaatst: getal(row, 2), geslacht: row.text(3))
    }
    wereld.toegestaan = try rijen(connection, "SELECT schaal, waarde, type FROM voorziening_toegestaan") { ($0.text(0), $0.text(1), $0.text(2)) }
    wereld.controletotalen = try rijen(
      connection, "SELECT peilmaand, gemeente, waarde FROM controletotaal WHERE grootheid = 'uitkeringen' AND herkomst = 'systeem'"
    ) { (Int($0.int(0)), $0.textOrNil(1), Int($0.int(2)) / 10_000) }
    wereld.velden = try rijen(
      connection,
      """
      SELECT l.soort, v.veld, sum(v.gevuld), sum(v.leeg) FROM veldtelling v JOIN levering l ON l.volgnummer = v.levering
      WHERE l.telt_mee = 1 AND l.soort IS NOT NULL AND NOT (l.soort_levering IS 'stand' AND l.peilmaand IS NOT \(wereld.peilmaand)) GROUP BY 1, 2
      """
    ) { ($0.text(0), $0.text(1), Int($0.int(2)), Int($0.int(3))) }
  }

  private static func perioden(_ connection: borrowing Connection, _ table: String, _ attributes: String, _ exemption: String) throws -> [Wereld.Periode] {
    var kenmerken: [Int: [Wereld.Kenmerk]] = [:]
    let sql: String = "SELECT k.periode_id, k.van, k.tot, k.regeling, k.leefvorm, k.wijk, k.gemeente, k.team, k.ontheffing, \(exemption) FROM \(attributes) k ORDER BY 1, 2"
    for (id, kenmerk) in try rijen(
      connection, sql,
      { row in
        (
          Int(row.int(0)),
          Wereld.Kenmerk(
            van: Int(row.int(1)), tot: getal(row, 2), regeling: row.textOrNil(3), leefvorm: row.textOrNil(4), wijk: row.textOrNil(5),
            gemeente: row.textOrNil(6), team: row.textOrNil(7), ontheffing: row.textOrNil(8), eindOntheffing: getal(row, 9))
        )
      })
    { kenmerken[id, default: []].append(kenmerk) }
    return try rijen(connection, "SELECT periode_id, klant_id, van, tot, reden, reden_aanvang, einde_bron FROM \(table) ORDER BY klant_id, van") { row in
      var periode: Wereld.Periode = Wereld.Periode(
        klant: row.text(1), van: Int(row.int(2)), tot: getal(row, 3), reden: row.textOrNil(4), redenAanvang: row.textOrNil(5),
        kenmerken: kenmerken[Int(row.int(0))] ?? [])
      periode.isVerdwenen = row.textOrNil(6) == "verdwenen"
      return periode
    }
  }

  private static func gesprekken(_ wereld: inout Wereld, _ connection: borrowing Connection) throws {
    wereld.gesprekken = try rijen(connection, "SELECT klant_id, dag FROM gesprek ORDER BY 1, 2") { ($0.text(0), Int($0.int(1))) }
    wereld.klachten = try rijen(connection, "SELECT dag FROM klacht WHERE dag IS NOT NULL") { Int($0.int(0)) }
    wereld.afspraken = try rijen(
      connection,
      """
      SELECT afspraak_id, COALESCE(klant_id, ''), datum_uitnodiging, uitnodigingsvorm, nagebeld, datum_gepland, kanaal, status, datum_status, oproepnummer,
        uitvoerder, team FROM afspraak WHERE datum_gepland IS NOT NULL ORDER BY 1
      """
    ) { row in
      Wereld.Afspraak(
        id: Int(row.int(0)), klant: row.text(1), uitnodiging: getal(row, 2), vorm: row.textOrNil(3), nagebeld: row.textOrNil(4), gepland: Int(row.int(5)),
        kanaal: row.textOrNil(6), status: row.textOrNil(7), statusdag: getal(row, 8), oproep: getal(row, 9), uitvoerder: row.textOrNil(10),
        team: row.textOrNil(11))
    }
    wereld.indelingen = try rijen(connection, "SELECT klant_id, schaal, waarde, dag FROM indeling WHERE klant_id IS NOT NULL AND waarde IS NOT NULL") { row in
      Wereld.Indeling(klant: row.text(0), schaal: row.text(1), waarde: row.text(2), dag: Int(row.int(3)))
    }
    wereld.toewijzingen = try rijen(connection, "SELECT klant_id, rol, klantmanager, team, van, tot FROM toewijzing WHERE klant_id IS NOT NULL") { row in
      Wereld.Toewijzing(
        klant: row.text(0), rol: row.textOrNil(1), klantmanager: row.textOrNil(2), team: row.textOrNil(3), van: Int(row.int(4)), tot: getal(row, 5))
    }
    wereld.formatie = try rijen(connection, "SELECT maand, klantmanager, team, rol, fte, fte_inzetbaar FROM formatie") { row in
      Wereld.Formatie(
        maand: Int(row.int(0)), klantmanager: row.textOrNil(1), team: row.textOrNil(2), rol: row.textOrNil(3), fte: getal(row, 4), inzetbaar: getal(row, 5))
    }
  }

  private static func stappen(_ wereld: inout Wereld, _ connection: borrowing Connection) throws {
    wereld.belemmeringen = try rijen(connection, "SELECT klant_id, van, tot FROM belemmering") { ($0.textOrNil(0), Int($0.int(1)), getal($0, 2)) }
    wereld.voorzieningen = try rijen(connection, "SELECT klant_id, type, van, geplande_tot, tot FROM voorziening WHERE van IS NOT NULL") { row in
      (row.textOrNil(0), row.textOrNil(1), Int(row.int(2)), getal(row, 3), getal(row, 4))
    }
    wereld.activiteiten = try rijen(connection, "SELECT klant_id, soort, van, tot, afgerond_op FROM activiteit WHERE van IS NOT NULL") { row in
      (row.textOrNil(0), row.textOrNil(1), Int(row.int(2)), getal(row, 3), getal(row, 4))
    }
    wereld.inkomens = try rijen(connection, "SELECT klant_id, maand, soort, uren, bedrag FROM inkomen") { row in
      (row.textOrNil(0), Int(row.int(1)), row.textOrNil(2), getal(row, 3), getal(row, 4))
    }
    wereld.dekkingen = try rijen(connection, "SELECT maand, klantgroep FROM inkomen_dekking") { (Int($0.int(0)), $0.text(1)) }
    wereld.deelnames = try rijen(connection, "SELECT klant_id, experiment, groep FROM deelname") { ($0.textOrNil(0), $0.text(1), $0.textOrNil(2)) }
    wereld.doorverwijzingen = try rijen(
      connection, "SELECT klant_id, partner, dag, opgepakt_op, teruggekeerd_op FROM doorverwijzing WHERE dag IS NOT NULL"
    ) { ($0.textOrNil(0), $0.textOrNil(1), Int($0.int(2)), getal($0, 3), getal($0, 4)) }
    wereld.meldingen = try rijen(connection, "SELECT datum_melding FROM aanvraag WHERE datum_melding IS NOT NULL") { Int($0.int(0)) }
    wereld.teruggekeerd = try rijen(connection, "SELECT klant_id, teruggekeerd_in FROM uitkering WHERE telt = 1 AND teruggekeerd_in IS NOT NULL") { row in
      (row.text(0), Int(row.int(1)))
    }
  }

  private static func geld(_ wereld: inout Wereld, _ connection: borrowing Connection) throws {
    wereld.opslagBruto = Int(try connection.scalar("SELECT opslag_bruto FROM parameter") ?? 0)
    wereld.lasten = try rijen(connection, "SELECT maand, gemeente, post, bedrag FROM lasten") { row in
      (Int(row.int(0)), row.textOrNil(1), row.textOrNil(2), getal(row, 3))
    }
    wereld.begrotingen = try rijen(connection, "SELECT jaar, gemeente, versie, dag, buig_budget, lks_budget FROM begroting") { row in
      (Int(row.int(0)), row.textOrNil(1), row.textOrNil(2), getal(row, 3), getal(row, 4), getal(row, 5))
    }
    wereld.bedragen = try rijen(connection, "SELECT dossier_id, maand, bedrag FROM uitkering_bedrag") { ($0.text(0), Int($0.int(1)), Int($0.int(2))) }
    wereld.normen = try rijen(
      connection, "SELECT maand_van, norm, vakantietoeslag_maand, vakantietoeslag_pct FROM normbedrag ORDER BY maand_van"
    ) { (Int($0.int(0)), Int($0.int(1)), Int($0.int(2)), Int($0.int(3))) }
  }

  private static func overdracht(_ wereld: inout Wereld, _ connection: borrowing Connection) throws {
    wereld.opdrachten = try rijen(connection, "SELECT klant_id, datum_opdracht, uiterste_datum FROM opdracht WHERE datum_opdracht IS NOT NULL") { row in
      (row.textOrNil(0), Int(row.int(1)), getal(row, 2))
    }
    var scores: [Int: [(leefgebied: String, waarde: Int?)]] = [:]
    for row in try rijen(
      connection, "SELECT screening_id, leefgebied, waarde FROM screening_waarde WHERE soort = 'score' ORDER BY 1, 2", { (Int($0.int(0)), $0.text(1), getal($0, 2)) })
    { scores[row.0, default: []].append((row.1, row.2)) }
    wereld.screeningen = try rijen(
      connection,
      "SELECT screening_id, klant_id, referentie, datum_gesprek, COALESCE(uitkomst, ''), loonwaarde, loonwaarde_soort, advies FROM screening ORDER BY 1"
    ) { row in
      (
        Int(row.int(0)), row.textOrNil(1), row.textOrNil(2), getal(row, 3), row.text(4), getal(row, 5), row.textOrNil(6), row.textOrNil(7),
        scores[Int(row.int(0))] ?? []
      )
    }
    wereld.besluiten = try rijen(
      connection, "SELECT klant_id, dag, advies_referentie, besluit FROM besluit WHERE dag IS NOT NULL ORDER BY levering, regel"
    ) { ($0.textOrNil(0), Int($0.int(1)), $0.textOrNil(2), $0.textOrNil(3)) }
  }
}
