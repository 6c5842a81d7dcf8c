import CSVKit
import FileKit
import Foundation
import SQLiteKit

/// The defects that the sample put in its deliveries, laid beside what the stages found, kind by kind.
struct Gebreken {
  /// How a kind of defect shows itself in what the stages leave.
  enum Zicht: Sendable {
    /// As a finding with one of these codes, on the line of the defect.
    case regel([String])
    /// As a row that was merged into its double.
    case samengevoegd
    /// As repaired cells of these fields, counted per file.
    case hersteld([String])
    /// As empty cells of a field in the files of these layouts, counted per file together with those of another kind.
    case leeg(veld: String, soorten: [String], samen: String)
    /// As a finding about the file.
    case bestand(String)
    /// As the encoding that was found for the file.
    case codering
    /// As a finding about the klant, wherever it was last seen.
    case klant(String)
    /// Not from the file alone; the reason why.
    case onzichtbaar(String)
  }

  /// Every kind, in the order in which the table prints them.
  static let soorten: [(naam: String, zicht: Zicht)] = [
    ("dubbele_rij", .samengevoegd), ("bsn_met_punten", .hersteld(["bsn"])), ("bsn_acht_cijfers", .regel(["R-0304", "R-0305", "R-0306"])),
    ("onbekende_code", .regel(["R-0310"])), ("andere_datumvorm", .hersteld(["aanvangsdatum"])), ("spaties", .hersteld(["team"])),
    ("duizendpunten", .hersteld(["bedrag", "kosten", "buig_budget", "lks_budget"])), ("postcode_met_spatie", .hersteld(["postcode"])),
    ("einde_voor_begin", .regel(["R-0401"])), ("onmogelijke_datum", .regel(["R-0302"])), ("onmogelijke_datum_optioneel", .regel(["R-0303"])),
    ("veld_te_veel", .regel(["R-0101"])), ("veld_te_weinig", .regel(["R-0102"])), ("afgebroken_regel", .regel(["R-0107"])),
    ("twee_coderingen", .regel(["R-0109", "R-0112"])), ("twee_bedragen", .regel(["R-0806"])), ("deeldatum", .regel(["R-0308"])),
    ("nietig", .regel(["R-0402"])), ("een_dag", .regel(["R-0403"])), ("verdwenen", .klant("R-0802")), ("verdwenen_teruggekeerd", .klant("R-0803")),
    ("codering", .codering), ("kop_hernoemd", .bestand("R-0230")), ("herlevering", .bestand("R-0709")), ("onbekende_klant", .regel(["R-0901"])),
    ("zonder_sleutel", .regel(["R-0419"])), ("zonder_bsn", .leeg(veld: "bsn", soorten: ["opdracht", "screening"], samen: "zonder_sleutel")), ("loonwaarde_te_hoog", .regel(["R-0404"])),
    ("tegenstrijdige_geboortedatum", .regel(["R-0907"])), ("advies_past_niet", .regel(["R-0904"])), ("afspraak_voor_uitnodiging", .regel(["R-0410"])),
    ("uren_te_hoog", .regel(["R-0415"])), ("gepland_einde_voor_begin", .regel(["R-0417"])), ("dubbele_toewijzing", .regel(["R-0914"])),
    ("besluit_zonder_advies", .regel(["R-0915"])),
    ("naam_verschreven", .onzichtbaar("een verkeerd geschreven naam is ook een naam; pas bij het koppelen valt zij op")),
    ("niet_in_opdracht", .onzichtbaar("dat niemand erom vroeg blijkt pas uit de koppeling met de opdrachten")),
  ]

  /// One line of the table.
  struct Uitslag: Sendable {
    let soort: String
    /// What the sample put in, what was found, and what of the one is in the other.
    let erin: Int, gevonden: Int, raak: Int
    /// Why the kind cannot be seen; empty when it can.
    let onzichtbaar: String

    var recall: Double { erin == 0 ? 1 : Double(raak) / Double(erin) }
    var precisie: Double { gevonden == 0 ? 1 : Double(raak) / Double(gevonden) }
    var tekst: String {
      let naam: String = soort.padding(toLength: 30, withPad: " ", startingAt: 0)
      if !onzichtbaar.isEmpty { return "\(naam) \(erin) erin; niet uit het bestand te zien: \(onzichtbaar)" }
      return "\(naam) \(erin) erin, \(gevonden) gevonden, \(raak) raak, recall \(recall), precisie \(precisie)"
    }
  }

