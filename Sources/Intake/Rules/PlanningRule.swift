package import Findings
package import SQLiteKit

extension FindingCode {
  package static let geplandEindeVoorBegin: FindingCode = FindingCode(
    "R-0417", .waarschuwing, titel: "gepland einde voor begin", uitleg: "De geplande einddatum ligt voor de begindatum; de voorziening telt daardoor meteen als verlopen.",
    wenk: "Herstel de datum in de bron.")
}

/// What is planned ends after it begins.
package struct PlanningRule: RowRule {
  package static let codes: [FindingCode] = [.geplandEindeVoorBegin]
  private let start: Int
  private let planned: Int

  package init?(_ plan: StagingPlan) {
    guard let start = plan.place(of: "begindatum"), let planned = plan.place(of: "geplande_einddatum") else { return nil }
    self.start = start
    self.planned = planned
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let first = row.number(at: start), let last = row.number(at: planned), last < first else { return nil }
    return RowVerdict(.geplandEindeVoorBegin, veld: "geplande_einddatum", .none, "het geplande einde ligt \(Int(first - last)) dagen voor het begin")
  }
}
