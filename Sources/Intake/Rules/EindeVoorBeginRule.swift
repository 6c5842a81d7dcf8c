package import Findings
package import SQLiteKit

extension FindingCode {
  package static let eindeVoorBegin: FindingCode = FindingCode(
    "R-0401", .fout, titel: "einde voor begin", uitleg: "De einddatum ligt meer dan een dag voor de begindatum; de rij staat in quarantaine.",
    wenk: "Herstel de datums in de bron.")
  package static let nietig: FindingCode = FindingCode(
    "R-0402", .info, titel: "recht vanaf aanvang vervallen", uitleg: "De einddatum ligt een dag voor de begindatum: de rij telt in geen stand en geen stroom.",
    wenk: "Er hoeft niets te gebeuren.")
  package static let eenDag: FindingCode = FindingCode(
    "R-0403", .waarschuwing, titel: "begin en einde op dezelfde dag", uitleg: "De periode duurt een dag: zij telt in instroom en uitstroom en in geen stand.",
    wenk: "Staat dit voor een vervallen recht, zet dan @gelijk_is_nietig op J in de koppeling.")
}

/// An end does not come before its start; one day before means that there never was a right.
package struct EindeVoorBeginRule: RowRule {
  package static let codes: [FindingCode] = [.eindeVoorBegin, .nietig, .eenDag]
  private let start: Int
  private let end: Int
  private let isUitkering: Bool

  package init?(_ plan: StagingPlan) {
    guard let start = plan.place(of: "aanvangsdatum") ?? plan.place(of: "begindatum"), let end = plan.place(of: "einddatum") else { return nil }
    self.start = start
    self.end = end
    isUitkering = plan.soort == "uitkering"
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let last = row.number(at: end), let first = row.number(at: start), last <= first else { return nil }
    if last < first - 1 || (last < first && !isUitkering) {
      return RowVerdict(.eindeVoorBegin, veld: "einddatum", .quarantine, "einddatum ligt \(Int(first - last)) dagen voor de begindatum")
    }
    guard isUitkering else { return nil }
    if last < first { return RowVerdict(.nietig, veld: "einddatum", .none, "einddatum ligt een dag voor de begindatum: recht vanaf aanvang vervallen") }
    return RowVerdict(.eenDag, veld: "einddatum", .none, "einddatum is de begindatum: een periode van een dag")
  }
}
