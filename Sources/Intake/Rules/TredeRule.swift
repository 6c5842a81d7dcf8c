internal import Findings
package import SQLiteKit

/// The participation ladder has six steps.
package struct TredeRule: RowRule {
  private let place: Int

  package init?(_ plan: StagingPlan) {
    guard let place = plan.place(of: "trede"), plan.field("trede")?.kind == .geheel else { return nil }
    self.place = place
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let value = row.number(at: place), !(1...6).contains(value) else { return nil }
    return RowVerdict(.tredeBestaatNiet, veld: "trede", .clear(place: place), "trede is geen getal van 1 tot en met 6")
  }
}
