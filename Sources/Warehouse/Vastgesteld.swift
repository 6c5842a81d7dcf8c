internal import Bijstand
internal import Register
internal import SQLiteKit

/// What earlier months were signed with, so that figures and lists can say what was corrected since.
struct Vastgesteld {
  private var standen: [(maand: Int32, versie: Int, klanten: Int64)] = []
  private var klanten: [[String: String]] = []

  /// Reads from the register what was signed of the months before this one.
  init(data: String, voor peilmaand: Maand) throws(RegisterError) {
    let lijst: Vaststellingen = try Vaststellingen(data: data)
    for rij in lijst.laatsten(voor: peilmaand) {
      let last: String = rij.peilmaand.laatsteDag.iso
      let stand: [String: String]? = try VastgesteldeVersie(data: data, rij).tabel(.onbeschermd).first {
        $0["kerncijfer"] == "stand" && $0["uitsplitsing"] == "totaal" && $0["periode_eind"] == last
      }
      if let count = stand?["waarde"].flatMap({ Int64($0) }) { standen.append((rij.peilmaand.nummer, rij.versie, count)) }
    }
    if let rij = lijst.vorige(voor: peilmaand) { klanten = try VastgesteldeVersie(data: data, rij).tabel(.bestand) }
  }

  /// Writes both tables.
  func write(_ connection: borrowing Connection) throws(SQLiteError) {
    var stand: Statement = try connection.prepare("INSERT INTO vastgestelde_stand VALUES (?, ?, ?)")
    for rij in standen {
      try stand.bind(Int64(rij.maand), at: 1)
      try stand.bind(Int64(rij.versie), at: 2)
      try stand.bind(rij.klanten, at: 3)
      try stand.run()
    }
    var klant: Statement = try connection.prepare("INSERT INTO vastgesteld_bestand VALUES (?, ?, ?)")
    for rij in klanten {
      try klant.bind(rij["klant_id"] ?? "", at: 1)
      try klant.bind(rij["team"] ?? "", at: 2)
      try klant.bind(rij["toestand"] ?? "", at: 3)
      try klant.run()
    }
  }
}
