package import Findings
package import SQLiteKit

extension FindingCode {
  package static let oorspronkelijkNaAanvang: FindingCode = FindingCode(
    "R-0414", .waarschuwing, titel: "oorspronkelijke aanvang na de aanvang", uitleg: "De oorspronkelijke aanvangsdatum ligt na de aanvangsdatum; rijen van een klant kunnen daardoor ten onrechte los van elkaar tellen.",
    wenk: "Herstel de datum in de bron.")
}

/// The original start of a benefit is not after its start.
package struct OorspronkelijkeAanvangRule: RowRule {
  package static let codes: [FindingCode] = [.oorspronkelijkNaAanvang]
  private let original: Int
  private let start: Int

  package init?(_ plan: StagingPlan) {
    guard let original = plan.place(of: "oorspronkelijke_aanvangsdatum"), let start = plan.place(of: "aanvangsdatum") else { return nil }
    self.original = original
    self.start = start
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let before = row.number(at: original), let first = row.number(at: start), before > first else { return nil }
    return RowVerdict(
      .oorspronkelijkNaAanvang, veld: "oorspronkelijke_aanvangsdatum", .none, "de oorspronkelijke aanvang ligt \(Int(before - first)) dagen na de aanvang")
  }
}
