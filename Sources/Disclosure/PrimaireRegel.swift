/// Primary suppression: a value that by itself says something about fewer people than the threshold.
struct PrimaireRegel: Sendable {
  let drempel: Int64

  /// Whether the row must be hidden whatever stands beside it.
  func verbergt(_ figure: RawFigure) -> Bool {
    guard figure.status == .ok else { return false }
    if let teller = figure.teller, let noemer = figure.noemer {
      if teller.geheel < drempel { return true }
      if figure.eenheid == "fractie" { return noemer.geheel < drempel || (0..<drempel).contains(noemer.geheel - teller.geheel) }
      // The full-time posts under a caseload count no klanten; every other denominator does.
      return figure.eenheid != "klanten_per_fte" && noemer.geheel < drempel
    }
    guard let value = figure.waarde else { return false }
    if Self.tellingen.contains(figure.eenheid) { return value.geheel != 0 && abs(value.geheel) < drempel }
    if let basis = figure.basis { return basis > 0 && basis < drempel }
    return false
  }

  /// The units of which a row is a count; sums of euros and hours go by the klanten behind them.
  static let tellingen: Set<String> = ["klanten", "uitkeringen", "afspraken", "records", "personen", "aanvragen", "opdrachten"]
}
