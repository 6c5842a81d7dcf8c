import Bijstand
import Definitions
import Disclosure
import FileKit
import Reporting
import SQLiteKit
import TestSupport
import Testing

/// A database of figures as kb-measure writes it, of a municipality that each test can change.
struct Proefcijfers {
  /// One row of the table of figures.
  struct Rij {
    var id: String
    var begin: Datum
    var eind: Datum
    var uitsplitsing: String = "totaal"
    var groep: String = "totaal"
    var teller: Int?
    var noemer: Int?
    var waarde: String?
    var onder: String?
    var boven: String?
    var eenheid: String = "klanten"
    var status: String = "ok"
  }

  static let peilmaand: Maand = Maand(nummer: 24321)
  var rijen: [Rij] = []
  var leveringen: [String] = ["1, 'uitkering', 'uitkering', 'stand', 24321, 20759, 100, 'geladen', 0, 1, 'telt mee', 1"]
  var verwacht: [String] = ["'uitkering', 24321, 1, 20767, 20759, 'op tijd'"]
  var instellingen: [String: String] = ["gemeentenaam": "Proefdorp", "beeld_maanden": "12", "voorlopig_maanden": "3", "drempel": "10"]
  var codeboek: [(uitsplitsing: String, code: String, label: String, volgorde: Int)] = []

  /// Stock and flows of 24 months, a share by ten teams, and a load by role.
  static func gewoon() -> Proefcijfers {
    var out = Proefcijfers()
    for back in (0..<24).reversed() {
      let month: Maand = peilmaand.plus(-back)
      let day: Datum = month.laatsteDag
      out.rijen.append(Rij(id: "stand", begin: day, eind: day, waarde: "\(1200 - back * 3)"))
      out.rijen.append(Rij(id: "instroom", begin: month.eersteDag, eind: day, waarde: "23"))
      out.rijen.append(Rij(id: "uitstroom", begin: month.eersteDag, eind: day, waarde: "20"))
      let missed: Int = 30 + back % 5
      out.rijen.append(
        Rij(id: "no_show_pct", begin: month.eersteDag, eind: day, teller: missed, noemer: 120, waarde: vier(missed, 120), eenheid: "fractie"))
    }
    let day: Datum = peilmaand.laatsteDag
    let quarter: Maand = peilmaand.plus(-1)
    for team in 1...10 {
      // One team is far from the others, and one of them is too small.
      let missed: Int = team == 10 ? 90 : 28 + team
      out.rijen.append(
        Rij(
          id: "no_show_pct", begin: quarter.plus(-11).eersteDag, eind: quarter.laatsteDag, uitsplitsing: "team", groep: "Team \(team)", teller: missed, noemer: 140,
          waarde: vier(missed, 140), onder: vier(missed - 10, 140), boven: vier(missed + 10, 140), eenheid: "fractie"))
    }
    for (wijk, aantal) in [("Noord", 700), ("Oost", 489), ("West", 7), ("Zuid", 4)] {
      out.rijen.append(Rij(id: "stand", begin: day, eind: day, uitsplitsing: "wijk", groep: wijk, waarde: "\(aantal)"))
    }
    for (rol, klanten, fte) in [("integraal", 300, 2.5), ("werk", 300, 2.0)] {
      out.rijen.append(
        Rij(
          id: "caseload_per_fte", begin: day, eind: day, uitsplitsing: "rol", groep: rol, teller: klanten, noemer: Int(fte * 10000), waarde: "\(Int(Double(klanten) / fte)).00",
          eenheid: "klanten_per_fte"))
      out.codeboek.append(("rol", rol, rol, 1))
    }
    return out
  }

  static func vier(_ teller: Int, _ noemer: Int) -> String {
    let scaled: String = String(Getal.deel(Int64(teller) * 10000, door: Int64(noemer)))
    return "0." + String(repeating: "0", count: max(0, 4 - scaled.utf8.count)) + scaled
  }

