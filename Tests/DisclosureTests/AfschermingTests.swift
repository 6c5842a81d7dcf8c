import Bijstand
import Disclosure
import FileKit
import SQLiteKit
import TestSupport
import Testing

/// What the gate hides: rows by what they say themselves, by what they say of others, and by what an earlier report hid.
@Suite("Wat verborgen wordt", .tempDir) struct AfschermingTests {
  struct Rij {
    var id: String = "stand"
    var uitsplitsing: String = "wijk"
    var groep: String
    var teller: Int?
    var noemer: Int?
    var waarde: String?
    var eenheid: String = "klanten"
    var basis: Int?
  }

  static let dag: Datum = Datum(dag: 20757)

  /// What the gate gives of rows of one day, by group.
  static func poort(_ rijen: [Rij], instellingen: [String: String] = [:], eerder: Set<String> = []) throws -> [String: Kerncijfer] {
    let path: String = TempDir.file("k.sqlite")
    if FileSystem.exists(path) { try FileSystem.remove(path) }
    try DatabaseFile.build(at: path) { (connection: borrowing Connection) throws(SQLiteError) in
      try connection.execute(
        """
        CREATE TABLE kerncijfer (kerncijfer TEXT, versie TEXT, peilmaand TEXT, periode_begin INTEGER, periode_eind INTEGER, uitsplitsing TEXT, groep TEXT,
          teller INTEGER, noemer INTEGER, waarde TEXT, ondergrens TEXT, bovengrens TEXT, eenheid TEXT, status TEXT, voorlopig TEXT, basis INTEGER, noemer_schaal INTEGER);
        CREATE TABLE run (run_id TEXT, peilmaand TEXT, peildatum INTEGER);
        INSERT INTO run VALUES ('0123456789ab', '2026-10', 20757);
        CREATE TABLE instelling (sleutel TEXT, waarde TEXT);
        """)
      for (key, value) in instellingen.sorted(by: { $0.key < $1.key }) { try connection.execute("INSERT INTO instelling VALUES ('\(key)', '\(value)')") }
      func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "NULL" }
      for rij in rijen {
        try connection.execute(
          """
          INSERT INTO kerncijfer VALUES ('\(rij.id)', '1', '2026-10', 20757, 20757, '\(rij.uitsplitsing)', '\(rij.groep)', \(number(rij.teller)), \(number(rij.noemer)),
            \(rij.waarde.map { "'\($0)'" } ?? "NULL"), NULL, NULL, '\(rij.eenheid)', 'ok', 'N', \(number(rij.basis)), 1)
          """)
      }
    }
    let rows: [Kerncijfer] = try Poort.publicatie(kengetallen: path, eerder: eerder).rijen
    return Dictionary(rows.map { ($0.groep, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The groups that are hidden, sorted.
  static func verborgen(_ rijen: [Rij], instellingen: [String: String] = [:], eerder: Set<String> = []) throws -> [String] {
    try poort(rijen, instellingen: instellingen, eerder: eerder).filter { $0.value.status == .geheim }.keys.sorted()
  }

  @Test("een rij alleen: aantallen, aandelen en bedragen van te weinig mensen", arguments: [
    (Rij(uitsplitsing: "totaal", groep: "totaal", waarde: "9"), true), (Rij(uitsplitsing: "totaal", groep: "totaal", waarde: "10"), false),
    (Rij(uitsplitsing: "totaal", groep: "totaal", waarde: "0"), false),
    (Rij(id: "participatie", uitsplitsing: "totaal", groep: "totaal", teller: 9, noemer: 100, waarde: "0.0900", eenheid: "fractie"), true),
    (Rij(id: "participatie", uitsplitsing: "totaal", groep: "totaal", teller: 91, noemer: 100, waarde: "0.9100", eenheid: "fractie"), true),
    (Rij(id: "participatie", uitsplitsing: "totaal", groep: "totaal", teller: 0, noemer: 100, waarde: "0.0000", eenheid: "fractie"), true),
    (Rij(id: "participatie", uitsplitsing: "totaal", groep: "totaal", teller: 50, noemer: 100, waarde: "0.5000", eenheid: "fractie"), false),
    (Rij(id: "caseload_per_fte", uitsplitsing: "totaal", groep: "totaal", teller: 50, noemer: 2, waarde: "25.00", eenheid: "klanten_per_fte"), false),
    (Rij(id: "caseload_per_fte", uitsplitsing: "totaal", groep: "totaal", teller: 9, noemer: 2, waarde: "4.50", eenheid: "klanten_per_fte"), true),
    (Rij(id: "lasten", uitsplitsing: "totaal", groep: "totaal", waarde: "12345.00", eenheid: "euro", basis: 9), true),
    (Rij(id: "lasten", uitsplitsing: "totaal", groep: "totaal", waarde: "7.00", eenheid: "euro", basis: 12), false),
    // A unit that nobody named as a measure is a count.
    (Rij(id: "nieuw", uitsplitsing: "totaal", groep: "totaal", waarde: "3", eenheid: "verwijzingen"), true),
  ])
  func primary(rij: Rij, verborgen: Bool) throws {
    let row: Kerncijfer = try #require(try Self.poort([rij])["totaal"])
    #expect((row.status == .geheim) == verborgen)
    if verborgen { #expect(row.waarde.waarde == nil && row.teller.waarde == nil && row.noemer.waarde == nil && row.ondergrens.waarde == nil) }
  }

  @Test("ook zonder totaal ernaast telt de som als bekend: een kleine toestand neemt een andere mee") func withoutTotal() throws {
    let rijen: [Rij] = [("op_koers", 300), ("verlopen", 6), ("meervoudig", 40), ("zonder_vervolgstap", 50)].map {
      Rij(id: "werkvoorraad", uitsplitsing: "toestand", groep: $0.0, waarde: "\($0.1)")
    }
    #expect(try Self.verborgen(rijen) == ["meervoudig", "verlopen"])
  }

  @Test("een uitsplitsing naar twee dingen is een tabel voor elke waarde van het eerste") func twoThings() throws {
    let rijen: [Rij] = [("a|open", 6), ("a|terug", 30), ("b|open", 25), ("b|terug", 11)].map {
      Rij(id: "doorverwijzing", uitsplitsing: "partner|toestand", groep: $0.0, waarde: "\($0.1)")
    }
    #expect(try Self.verborgen(rijen) == ["a|open", "a|terug"])
  }

  @Test("een nul verbergt alleen waar de instelling de uitsplitsing gevoelig noemt") func sensitive() throws {
    let rijen: [Rij] = [("a", 0), ("b", 40), ("c", 50)].map { Rij(groep: $0.0, waarde: "\($0.1)") }
    #expect(try Self.verborgen(rijen) == [])
    #expect(try Self.verborgen(rijen, instellingen: ["gevoelige_groepen": "geslacht| wijk"]) == ["a", "b"])
  }

  @Test("wat een eerder rapport verborg blijft verborgen, en wordt beschermd als wat het is") func onceHidden() throws {
    let rijen: [Rij] = [("a", 30), ("b", 40), ("c", 50)].map { Rij(groep: $0.0, waarde: "\($0.1)") }
    #expect(try Self.verborgen(rijen) == [])
    let earlier: String = Poort.naam(id: "stand", begin: Self.dag, eind: Self.dag, uitsplitsing: "wijk", groep: "c")
    // The cell that was hidden is now large enough, and stays hidden; alone it would follow from the sum, so another goes with it.
    #expect(try Self.verborgen(rijen, eerder: [earlier]) == ["a", "c"])
    let other: String = Poort.naam(id: "stand", begin: Self.dag.plus(dagen: -31), eind: Self.dag.plus(dagen: -31), uitsplitsing: "wijk", groep: "c")
    #expect(try Self.verborgen(rijen, eerder: [other]) == [], "een andere periode is een andere cel")
  }

  @Test("een drempel lager dan tien wordt niet gevolgd, een hogere wel") func threshold() throws {
    let rijen: [Rij] = [("a", 8), ("b", 15), ("c", 50)].map { Rij(groep: $0.0, waarde: "\($0.1)") }
    #expect(try Self.verborgen(rijen, instellingen: ["drempel": "5"]) == ["a", "b"])
    #expect(try Self.verborgen(rijen, instellingen: ["drempel": "16"]) == ["a", "b"])
    #expect(try Self.verborgen([("a", 20), ("b", 15), ("c", 50)].map { Rij(groep: $0.0, waarde: "\($0.1)") }, instellingen: ["drempel": "16"]) == ["a", "b"])
  }
}
