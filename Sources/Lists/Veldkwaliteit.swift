internal import Bijstand
internal import CSVKit
internal import FileKit
internal import SQLiteKit

/// How well each field of each delivery is filled, delivery after delivery: read, filled, empty, repaired, unknown codes, put in quarantine.
enum Veldkwaliteit {
  static let kolommen: [String] = [
    "volgnummer", "bestand", "bron", "soort", "peilmaand", "status", "veld", "gelezen", "gevuld", "leeg", "hersteld", "onbekende_code", "quarantaine",
  ]

  /// The list by number and field; a field that only quarantined records speak of stands there too.
  static func csv(_ regels: [Aansluiting.Regel], data: String) throws(ListsError) -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(kolommen)
    let sorted: [Aansluiting.Regel] = regels.filter { $0.status != "dubbel" && $0.bestand.volgnummer != nil }
      .sorted { ($0.bestand.volgnummer ?? 0) < ($1.bestand.volgnummer ?? 0) }
    for regel in sorted {
      let staging: String = "\(data)/werk/bron/\(regel.bestand.kenmerk).sqlite"
      guard let boek = regel.boek, FileSystem.exists(staging) else { continue }
      let head: [String] = [
        regel.bestand.volgnummer.map { String($0) } ?? "", regel.bestand.bestand, boek.bron, boek.soort,
        boek.peilmaand.map { Maand(nummer: Int32($0)).iso } ?? "", regel.status,
      ]
      let bron: Bron = try Bron(staging)
      guard try bron.heeft("veldtelling") else { continue }
      try bron.forEach(
        """
        SELECT v.veld, v.gevuld + v.leeg + v.hersteld + v.onbekend, v.gevuld, v.leeg, v.hersteld, v.onbekend,
          (SELECT count(DISTINCT q.record) FROM quarantaine AS q WHERE q.veld = v.veld)
        FROM veldtelling AS v
        UNION ALL
        SELECT coalesce(q.veld, ''), 0, 0, 0, 0, 0, count(DISTINCT q.record) FROM quarantaine AS q
        WHERE coalesce(q.veld, '') NOT IN (SELECT veld FROM veldtelling) GROUP BY coalesce(q.veld, '')
        ORDER BY 1
        """
      ) { (row) throws(ListsError) in
        let name: String = row.text(0).isEmpty ? "(hele rij)" : row.text(0)
        writer.write(head + [name] + (1...6).map { String(row.int($0)) })
      }
    }
    return writer.take()
  }
}
