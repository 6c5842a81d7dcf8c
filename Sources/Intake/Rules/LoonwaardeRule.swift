internal import Findings
package import SQLiteKit

/// A loonwaarde is a percentage.
package struct LoonwaardeRule: RowRule {
  private let place: Int

  package init?(_ plan: StagingPlan) {
    guard let place = plan.place(of: "loonwaarde") else { return nil }
    self.place = place
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let value = row.number(at: place), !(0...1_000_000).contains(value) else { return nil }
    return RowVerdict(.loonwaardeBovenHonderd, veld: "loonwaarde", .clear(place: place), "loonwaarde ligt niet tussen 0 en 100")
  }
}
