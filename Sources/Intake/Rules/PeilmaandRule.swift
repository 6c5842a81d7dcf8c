internal import Bijstand
package import Findings
package import SQLiteKit

extension FindingCode {
  package static let anderePeilmaand: FindingCode = FindingCode(
    "R-0406", .fout, titel: "rij van een andere peilmaand", uitleg: "De rij hoort bij een andere maand dan de levering; de rij staat in quarantaine.",
    wenk: "Lever per peilmaand een bestand.")
}

/// Every row of a stand is about the month of the stand.
package struct PeilmaandRule: RowRule {
  package static let codes: [FindingCode] = [.anderePeilmaand]
  private let place: Int
  private let peilmaand: Int64

  package init?(_ plan: StagingPlan) {
    guard let peilmaand = plan.peilmaand, let place = plan.place(of: "peilmaand") else { return nil }
    self.place = place
    self.peilmaand = peilmaand
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let month = row.number(at: place), month != peilmaand else { return nil }
    // Openbaar: two months, about nobody.
    let (found, own): (Openbaar, Openbaar) = (Openbaar(Maand(nummer: Int32(clamping: month)).iso), Openbaar(Maand(nummer: Int32(clamping: peilmaand)).iso))
    return RowVerdict(.anderePeilmaand, veld: "peilmaand", .quarantine, "peilmaand \(found) in een levering over \(own)")
  }
}
