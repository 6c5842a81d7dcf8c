internal import Definitions
package import Findings
package import SQLiteKit

extension FindingCode {
  package static let urenBovenDrempel: FindingCode = FindingCode(
    "R-0415", .waarschuwing, titel: "uren boven de drempel", uitleg: "Er staan meer uren werk in een maand dan de drempel; het zijn misschien uren per jaar of per kwartaal.",
    wenk: "Controleer of de kolom uren per maand bevat.")
}

/// Nobody works more hours in a month than the threshold.
package struct UrenRule: RowRule {
  package static let codes: [FindingCode] = [.urenBovenDrempel]
  private let place: Int
  private let limit: Int64

  package init?(_ plan: StagingPlan) {
    guard let place = plan.place(of: "uren") else { return nil }
    self.place = place
    guard let limit = plan.regels.tienduizendsten(.urenBovenDrempel) else { return nil }
    self.limit = limit
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let hours = row.number(at: place), hours > limit else { return nil }
    return RowVerdict(.urenBovenDrempel, veld: "uren", .none, "er staan meer dan \(Int(limit / 10_000)) uren in de maand")
  }
}
