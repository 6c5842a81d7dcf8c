package import Findings
package import SQLiteKit

extension FindingCode {
  package static let loonwaardeBovenHonderd: FindingCode = FindingCode(
    "R-0404", .waarschuwing, titel: "loonwaarde boven 100 of onder 0", uitleg: "Een loonwaarde is een percentage van 0 tot en met 100; het veld is leeg geladen.",
    wenk: "Herstel de waarde bij de partij die haar leverde.")
}

/// A loonwaarde is a percentage.
package struct LoonwaardeRule: RowRule {
  package static let codes: [FindingCode] = [.loonwaardeBovenHonderd]
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
