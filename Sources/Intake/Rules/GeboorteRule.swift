internal import Findings
package import SQLiteKit

/// Nobody receives a benefit before birth.
package struct GeboorteRule: RowRule {
  private let birth: Int
  private let start: Int

  package init?(_ plan: StagingPlan) {
    guard let birth = plan.place(of: "geboortedatum_vroegst"), let start = plan.place(of: "aanvangsdatum") else { return nil }
    self.birth = birth
    self.start = start
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let born = row.number(at: birth), let first = row.number(at: start), born > first else { return nil }
    return RowVerdict(.geboorteNaBegin, veld: "geboortedatum", .none, "geboortedatum ligt na de begindatum van de uitkering")
  }
}
