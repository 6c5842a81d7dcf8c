package import Findings
package import SQLiteKit

extension FindingCode {
  package static let geboorteNaBegin: FindingCode = FindingCode(
    "R-0407", .waarschuwing, titel: "geboren na de begindatum", uitleg: "De geboortedatum ligt na de begindatum van de uitkering; een van beide klopt niet.",
    wenk: "Herstel de datum in de bron.")
}

/// Nobody receives a benefit before birth.
package struct GeboorteRule: RowRule {
  package static let codes: [FindingCode] = [.geboorteNaBegin]
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
