internal import Bijstand
internal import Findings
internal import Register
internal import SQLiteKit

/// The list of all deliveries with the choice that was made.
enum Leveringslijst {
  /// Writes the list; returns what the controller must know of the choice.
  static func write(_ all: [Aanlevering], in connection: borrowing Connection) throws(SQLiteError) -> [Leveringsbevinding] {
    var insert: Statement = try connection.prepare(
      """
      INSERT INTO levering (volgnummer, sha256, bestand, bron, soort, soort_levering, peilmaand, ontvangen_op, bytes, records, status,
        einddatum_betekenis, alleen_lopend, gelijk_is_nietig, telt_mee, reden, volledig, vult_aan)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var found: [Leveringsbevinding] = []
    for one in all {
      try insert.bind(one.volgnummer, at: 1)
      try insert.bind(one.levering.sha256, at: 2)
      try insert.bind(one.levering.bestand, at: 3)
      try insert.bind(one.bron, at: 4)
      try insert.bind(one.soort, at: 5)
      try insert.bind(one.soortLevering, at: 6)
      try insert.bind(one.peilmaand, at: 7)
      try insert.bind(Int64(one.levering.ontvangenOp.dag), at: 8)
      try insert.bind(one.bytes, at: 9)
      try insert.bind(one.records, at: 10)
      try insert.bind(one.status, at: 11)
      try insert.bind(one.einddatumBetekenis, at: 12)
      try insert.bind(Int64(one.alleenLopend ? 1 : 0), at: 13)
      try insert.bind(Int64(one.gelijkIsNietig ? 1 : 0), at: 14)
      try insert.bind(Int64(one.teltMee ? 1 : 0), at: 15)
      try insert.bind(one.reden, at: 16)
      try insert.bind(Int64(one.volledig ? 1 : 0), at: 17)
      try insert.bind(one.vultAan, at: 18)
      try insert.run()
      found += findings(of: one)
    }
    return found
  }

  private static func findings(of one: Aanlevering) -> [Leveringsbevinding] {
    let number: Int = one.levering.volgnummer
    var found: [Finding] = []
    if one.status == "over_budget", !one.teltMee { found.append(Finding(.overBudget, message: "levering \(number) telt niet mee: te veel afgekeurde rijen")) }
    if let filled = one.vultAan { found.append(Finding(.herstellevering, message: "levering \(number) vult levering \(Int(filled)) aan met herstelde rijen")) }
    if one.reden.hasPrefix("vervangen") { found.append(Finding(.vervangenLevering, message: "levering \(number) is vervangen door een nieuwere")) }
    if one.teltMee, !one.volledig {
      found.append(Finding(.onvolledigeStand, message: "levering \(number) heeft \(Int(one.rijen)) rijen, te weinig naast de stand ervoor"))
    }
    return found.map { Leveringsbevinding(finding: $0, aanlevering: one) }
  }
}
