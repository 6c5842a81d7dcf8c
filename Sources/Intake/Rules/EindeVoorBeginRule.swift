internal import Findings
package import SQLiteKit

/// An end does not come before its start; one day before means that there never was a right.
package struct EindeVoorBeginRule: RowRule {
  private let start: Int
  private let end: Int
  private let isUitkering: Bool

  package init?(_ plan: StagingPlan) {
    guard let start = plan.place(of: "aanvangsdatum") ?? plan.place(of: "begindatum"), let end = plan.place(of: "einddatum") else { return nil }
    self.start = start
    self.end = end
    isUitkering = plan.soort == "uitkering"
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let last = row.number(at: end), let first = row.number(at: start), last <= first else { return nil }
    if last < first - 1 || (last < first && !isUitkering) {
      return RowVerdict(.eindeVoorBegin, veld: "einddatum", .quarantine, "einddatum ligt \(Int(first - last)) dagen voor de begindatum")
    }
    guard isUitkering else { return nil }
    if last < first { return RowVerdict(.nietig, veld: "einddatum", .none, "einddatum ligt een dag voor de begindatum: recht vanaf aanvang vervallen") }
    return RowVerdict(.eenDag, veld: "einddatum", .none, "einddatum is de begindatum: een periode van een dag")
  }
}
