package import Findings
package import SQLiteKit

extension FindingCode {
  package static let afspraakVoorUitnodiging: FindingCode = FindingCode(
    "R-0410", .waarschuwing, titel: "afspraak voor de uitnodiging", uitleg: "De afspraak is gepland op een dag voor de uitnodiging; een van beide datums klopt niet.",
    wenk: "Herstel de datum in de bron.")
}

/// Nobody is invited for a day that has passed.
package struct AfspraakVolgordeRule: RowRule {
  package static let codes: [FindingCode] = [.afspraakVoorUitnodiging]
  private let invited: Int
  private let planned: Int

  package init?(_ plan: StagingPlan) {
    guard let invited = plan.place(of: "datum_uitnodiging"), let planned = plan.place(of: "datum_gepland") else { return nil }
    self.invited = invited
    self.planned = planned
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let invitation = row.number(at: invited), let day = row.number(at: planned), day < invitation else { return nil }
    return RowVerdict(.afspraakVoorUitnodiging, veld: "datum_gepland", .none, "de afspraak ligt \(Int(invitation - day)) dagen voor de uitnodiging")
  }
}
