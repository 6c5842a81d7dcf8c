package import Definitions
internal import SQLiteKit

/// The table of one kind of delivery in `personen.sqlite`: the rows that count, without what leads to a person.
package struct SoortTabel {
  let soort: String
  /// The columns that are carried over from staging, with their SQL types.
  let columns: [(name: String, type: String)]
  let hasKlantnummer: Bool
  let hasDossiernummer: Bool
  let hasBSN: Bool
  /// The staged columns that together identify a row; empty when the whole row does.
  let sleutel: [String]

  init(_ layout: Layout) {
    soort = layout.soort
    hasKlantnummer = layout.veld("klantnummer") != nil
    hasDossiernummer = layout.veld("dossiernummer") != nil
    hasBSN = layout.veld("bsn") != nil
    sleutel = layout.sleutel.flatMap { Self.staged($0).prefix($0.type == .deeldatum ? 2 : 1).map(\.name) }
    // The birth date goes along for the loader, which keeps its month only.
    columns = layout.velden.filter { !$0.identificerend || $0.naam == "geboortedatum" }.flatMap(Self.staged)
  }

  /// The columns in which staging keeps a field.
  package static func staged(_ veld: Veld) -> [(name: String, type: String)] {
    switch veld.type {
    case .deeldatum: [(veld.naam + "_vroegst", "INTEGER"), (veld.naam + "_laatst", "INTEGER")]
    case .code: [(veld.naam, "TEXT"), (veld.naam + "_bron", "TEXT")]
    case .tekst, .bsn, .postcode: [(veld.naam, "TEXT")]
    case .datum, .maand, .bedrag, .getal, .geheel, .janee: [(veld.naam, "INTEGER")]
    }
  }

  /// The statement that makes the table.
  var create: String {
    var lines: [String] = ["levering INTEGER NOT NULL", "rij INTEGER NOT NULL", "regel INTEGER NOT NULL", "klant_id TEXT"]
    if hasDossiernummer { lines.append("dossier_id TEXT") }
    lines += columns.map { Connection.quoted($0.name) + " " + $0.type }
    return "CREATE TABLE \(Connection.quoted(soort)) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT"
  }

  /// The statement that copies the rows of an attached delivery that were not moved elsewhere.
  func copy(_ aanlevering: Aanlevering, moved: Bool) -> String {
    let table: String = Connection.quoted(soort)
    let names: [String] = columns.map { Connection.quoted($0.name) }
    let klant: String = !hasKlantnummer ? "NULL" : hasBSN && soort != "uitkering" ? "coalesce(k.klant_id, p.klant_id)" : "k.klant_id"
    var sql: String = "INSERT INTO main.\(table) (levering, rij, regel, klant_id" + (hasDossiernummer ? ", dossier_id" : "")
    sql += names.map { ", " + $0 }.joined() + ")\nSELECT \(aanlevering.volgnummer), s.rij, s.regel, \(klant)"
    sql += (hasDossiernummer ? ", d.dossier_id" : "") + names.map { ", s." + $0 }.joined() + "\nFROM bron.\(table) AS s\n"
    if hasKlantnummer {
      // Only `uitkering` makes klanten, of its own source; the other kinds attach to any source's klantnummer that is not ambiguous.
      sql += soort == "uitkering"
        ? "LEFT JOIN main.klantnummer AS k ON k.bron = ?1 AND k.klantnummer = s.klantnummer AND s.rol IS NOT 'kind'\n"
        : "LEFT JOIN temp.koppeling AS k ON k.klantnummer = s.klantnummer\n"
      if hasBSN && soort != "uitkering" { sql += "LEFT JOIN temp.bsn AS p ON p.bsn = s.bsn AND s.klantnummer IS NULL\n" }
    }
    if hasDossiernummer { sql += "LEFT JOIN temp.dossier AS d ON d.bron = ?1 AND d.dossiernummer = s.dossiernummer\n" }
    if moved { sql += "WHERE s.rij NOT IN (SELECT rij FROM main.verplaatsing WHERE levering = \(aanlevering.volgnummer))\n" }
    return sql + "ORDER BY s.rij"
  }
}