  /// Places by kind of defect, as often as the truth has them.
  private var waarheid: [String: [String: Int]] = [:]
  private var bevindingen: [(code: String, bestand: String, regel: String, klant: String)] = []
  private var samengevoegd: [String] = []
  private var velden: [(bestand: String, soort: String, veld: String, hersteld: Int, leeg: Int)] = []
  private var coderingen: [(bestand: String, codering: String)] = []
  private var nummers: [String: String] = [:]

  /// Reads truth and findings of a data folder of which the warehouse has been loaded; findings of `zonder` are left out, as if that rule did not exist.
  init(data: String, zonder: String = "") throws {
    try readTruth(data + "/waarheid/defecten.csv")
    try readPersons(data)
    try readStaging(data)
    try keepVisible(data)
    bevindingen.removeAll { $0.code == zonder }
  }

  /// The kinds of the truth that the table does not know.
  var onbekendeSoorten: [String] { waarheid.keys.filter { name in !Self.soorten.contains { $0.naam == name } }.sorted() }

  /// What came out, kind by kind.
  func uitslagen() -> [Uitslag] {
    Self.soorten.map { soort in
      let truth: [String: Int] = waarheid[soort.naam] ?? [:]
      let (erin, gevonden): ([String: Int], [String: Int]) = sides(soort.zicht, truth)
      let raak: Int = erin.reduce(0) { $0 + min($1.value, gevonden[$1.key] ?? 0) }
      var reden: String = ""
      if case .onzichtbaar(let waarom) = soort.zicht { reden = waarom }
      return Uitslag(soort: soort.naam, erin: erin.values.reduce(0, +), gevonden: gevonden.values.reduce(0, +), raak: raak, onzichtbaar: reden)
    }
  }

