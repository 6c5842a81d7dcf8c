internal import Bijstand
internal import Register
internal import SQLiteKit

/// What one new delivery would bring, in the words of the controller.
struct Controleverslag {
  /// A kind of finding with how often it occurs and where first.
  private struct Soort {
    let code: String
    let ernst: String
    let aantal: Int64
    let eersteRegel: Int64?
    let melding: String
    let wenk: String
  }

  let soortLevering: String
  private let levering: Levering
  private let result: LeveringStage.Result
  private let records: Int64
  private let soorten: [Soort]

  var hasFout: Bool { soorten.contains { $0.ernst == "fout" } }

  init(_ levering: Levering, _ result: LeveringStage.Result, staging: String) throws(SQLiteError) {
    self.levering = levering
    self.result = result
    let connection: Connection = try Connection(path: staging, .readOnly)
    soortLevering = try connection.text("SELECT soort_levering FROM levering") ?? ""
    records = try connection.scalar("SELECT records FROM levering") ?? 0
    var found: [Soort] = []
    var rows: Statement = try connection.prepare(
      """
      SELECT code, ernst, count(*), min(regel), melding, wenk FROM bevinding GROUP BY code, ernst
      ORDER BY CASE ernst WHEN 'fout' THEN 0 WHEN 'waarschuwing' THEN 1 ELSE 2 END, code
      """)
    do throws(QueryFailure<Never>) {
      try rows.forEachRow { row in
        found.append(
          Soort(code: row.text(0), ernst: row.text(1), aantal: row.int(2), eersteRegel: row.intOrNil(3), melding: row.text(4), wenk: row.text(5)))
      }
    } catch { throw error.sqliteError }
    soorten = found
  }

  /// The delivery to compare with: the newest of the source, and for a stand the one of the nearest month before it.
  static func previous(_ levering: Levering, soort: String, in all: [Levering]) -> Levering? {
    let candidates: [Levering] = all.filter { $0.bron == levering.bron && !$0.ingetrokken }
    guard soort == "stand", let month = levering.peilmaand else { return candidates.last }
    return candidates.filter { $0.peilmaand.map { $0 < month } ?? false }.max { ($0.peilmaand ?? month, $0.volgnummer) < ($1.peilmaand ?? month, $1.volgnummer) }
  }

  /// The explanation: what it is, what would be loaded, how it compares, and what was found.
  func lines(vorige: Levering?, volledigPct: Int) -> [String] {
    var lines: [String] = [levering.bestand]
    let month: String = levering.peilmaand.map { " over \($0.iso)" } ?? ""
    lines.append("  koppeling \(levering.bron), soort \(levering.soort), \(soortLevering)\(month); krijgt nummer \(levering.volgnummer)")
    let rows: Int = result.geladen + result.quarantaine
    let use: String =
      switch result.status {
      case "over_budget": "wordt NIET gebruikt: te veel afgekeurde rijen, de vorige levering blijft gelden"
      case "geweigerd": "wordt NIET gebruikt"
      default: "wordt gebruikt"
      }
    lines.append("  \(records) records, waarvan \(rows) met gegevens: \(result.geladen) te laden, \(result.quarantaine) in quarantaine; \(use)")
    lines.append("  " + comparison(vorige, volledigPct: volledigPct))
    for one in soorten {
      let place: String = one.eersteRegel.map { $0 > 0 ? ", eerst op regel \($0)" : "" } ?? ""
      lines.append("  \(one.ernst) [\(one.code)] \(one.aantal)x\(place): \(one.melding)\(one.melding.hasSuffix(".") ? "" : ".") \(one.wenk)")
    }
    return lines
  }

  private func comparison(_ vorige: Levering?, volledigPct: Int) -> String {
    guard let vorige else { return "er is geen eerdere levering van deze bron om mee te vergelijken" }
    let difference: Int = levering.rijen - vorige.rijen
    let sign: String = difference > 0 ? "+" : ""
    var text: String = "vorige: nummer \(vorige.volgnummer)"
    if let month = vorige.peilmaand { text += " over \(month.iso)" }
    text += ", \(vorige.rijen) rijen; verschil \(sign)\(difference)"
    if result.status == "geladen", soortLevering == "stand", result.geladen * 100 < vorige.rijen * volledigPct {
      text += "; minder dan \(volledigPct)%: de stand is onvolledig en beëindigt niemand (herstelde rijen uit de quarantaine vullen de eerdere levering aan)"
    }
    return text
  }
}
