internal import Bijstand
internal import CSVKit
internal import Register
internal import SQLiteKit

/// Who came, left, changed team or was corrected since the last signed month, adding up to the change in each headline figure.
struct Mutaties {
  /// The signed month that is compared with.
  let vorige: Vaststelling
  /// The list as a file.
  let csv: [UInt8]
  /// How many klanten were corrected in and out of the stock of the signed month.
  let correctie: (erbij: Int64, eraf: Int64)

  static let kolommen: [String] = ["kerncijfer", "mutatie", "maand", "klant_id", "klantnummer", "van", "naar", "telt"]
  static let toestanden: [String] = ["in_beeld", "uit_beeld", "kort_in_bestand", "geen_gesprek_bekend"]

  /// Makes the list; nothing when no earlier month was signed, or when it lies before the months of this run.
  init?(_ warehouse: borrowing Bron, _ kengetallen: borrowing Bron, data: String, peilmaand: Maand) throws(ListsError) {
    let signed: Vaststelling?
    let figures: [[String: String]]
    do throws(RegisterError) {
      signed = try Vaststellingen(data: data).vorige(voor: peilmaand)
      figures = if let signed { try VastgesteldeVersie(data: data, signed).tabel(.onbeschermd) } else { [] }
    } catch { throw .register(error) }
    guard let signed, try warehouse.getal("SELECT count(*) FROM maand WHERE maand = \(signed.peilmaand.nummer)") ?? 0 > 0 else { return nil }
    vorige = signed
    // Without talks then or now everybody would seem to have come into another state.
    let metBeeld: Bool = try kengetallen.getal("SELECT count(*) FROM kerncijfer WHERE kerncijfer = 'in_beeld' AND status = 'ok' AND periode_eind = \(peilmaand.laatsteDag.dag)") ?? 0 > 0
      && figures.contains { $0["kerncijfer"] == "in_beeld" && $0["status"] == "ok" && $0["periode_eind"] == signed.peilmaand.laatsteDag.iso }
    var sums: Telling = Telling()
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(Self.kolommen)
    let sql: String = (EmbeddedFiles.all["SQL/mutaties.sql"] ?? "").replacing("@vorige", with: "\(signed.peilmaand.nummer)")
    try warehouse.forEach(sql) { (row) throws(ListsError) in
      if row.text(1) == "toestand", !metBeeld { return }
      writer.write([row.text(0), row.text(1), Maand(nummer: Int32(row.int(2))).iso] + (3..<7).map { row.text($0) } + [String(row.int(7))])
      sums.add(kerncijfer: row.text(0), soort: row.text(1), van: row.text(5), naar: row.text(6), telt: row.int(7))
    }
    csv = writer.take()
    correctie = (sums.erbij, sums.eraf)
    try sums.check(kengetallen, toen: figures, vorige: signed.peilmaand, nu: peilmaand)
  }
}

/// What the rows add up to, held against the figures that were signed and those of now.
private struct Telling {
  private var perCijfer: [String: Int64] = [:]
  private var perSoort: [String: Int64] = [:]
  private var perTeam: [String: Int64] = [:]
  private(set) var erbij: Int64 = 0
  private(set) var eraf: Int64 = 0

  mutating func add(kerncijfer: String, soort: String, van: String, naar: String, telt: Int64) {
    perCijfer[kerncijfer, default: 0] += telt
    guard kerncijfer == "stand" else { return }
    perSoort[soort, default: 0] += 1
    if !van.isEmpty { perTeam[van, default: 0] -= 1 }
    if !naar.isEmpty { perTeam[naar, default: 0] += 1 }
    if soort == "correctie" { if telt > 0 { erbij += 1 } else { eraf += 1 } }
  }

  /// Fails when a headline figure changed by another number than the rows say.
  func check(_ kengetallen: borrowing Bron, toen: [[String: String]], vorige: Maand, nu: Maand) throws(ListsError) {
    var then: [String: Int64] = [:]
    for row in toen where row["status"] == "ok" && row["periode_eind"] == vorige.laatsteDag.iso && row["periode_begin"] == vorige.laatsteDag.iso {
      let count: String? = row["teller"].flatMap { $0.isEmpty ? nil : $0 } ?? row["waarde"]
      then["\(row["kerncijfer"] ?? "") \(row["uitsplitsing"] ?? "") \(row["groep"] ?? "")"] = count.flatMap { Int64($0) }
    }
    var now: [String: Int64] = [:]
    try kengetallen.forEach(
      """
      SELECT kerncijfer, uitsplitsing, groep, COALESCE(teller, CAST(waarde AS INTEGER)) FROM kerncijfer
      WHERE status = 'ok' AND uitsplitsing IN ('totaal', 'team') AND periode_begin = \(nu.laatsteDag.dag) AND periode_eind = \(nu.laatsteDag.dag)
      ORDER BY 1, 2, 3
      """
    ) { (row) throws(ListsError) in now["\(row.text(0)) \(row.text(1)) \(row.text(2))"] = row.int(3) }
    for id in ["stand"] + Mutaties.toestanden {
      guard let before = then["\(id) totaal totaal"], let after = now["\(id) totaal totaal"] else { continue }
      try equal("de verandering van \(id)", perCijfer[id] ?? 0, after - before)
    }
    for key in Set(then.keys).union(now.keys).filter({ $0.hasPrefix("stand team ") }).sorted() {
      let team: String = String(key.dropFirst("stand team ".count))
      try equal("de verandering van de stand van een team", perTeam[team] ?? 0, (now[key] ?? 0) - (then[key] ?? 0))
    }
    for id in ["instroom", "uitstroom"] {
      let flow: Int64 =
        try kengetallen.getal(
          """
          SELECT COALESCE(SUM(CAST(waarde AS INTEGER)), 0) FROM kerncijfer WHERE kerncijfer = '\(id)' AND uitsplitsing = 'totaal' AND status = 'ok'
            AND periode_eind > \(vorige.laatsteDag.dag) AND periode_eind <= \(nu.laatsteDag.dag)
          """) ?? 0
      try equal(id, perSoort[id] ?? 0, flow)
    }
    let correction: Int64? = try kengetallen.getal(
      "SELECT CAST(waarde AS INTEGER) FROM kerncijfer WHERE kerncijfer = 'correctie' AND status = 'ok' AND periode_eind = \(vorige.plus(1).laatsteDag.dag)")
    if let correction { try equal("de correctie", erbij - eraf, correction) }
  }

  private func equal(_ what: String, _ rows: Int64, _ figure: Int64) throws(ListsError) {
    guard rows == figure else { throw .ledgerOpen(levering: "mutaties.csv", reden: "\(what) is \(figure) en de rijen tellen op tot \(rows)") }
  }
}
