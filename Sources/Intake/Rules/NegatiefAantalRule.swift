internal import Findings
package import SQLiteKit

/// Fte, hours and numbers of people are zero or more.
package struct NegatiefAantalRule: RowRule {
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
