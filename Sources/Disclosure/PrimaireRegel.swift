/// Primary suppression: a value that by itself says something about fewer people than the threshold.
struct PrimaireRegel: Sendable {
  let drempel: Int64
  /// Breakdowns in which a nought is hidden too.
  var gevoelig: Set<String> = []

  /// Whether the row must be hidden whatever stands beside it.
  func verbergt(_ figure: RawFigure) -> Bool {
    // The difference of two published stocks: whoever has both has it, so that hiding it would only suggest a protection that is not there.
    guard figure.status == .ok, figure.id != "correctie" else { return false }
    if let teller = figure.teller, let noemer = figure.noemer {
      if teller.geheel < drempel { return true }
      if figure.eenheid == "fractie" { return noemer.geheel < drempel || (0..<drempel).contains(noemer.geheel - teller.geheel) }
      // The full-time posts under a caseload count no klanten; every other denominator does.
      return figure.eenheid != "klanten_per_fte" && noemer.geheel < drempel
    }
    guard let value = figure.waarde else { return false }
    if !Self.maten.contains(figure.eenheid) {
      if value.geheel == 0 { return figure.uitsplitsing.split(separator: "|").contains { gevoelig.contains(String($0)) } }
      return abs(value.geheel) < drempel
    }
    if let basis = figure.basis { return basis > 0 && basis < drempel }
    return false
  }

  /// The units that measure and do not count: such rows go by the klanten behind them. A unit that nobody named here is a count, and protected as one.
  static let maten: Set<String> = ["euro", "dagen", "uren", "fractie", "klanten_per_fte", "gesprekken_per_klant", "factor"]
}