  /// Truth and findings of a kind in the same terms.
  private func sides(_ zicht: Zicht, _ truth: [String: Int]) -> (erin: [String: Int], gevonden: [String: Int]) {
    // A place is `bestand|regel|kolom`; most kinds need less of it.
    func places(in defects: [String: Int]? = nil, _ parts: Int..., once: Bool) -> [String: Int] {
      (defects ?? truth).reduce(into: [:]) { out, item in
        let cells: [Substring] = item.key.split(separator: "|", omittingEmptySubsequences: false)
        let key: String = parts.map { String(cells[$0]) }.joined(separator: "|")
        out[key] = once ? 1 : (out[key] ?? 0) + item.value
      }
    }
    func once(_ keys: [String]) -> [String: Int] { Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: { first, _ in first }) }
    func counted(_ cells: [(String, Int)]) -> [String: Int] { Dictionary(cells.filter { $0.1 > 0 }, uniquingKeysWith: +) }
    switch zicht {
    case .regel(let codes):
      return (places(0, 1, once: true), once(bevindingen.filter { codes.contains($0.code) }.map { $0.bestand + "|" + $0.regel }))
    case .samengevoegd: return (places(0, 1, once: true), once(samengevoegd))
    case .hersteld(let fields):
      return (places(0, 2, once: false), counted(velden.filter { fields.contains($0.veld) }.map { ($0.bestand + "|" + $0.veld, $0.hersteld) }))
    case .leeg(let veld, let soorten, let samen):
      let all: [String: Int] = places(0, 2, once: false).merging(places(in: waarheid[samen] ?? [:], 0, 2, once: false), uniquingKeysWith: +)
      return (
        all.filter { $0.key.hasSuffix("|" + veld) },
        counted(velden.filter { $0.veld == veld && soorten.contains($0.soort) }.map { ($0.bestand + "|" + veld, $0.leeg) })
      )
    case .bestand(let code): return (places(0, once: true), once(bevindingen.filter { $0.code == code }.map(\.bestand)))
    case .codering: return (places(0, once: true), once(coderingen.filter { $0.codering != "utf-8" }.map(\.bestand)))
    case .klant(let code):
      // The column of the truth holds the klantnummer, and one klant may have two.
      return (places(2, once: true).reduce(into: [:]) { $0[nummers[$1.key] ?? $1.key] = 1 }, once(bevindingen.filter { $0.code == code }.map(\.klant)))
    case .onzichtbaar: return (places(0, 1, once: true), [:])
    }
  }

  private mutating func readTruth(_ path: String) throws {
    let table: CSVTable = try CSVTable.parse(try FileSystem.readAll(path), name: path)
    for row in table.rows {
      func cell(_ name: String) -> String { table.value(row, name) ?? "" }
      waarheid[cell("soort"), default: [:]][cell("bestand") + "|" + cell("regel") + "|" + cell("kolom"), default: 0] += 1
    }
  }

  /// Adjusts the truth to what the files can show.
  ///
  /// A delivery that another replaced is not looked at across rows. Plain letters are the same in each encoding. And a klant whose
  /// benefit is not in any delivery yet is unknown to whoever has only the files.
  private mutating func keepVisible(_ data: String) throws {
    let replaced: Set<String> = Set(bevindingen.filter { $0.code == "R-0709" }.map(\.bestand))
    for soort in ["dubbele_rij", "twee_bedragen", "tegenstrijdige_geboortedatum"] {
      waarheid[soort] = waarheid[soort]?.filter { !replaced.contains(String($0.key.split(separator: "|")[0])) }
    }
    waarheid["codering"] = try waarheid["codering"]?.filter { place in
      try FileSystem.readAll(data + "/aanlevering/" + place.key.split(separator: "|")[0]).contains { $0 >= 0x80 }
    }
    let stands: [[UInt8]] = try FileSystem.entries(data + "/aanlevering").filter { $0.hasPrefix("uitkering_") }.map { name in
      // Without the zero bytes of UTF-16 a number reads the same in every file.
      try FileSystem.readAll(data + "/aanlevering/" + name).filter { $0 != 0 }
    }
    for one in bevindingen where one.code == "R-0901" {
      let lines: [ArraySlice<UInt8>] = try FileSystem.readAll(data + "/aanlevering/" + one.bestand).split(separator: 10, omittingEmptySubsequences: false)
      guard let line = Int(one.regel), line <= lines.count else { continue }
      let cells: [ArraySlice<UInt8>] = lines[line - 1].split(separator: 0x3B, omittingEmptySubsequences: false)
      guard cells.count > 1, !stands.contains(where: { $0.firstRange(of: cells[1]) != nil }) else { continue }
      let place: String = one.bestand + "|" + one.regel + "|klantnummer"
      if waarheid["onbekende_klant"]?[place] == nil { waarheid["onbekende_klant", default: [:]][place] = 1 }
    }
  }

  private mutating func readPersons(_ data: String) throws {
    let connection: Connection = try Connection(path: data + "/werk/klantbeeld.sqlite", .readOnly)
    try connection.attach(path: data + "/werk/personen.sqlite", as: "personen")
    for row in try Self.rows(connection, "SELECT klantnummer, klant_id FROM personen.klantnummer ORDER BY 1, 2") { nummers[row[0]] = row[1] }
    for row in try Self.rows(connection, "SELECT code, coalesce(bestand, ''), coalesce(regel, 0), '' FROM personen.bevinding ORDER BY rowid")
      + Self.rows(
        connection,
        """
        SELECT b.code, l.bestand, coalesce(b.regel, 0), coalesce(b.klant_id, '') FROM bevinding_laden b JOIN personen.levering l ON l.volgnummer = b.levering
        ORDER BY b.rowid
        """)
    { bevindingen.append((row[0], row[1], row[2], row[3])) }
  }

  private mutating func readStaging(_ data: String) throws {
    for name in try FileSystem.list(data + "/werk/bron").filter({ $0.hasSuffix(".sqlite") }).sorted() {
      let connection: Connection = try Connection(path: data + "/werk/bron/" + name, .readOnly)
      try connection.attach(path: data + "/werk/personen.sqlite", as: "personen")
      guard let about = try Self.rows(connection, "SELECT bestand, soort, codering, volgnummer FROM levering").first else { continue }
      coderingen.append((about[0], about[2]))
      for row in try Self.rows(connection, "SELECT code, coalesce(regel, 0) FROM bevinding ORDER BY rowid") { bevindingen.append((row[0], about[0], row[1], "")) }
      for row in try Self.rows(connection, "SELECT veld, hersteld, leeg FROM veldtelling ORDER BY veld") {
        velden.append((about[0], about[1], row[0], Int(row[1]) ?? 0, Int(row[2]) ?? 0))
      }
      let merged: String =
        "SELECT s.regel FROM \(Connection.quoted(about[1])) s JOIN personen.verplaatsing v ON v.levering = \(about[3]) AND v.rij = s.rij AND v.naar = 'samengevoegd'"
      for row in try Self.rows(connection, merged + " ORDER BY s.rij") { samengevoegd.append(about[0] + "|" + row[0]) }
    }
  }

  private static func rows(_ connection: borrowing Connection, _ sql: String) throws -> [[String]] {
    var found: [[String]] = []
    var statement: Statement = try connection.prepare(sql)
    try statement.forEachRow { (row: borrowing Row) throws(Never) in found.append((0..<row.count).map { row.text($0) }) }
    return found
  }
}
