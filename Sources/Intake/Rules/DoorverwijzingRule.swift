package import Findings
package import SQLiteKit

extension FindingCode {
  package static let doorverwijzingVolgorde: FindingCode = FindingCode(
    "R-0413", .waarschuwing, titel: "doorverwijzing in een onmogelijke volgorde", uitleg: "De klant is opgepakt voor de doorverwijzing, of teruggekeerd voordat hij was opgepakt.",
    wenk: "Herstel de datum in de bron.")
}

/// A referral is picked up after it was made, and comes back after it was picked up.
package struct DoorverwijzingRule: RowRule {
  package static let codes: [FindingCode] = [.doorverwijzingVolgorde]
  private let sent: Int
  private let pickedUp: Int?
  private let back: Int?

  package init?(_ plan: StagingPlan) {
    guard plan.soort == "doorverwijzing", let sent = plan.place(of: "datum") else { return nil }
    self.sent = sent
    pickedUp = plan.place(of: "opgepakt_op")
    back = plan.place(of: "teruggekeerd_op")
    if pickedUp == nil, back == nil { return nil }
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    var latest: Int64 = row.number(at: sent) ?? Int64.min
    for (veld, place) in [("opgepakt_op", pickedUp), ("teruggekeerd_op", back)] {
      guard let place, let day = row.number(at: place) else { continue }
      if day < latest { return RowVerdict(.doorverwijzingVolgorde, veld: veld, .none, "de datum ligt \(Int(latest - day)) dagen voor de vorige stap") }
      latest = day
    }
    return nil
  }
}
