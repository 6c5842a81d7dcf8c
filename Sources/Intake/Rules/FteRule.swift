internal import Definitions
package import Findings
package import SQLiteKit

extension FindingCode {
  package static let fteOnwaarschijnlijk: FindingCode = FindingCode(
    "R-0416", .waarschuwing, titel: "fte onwaarschijnlijk", uitleg: "De fte van een klantmanager is hoger dan de drempel, of de inzetbare fte is hoger dan de fte zelf.",
    wenk: "Controleer de formatie: staat een heel team op een regel, of zijn uren als fte geleverd?")
}

/// One person is not much more than one fte, and is not available for more than that person's fte.
package struct FteRule: RowRule {
  package static let codes: [FindingCode] = [.fteOnwaarschijnlijk]
  private let fte: Int
  private let available: Int?
  private let limit: Int64

  package init?(_ plan: StagingPlan) {
    guard let fte = plan.place(of: "fte"), let limit = plan.regels.tienduizendsten(.fteOnwaarschijnlijk) else { return nil }
    self.fte = fte
    self.limit = limit
    available = plan.place(of: "fte_inzetbaar")
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let value = row.number(at: fte) else { return nil }
    if value > limit { return RowVerdict(.fteOnwaarschijnlijk, veld: "fte", .none, "de fte is hoger dan de drempel van deze regel") }
    guard let available, let part = row.number(at: available), part > value else { return nil }
    return RowVerdict(.fteOnwaarschijnlijk, veld: "fte_inzetbaar", .none, "de inzetbare fte is hoger dan de fte")
  }
}
