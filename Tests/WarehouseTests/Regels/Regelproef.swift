import Bijstand
import Definitions
import Findings
import SQLiteKit
import Testing
import Warehouse

/// An empty warehouse of January 2026 in which a test puts the rows that one rule looks at.
///
/// The peildatum is day 20484, the first day of its month 20454; deliveries 1 to 5 and klanten `a` to `f` exist, all received on the day after the peildatum.
enum Regelproef {
  /// The lines that the rule names, each as `levering:regel`, in the order of the list.
  static func vindt(_ id: String, _ sql: String, drempel: String? = nil) throws -> [String] {
    try bevindingen(id, sql, drempel: drempel).map { "\($0.levering):\($0.regel)" }
  }

  /// The sentences of what the rule finds.
  static func meldingen(_ id: String, _ sql: String) throws -> [String] { try bevindingen(id, sql, drempel: nil).map(\.melding) }

  private static func bevindingen(_ id: String, _ sql: String, drempel: String?) throws -> [(levering: Int64, regel: Int64, melding: String)] {
    let connection: Connection = try Connection(path: ":memory:", .create)
    try connection.execute("PRAGMA foreign_keys=OFF; ATTACH ':memory:' AS personen")
    try connection.execute(
      """
      CREATE TABLE personen.uitkering (levering INTEGER NOT NULL, rij INTEGER NOT NULL, regel INTEGER NOT NULL, klant_id TEXT,
        geboortedatum_vroegst INTEGER, geboortedatum_laatst INTEGER) STRICT;
      CREATE TABLE personen.persoon (klant_id TEXT PRIMARY KEY, geboortedatum_vroegst INTEGER, geboortedatum_laatst INTEGER) STRICT, WITHOUT ROWID
      """)
    try Lader.run("schema", connection)
    try connection.execute(
      """
      INSERT INTO parameter VALUES (20484, 24312, 24301, 120, 12, 0, 30, 3, 10, 12, 3, 13000, 0, 'stand', NULL, '', 'test');
      INSERT INTO maand VALUES (24311, '2025-12', 20423, 20453), (24312, '2026-01', 20454, 20484);
      INSERT INTO schaal VALUES ('participatieladder', '5', '1', 5, 'vijf', NULL, NULL, NULL), ('participatieladder', '6', '1', 6, 'zes', NULL, NULL, NULL),
        ('rsd_categorie', 'beheer', '1', 1, 'beheer', NULL, NULL, NULL), ('rsd_categorie', 'job ready', '1', 5, 'job ready', NULL, NULL, NULL);
      INSERT INTO levering (volgnummer, sha256, bron, soort, soort_levering, peilmaand, ontvangen_op, status, telt_mee)
        VALUES (1, 'a', 'x', 'x', 'mutatie', NULL, 20485, 'geladen', 1), (2, 'b', 'x', 'x', 'mutatie', NULL, 20485, 'geladen', 1),
          (3, 'c', 'uitkering', 'uitkering', 'stand', 24311, 20485, 'geladen', 1), (4, 'd', 'uitkering', 'uitkering', 'stand', 24312, 20485, 'geladen', 0),
          (5, 'e', 'uitkering', 'uitkering', 'stand', 24312, 20485, 'geladen', 1);
      INSERT INTO klant VALUES ('a', NULL, NULL, 'man'), ('b', NULL, NULL, 'man'), ('c', NULL, NULL, 'man'), ('d', NULL, NULL, 'vrouw'),
        ('e', NULL, NULL, 'vrouw'), ('f', NULL, NULL, 'vrouw');
      """)
    let rule: SQLRegel = try #require(SQLRegel.alle.first { $0.code.id == id })
    var regels: RuleTable = try DefinitionSet.load(folder: nil).regels
    if let drempel {
      regels = RuleTable([RuleTable.Regel(code: id, ernst: .info, drempel: Decimaal(lees: drempel, teken: .komma))])
    }
    try rule.run(connection, regels: regels)
    #expect(try connection.scalar("SELECT count(*) FROM bevinding_laden") == 0, "an empty warehouse breaks no rule")
    try connection.execute(sql)
    try rule.run(connection, regels: regels)
    var found: [(levering: Int64, regel: Int64, melding: String)] = []
    var rows: Statement = try connection.prepare("SELECT levering, regel, melding, code, ernst, wenk FROM bevinding_laden ORDER BY rowid")
    try rows.forEachRow { (row: borrowing Row) throws(Never) in
      found.append((row.int(0), row.int(1), row.text(2)))
      #expect(row.text(3) == id && row.text(4) == regels.severity(rule.code).rawValue && !row.text(5).isEmpty)
    }
    return found
  }
}