  /// Writes the database.
  func schrijf(_ path: String) throws {
    if FileSystem.exists(path) { try FileSystem.remove(path) }
    let onPages: [String] = try DefinitionSet.load(folder: nil).paginas.flatMap(\.figuren)
      .filter { [.kerncijfer, .kerncijferNaarGroep].contains($0.soort.onderwerp) }.map(\.onderwerp)
    try DatabaseFile.build(at: path) { (connection: borrowing Connection) throws(SQLiteError) in
      try connection.execute(
        """
        CREATE TABLE kerncijfer (kerncijfer TEXT, versie TEXT, peilmaand TEXT, periode_begin INTEGER, periode_eind INTEGER, uitsplitsing TEXT, groep TEXT,
          teller INTEGER, noemer INTEGER, waarde TEXT, ondergrens TEXT, bovengrens TEXT, eenheid TEXT, status TEXT, voorlopig TEXT, basis INTEGER, noemer_schaal INTEGER);
        CREATE TABLE codeboek (uitsplitsing TEXT, code TEXT, label TEXT, volgorde INTEGER);
        CREATE TABLE definitie (kerncijfer TEXT, versie TEXT, label TEXT, definitie TEXT, richting TEXT, bron TEXT);
        CREATE TABLE run (run_id TEXT, peilmaand TEXT, peildatum INTEGER, programmaversie TEXT, drempel INTEGER);
        CREATE TABLE instelling (sleutel TEXT, waarde TEXT);
        CREATE TABLE bevinding_telling (levering INTEGER, code TEXT, ernst TEXT, aantal INTEGER);
        CREATE TABLE levering_telling (levering INTEGER, dispositie TEXT, aantal INTEGER);
        CREATE TABLE veldtelling (levering INTEGER, veld TEXT, gevuld INTEGER, leeg INTEGER, hersteld INTEGER, onbekend INTEGER);
        CREATE TABLE levering (volgnummer INTEGER, bron TEXT, soort TEXT, soort_levering TEXT, peilmaand INTEGER, ontvangen_op INTEGER, records INTEGER, status TEXT,
          alleen_lopend INTEGER, telt_mee INTEGER, reden TEXT, volledig INTEGER);
        CREATE TABLE levering_verwacht (bron TEXT, maand INTEGER, verplicht INTEGER, verwacht_op INTEGER, ontvangen_op INTEGER, toestand TEXT);
        INSERT INTO run VALUES ('0123456789ab', '24321', 20757, '0.1.0', 10);
        INSERT INTO levering_telling VALUES (1, 'kop', 1), (1, 'geladen', 1188), (1, 'quarantaine', 4);
        INSERT INTO veldtelling VALUES (1, 'wijk', 1180, 12, 0, 0);
        """)
      func text(_ value: String?) -> String { value.map { "'\($0)'" } ?? "NULL" }
      func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "NULL" }
      for row in rijen {
        let scale: Int = row.eenheid == "klanten_per_fte" ? 10000 : 1
        let provisional: String = row.eind > Self.peilmaand.plus(-3).laatsteDag ? "J" : "N"
        try connection.execute(
          """
          INSERT INTO kerncijfer VALUES ('\(row.id)', '1', '24321', \(row.begin.dag), \(row.eind.dag), '\(row.uitsplitsing)', '\(row.groep)', \(number(row.teller)),
            \(number(row.noemer)), \(text(row.waarde)), \(text(row.onder)), \(text(row.boven)), '\(row.eenheid)', '\(row.status)', '\(provisional)', NULL, \(scale))
          """)
      }
      // Every figure that the built-in pages name has a definition; those without rows are not delivered.
      let named: [String] = Set(rijen.map(\.id) + onPages).sorted()
      for id in named {
        try connection.execute(
          "INSERT INTO definitie VALUES ('\(id)', '1', '\(id == "no_show_pct" ? "No-show" : id)', 'Omschrijving.', '\(id == "no_show_pct" ? "lager_is_beter" : "neutraal")', 'uitkering')")
      }
      for row in verwacht { try connection.execute("INSERT INTO levering_verwacht VALUES (\(row))") }
      for row in leveringen { try connection.execute("INSERT INTO levering VALUES (\(row))") }
      for (key, value) in instellingen.sorted(by: { $0.key < $1.key }) { try connection.execute("INSERT INTO instelling VALUES ('\(key)', '\(value)')") }
      for row in codeboek { try connection.execute("INSERT INTO codeboek VALUES ('\(row.uitsplitsing)', '\(row.code)', '\(row.label)', \(row.volgorde))") }
    }
  }

  /// The pages by name, made with the built-in definitions and those of the municipality over them.
  func bladzijden(_ definities: [String: String] = [:]) throws -> [String: String] {
    let cijfers: String = TempDir.file("kengetallen.sqlite")
    try schrijf(cijfers)
    let folder: String = TempDir.file("definities")
    if FileSystem.exists(folder) { try FileSystem.removeTree(folder) }
    for (path, text) in definities {
      try FileSystem.makeFolder(FileSystem.parent(of: folder + "/" + path))
      _ = try FileSystem.writeIfChanged(folder + "/" + path, Array(text.utf8))
    }
    let uit: String = TempDir.file("uit")
    _ = try ReportStage(
      kengetallen: cijfers, uit: uit, uitvoercontrole: nil, definities: try DefinitionSet.load(folder: folder), voorbeeld: false
    ).run()
    var pages: [String: String] = [:]
    for name in try FileSystem.entries(uit) where name.hasSuffix(".html") {
      pages[String(name.dropLast(5))] = String(decoding: try FileSystem.readAll(uit + "/" + name), as: UTF8.self)
    }
    return pages
  }
}
