internal import CSVKit
internal import SQLiteKit

/// The worklist: each klant in bestand in exactly one state of its next step.
enum Werkvoorraad {
  static let kolommen: [String] = ["team", "klantmanager", "toestand", "dagen_verlopen", "open_stappen", "klantnummer", "voorletters", "voorvoegsel", "achternaam"]

  /// The four states, of which each klant in bestand has one.
  static let toestanden: [String] = ["verlopen", "zonder vervolgstap", "meervoudig", "op koers"]

  /// The query for the state on a day.
  static func sql(op dag: Int64) -> String { (EmbeddedFiles.all["SQL/werkvoorraad.sql"] ?? "").replacing("@dag", with: "\(dag)") }

  /// The list, or nothing when no step was ever delivered: without steps everybody would be without one.
  static func csv(_ warehouse: borrowing Bron, _ kengetallen: borrowing Bron, peildatum: Int64) throws(ListsError) -> [UInt8]? {
    let steps: Int64 =
      try warehouse.getal("SELECT (SELECT count(*) FROM activiteit) + (SELECT count(*) FROM voorziening) + (SELECT count(*) FROM afspraak)") ?? 0
    guard steps > 0 else { return nil }
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(kolommen)
    var count: Int64 = 0
    var states: [String: Int64] = [:]
    try warehouse.forEach(sql(op: peildatum)) { (row) throws(ListsError) in
      writer.write((0..<9).map { row.text($0) })
      states[row.text(2), default: 0] += 1
      count += 1
    }
    guard states.keys.allSatisfy(toestanden.contains) else { throw .ledgerOpen(levering: "de werkvoorraad", reden: "een klant heeft geen van de vier toestanden") }
    let stand: Int64 =
      try warehouse.getal(
        "SELECT count(*) FROM uitkeringsperiode, parameter AS p WHERE van <= p.peildatum AND (tot IS NULL OR tot > p.peildatum)") ?? 0
    guard count == stand else { throw .ledgerOpen(levering: "de werkvoorraad", reden: "\(count) klanten in de lijst en \(stand) in bestand") }
    // The figure that everybody reads is the same count.
    let published: String? = try kengetallen.tekst(
      "SELECT waarde FROM kerncijfer WHERE kerncijfer = 'stand' AND uitsplitsing = 'totaal' AND status = 'ok' AND periode_eind = \(peildatum)")
    if let published, published != String(count) {
      throw .ledgerOpen(levering: "de werkvoorraad", reden: "\(count) klanten in de lijst en \(published) in het cijfer stand")
    }
    // The figure by state is computed by other means: month by month, for all months at once.
    try kengetallen.forEach(
      "SELECT groep, CAST(waarde AS INTEGER) FROM kerncijfer WHERE kerncijfer = 'werkvoorraad' AND uitsplitsing = 'toestand' AND status = 'ok' AND periode_eind = \(peildatum) ORDER BY groep"
    ) { (row) throws(ListsError) in
      let listed: Int64 = states[row.text(0).replacing("_", with: " ")] ?? 0
      guard listed == row.int(1) else {
        throw .ledgerOpen(levering: "de werkvoorraad", reden: "\(listed) klanten zijn \(row.text(0)) in de lijst en \(row.int(1)) in het cijfer")
      }
    }
    return writer.take()
  }
}
