package import Findings
package import SQLiteKit

extension FindingCode {
  package static let besluitVoorMelding: FindingCode = FindingCode(
    "R-0412", .waarschuwing, titel: "besluit voor de melding", uitleg: "Het besluit op de aanvraag is genomen voordat de aanvraag is gedaan; een van beide datums klopt niet.",
    wenk: "Herstel de datum in de bron.")
}

/// An application is decided after it was made.
package struct AanvraagBesluitRule: RowRule {
  package static let codes: [FindingCode] = [.besluitVoorMelding]
  private let made: Int
  private let decided: Int

  package init?(_ plan: StagingPlan) {
    guard let made = plan.place(of: "datum_melding"), let decided = plan.place(of: "datum_besluit") else { return nil }
    self.made = made
    self.decided = decided
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let start = row.number(at: made), let day = row.number(at: decided), day < start else { return nil }
    return RowVerdict(.besluitVoorMelding, veld: "datum_besluit", .none, "het besluit ligt \(Int(start - day)) dagen voor de melding")
  }
}
