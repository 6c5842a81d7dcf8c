internal import Definitions
package import Findings
package import SQLiteKit

extension FindingCode {
  package static let bedragBuitenBereik: FindingCode = FindingCode(
    "R-0409", .waarschuwing, titel: "bedrag buiten bereik", uitleg: "Het maandbedrag van de uitkering is negatief of hoger dan de drempel; het is geladen zoals het er staat.",
    wenk: "Controleer het bedrag in de bron: is het een bedrag per jaar, of staat er een komma verkeerd?")
}

/// The monthly amount of a benefit is zero or more, and not many times the norm.
package struct BedragRule: RowRule {
  package static let codes: [FindingCode] = [.bedragBuitenBereik]
  private let place: Int
  private let limit: Int64

  package init?(_ plan: StagingPlan) {
    guard let place = plan.place(of: "bedrag") else { return nil }
    self.place = place
    guard plan.soort == "uitkering", let limit = plan.regels.tienduizendsten(.bedragBuitenBereik) else { return nil }
    // The threshold is in euros, the value in cents.
    self.limit = limit / 100
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    guard let cents = row.number(at: place), cents < 0 || cents > limit else { return nil }
    return RowVerdict(.bedragBuitenBereik, veld: "bedrag", .none, "het bedrag ligt niet tussen 0 en \(Int(limit / 100)) euro per maand")
  }
}
