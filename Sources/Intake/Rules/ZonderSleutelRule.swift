package import Findings
package import SQLiteKit

extension FindingCode {
  package static let zonderSleutel: FindingCode = FindingCode(
    "R-0419", .info, titel: "overdracht zonder nummer",
    uitleg: "Geen nummer in deze regel van de overdracht leidt naar een klant; zij kan alleen op naam en geboortedatum worden gekoppeld.",
    wenk: "Vraag de partij om het opdrachtnummer en het klantnummer terug te leveren.")
}

/// A record of the handover that names its klant by no number at all.
package struct ZonderSleutelRule: RowRule {
  package static let codes: [FindingCode] = [.zonderSleutel]
  private let places: [Int]

  package init?(_ plan: StagingPlan) {
    guard ["opdracht", "screening"].contains(plan.soort) else { return nil }
    // An assignment has a number of its own, which leads to nobody yet; what comes back with that number is found by it.
    let numbers: [String] = ["klantnummer", "bsn"] + (plan.soort == "screening" ? ["opdrachtnummer"] : [])
    places = numbers.compactMap { plan.place(of: $0) }
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    for place in places {
      guard case .null = row[place] else { return nil }
    }
    return RowVerdict(.zonderSleutel, veld: "klantnummer", .none, "er staat geen nummer dat naar een klant leidt")
  }
}
