package import Findings
package import SQLiteKit

extension FindingCode {
  package static let negatiefAantal: FindingCode = FindingCode(
    "R-0408", .waarschuwing, titel: "aantal kan niet negatief zijn", uitleg: "Fte, uren en aantallen zijn nul of meer; het veld is leeg geladen.",
    wenk: "Herstel de waarde in de bron.")
}

/// Fte, hours and numbers of people are zero or more.
package struct NegatiefAantalRule: RowRule {
  package static let codes: [FindingCode] = [.negatiefAantal]
  private static let velden: [String] = ["fte", "fte_inzetbaar", "uren", "aantal_kostendelers", "oproepnummer", "aantal_uitkeringen"]
  private let places: [(veld: String, place: Int)]

  package init?(_ plan: StagingPlan) {
    places = Self.velden.compactMap { veld in plan.place(of: veld).map { (veld, $0) } }
    if places.isEmpty { return nil }
  }

  package func check(_ row: Span<BulkValue>) -> RowVerdict? {
    for (veld, place) in places {
      guard let value = row.number(at: place), value < 0 else { continue }
      return RowVerdict(.negatiefAantal, veld: veld, .clear(place: place), "het aantal is negatief")
    }
    return nil
  }
}
