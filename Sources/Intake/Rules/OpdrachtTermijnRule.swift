package import Findings
package import SQLiteKit

extension FindingCode {
  package static let termijnVoorOpdracht: FindingCode = FindingCode(
    "R-0411", .waarschuwing, titel: "uiterste datum voor de opdracht", uitleg: "De uiterste datum van de opdracht ligt voor de dag waarop zij is gegeven; zij telt daardoor meteen als te laat.",
    wenk: "Herstel de datum in de opdrachtlijst.")
}

/// A party gets its assignment before it is due.
package struct OpdrachtTermijnRule: RowRule {
  package static let codes: [FindingCode] = [.termijnVoorOpdracht]
  private let given: Int
  private let due: Int

  package init?(_ plan: StagingPlan) {
    guard let given = plan.place(of: "datum_opdracht"), let due = plan.place(of: "uiterste_datum") else { return nil }
    self.given = given
    self.due = due
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let start = row.number(at: given), let last = row.number(at: due), last < start else { return nil }
    return RowVerdict(.termijnVoorOpdracht, veld: "uiterste_datum", .none, "de uiterste datum ligt \(Int(start - last)) dagen voor de opdracht")
  }
}
