internal import CSVKit
internal import Definitions
internal import FileKit
internal import Findings
internal import SQLiteKit

/// The findings of all stages in one list: severest first, then by rule, delivery and place.
struct Bevindingenlijst {
  private(set) var regels: [Bevindingsregel] = []

  init(
    _ bestanden: [Bestandsregel], _ aansluiting: Aansluiting, _ besluiten: Quarantainebesluiten, personen: borrowing Bron, warehouse: borrowing Bron,
    catalogus: RuleTable, data: String
  ) throws(ListsError) {
    try addRegistration(data, catalogus)
    let books: [Int64: Leveringsboek] = Dictionary(
      aansluiting.regels.compactMap { regel in regel.bestand.volgnummer.flatMap { number in regel.boek.map { (number, $0) } } },
      uniquingKeysWith: { first, _ in first })
    for bestand in bestanden where bestand.toestand != "dubbel" { try addStaging(bestand, data, bestand.volgnummer.flatMap { books[$0] }, besluiten) }
    let names: [Int64: String] = Dictionary(
      bestanden.compactMap { one in one.toestand == "dubbel" ? nil : one.volgnummer.map { ($0, one.bestand) } }, uniquingKeysWith: { first, _ in first })
    try addMatching(personen)
    try addLoading(warehouse, names)
    regels.sort { left, right in
      if left.rang != right.rang { return left.rang < right.rang }
      if left.code != right.code { return left.code.utf8.lexicographicallyPrecedes(right.code.utf8) }
      let numbers: (Int64, Int64) = (left.volgnummer ?? .max, right.volgnummer ?? .max)
      if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
      if left.bestand != right.bestand { return left.bestand.utf8.lexicographicallyPrecedes(right.bestand.utf8) }
      let lines: (Int64, Int64) = (left.regel ?? 0, right.regel ?? 0)
      if lines.0 != lines.1 { return lines.0 < lines.1 }
      let columns: (Int64, Int64) = (left.kolom ?? 0, right.kolom ?? 0)
      if columns.0 != columns.1 { return columns.0 < columns.1 }
      return left.sleutel.utf8.lexicographicallyPrecedes(right.sleutel.utf8)
    }
  }

  /// What was found about files as a whole when they were registered, which may be done without reading the definitions.
  private mutating func addRegistration(_ data: String, _ catalogus: RuleTable) throws(ListsError) {
    let path: String = data + "/werk/inventaris_bevindingen.csv"
    guard FileSystem.exists(path) else { return }
    let table: CSVTable = try Inventaris.table(path)
    for row in table.rows {
      func cell(_ name: String) -> String { table.value(row, name) ?? "" }
      regels.append(
        Bevindingsregel(
          code: cell("code"), ernst: catalogus.besloten(cell("code"))?.rawValue ?? cell("ernst"), volgnummer: nil, bestand: cell("bestand"),
          regel: Int64(cell("regel")), kolom: Int64(cell("kolom")),
          byte: Int64(cell("byte")), veld: cell("veld"), record: cell("record"), melding: cell("melding"), wenk: cell("wenk")))
    }
  }

  private mutating func addStaging(
    _ bestand: Bestandsregel, _ data: String, _ boek: Leveringsboek?, _ besluiten: Quarantainebesluiten
  ) throws(ListsError) {
    let staging: String = "\(data)/werk/bron/\(bestand.kenmerk).sqlite"
    guard FileSystem.exists(staging) else { return }
    let bron: Bron = try Bron(staging)
    try bron.forEach("SELECT code, ernst, bestand, regel, kolom, byte, veld, record, melding, wenk FROM bevinding ORDER BY rowid") {
      (row) throws(ListsError) in
      var found: Bevindingsregel = Bevindingsregel(
        code: row.text(0), ernst: row.text(1), volgnummer: bestand.volgnummer, bestand: bestand.bestand, regel: row.intOrNil(3), kolom: row.intOrNil(4),
        byte: row.intOrNil(5), veld: row.text(6), record: row.text(7), melding: row.text(8), wenk: row.text(9))
      if let boek, let number = bestand.volgnummer {
        let stand: Quarantainestand = Quarantainestand(Int64(row.text(7)) ?? 0, number, boek, besluiten)
        if !stand.isOpen { found.afgedaan = stand.toestand + (stand.toelichting.isEmpty ? "" : " (" + stand.toelichting + ")") }
      }
      // A file that cannot be a delivery is found twice: when it is registered, and when it is booked.
      if bestand.volgnummer == nil, regels.contains(where: { $0.code == found.code && $0.bestand == found.bestand && $0.melding == found.melding }) { return }
      regels.append(found)
    }
  }

  private mutating func addMatching(_ personen: borrowing Bron) throws(ListsError) {
    try personen.forEach("SELECT code, ernst, levering, bestand, regel, veld, record, melding, wenk FROM bevinding ORDER BY rowid") {
      (row) throws(ListsError) in
      regels.append(
        Bevindingsregel(
          code: row.text(0), ernst: row.text(1), volgnummer: row.intOrNil(2), bestand: row.text(3), regel: row.intOrNil(4), kolom: nil, byte: nil,
          veld: row.text(5), record: row.text(6), melding: row.text(7), wenk: row.text(8)))
    }
  }

  /// What loading found; the klant goes by the pseudonym, because this list holds no value of a person.
  private mutating func addLoading(_ warehouse: borrowing Bron, _ names: [Int64: String]) throws(ListsError) {
    guard try warehouse.heeft("bevinding_laden") else { return }
    try warehouse.forEach("SELECT code, ernst, levering, regel, klant_id, veld, melding, wenk FROM bevinding_laden ORDER BY rowid") {
      (row) throws(ListsError) in
      regels.append(
        Bevindingsregel(
          code: row.text(0), ernst: row.text(1), volgnummer: row.intOrNil(2), bestand: row.intOrNil(2).flatMap { names[$0] } ?? "", regel: row.intOrNil(3),
          kolom: nil, byte: nil, veld: row.text(5), record: row.text(4), melding: row.text(6), wenk: row.text(7)))
    }
  }

  /// The list; a decision that holds, or what settled it otherwise, stands beside what it is about.
  func csv(_ besluiten: Besluiten) -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(Bevindingsregel.kolommen)
    for regel in regels {
      let decision: String = besluiten.besluit(over: regel)
      writer.write(regel.cellen(besluit: decision.isEmpty ? regel.afgedaan : decision))
    }
    return writer.take()
  }
}
