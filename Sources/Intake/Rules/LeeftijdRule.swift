internal import Definitions
package import Findings
package import SQLiteKit

extension FindingCode {
  package static let leeftijdBovenDrempel: FindingCode = FindingCode(
    "R-0418", .waarschuwing, titel: "leeftijd boven de drempel", uitleg: "De klant zou bij de aanvang van de uitkering ouder zijn dan de drempel; de geboortedatum is misschien een vulwaarde.",
    wenk: "Herstel de geboortedatum in de bron, of noem de vulwaarde als sentinel in de koppeling.")
}

/// Nobody is older than the threshold when a benefit starts.
package struct LeeftijdRule: RowRule {
  package static let codes: [FindingCode] = [.leeftijdBovenDrempel]
  private let birth: Int
  private let start: Int
  private let limit: Int64

  package init?(_ plan: StagingPlan) {
    guard let birth = plan.place(of: "geboortedatum_laatst"), let start = plan.place(of: "aanvangsdatum") else { return nil }
    self.birth = birth
    self.start = start
    guard let limit = plan.regels.tienduizendsten(.leeftijdBovenDrempel) else { return nil }
    self.limit = limit / 10_000
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    // The year as 365.25 days: a rule for doubts need not know leap years.
    guard let born = row.number(at: birth), let first = row.number(at: start), (first - born) * 4 > limit * 1_461 else { return nil }
    return RowVerdict(.leeftijdBovenDrempel, veld: "geboortedatum", .none, "de klant zou bij de aanvang ouder zijn dan \(Int(limit)) jaar")
  }
}
