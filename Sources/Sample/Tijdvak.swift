package import Bijstand

/// The months that the sample covers and the dates on which something starts in it.
package struct Tijdvak: Sendable {
  /// The oldest and the newest month delivered.
  package let eerste: Maand, laatste: Maand
  /// The first day of the oldest month and the last day of the newest.
  package let begin: Datum, einde: Datum
  /// The year-long campaign that speaks to everyone not in view.
  package let campagneBegin: Datum, campagneEinde: Datum
  /// The day on which the experiment drew its lots.
  package let loting: Datum

  /// Lays out `maanden` months that end with `laatste`.
  package init(laatste: Maand, maanden: Int) {
    self.laatste = laatste
    eerste = laatste.plus(1 - maanden)
    begin = eerste.eersteDag
    einde = laatste.laatsteDag
    let start: Maand = eerste.plus(maanden * 14 / 36)
    campagneBegin = start.eersteDag
    campagneEinde = start.plus(min(12, maanden * 12 / 36) - 1).laatsteDag
    loting = eerste.plus(maanden * 4 / 36).eersteDag.plus(dagen: 11)
  }

  /// How many months there are.
  package var aantal: Int { Int(laatste.nummer - eerste.nummer) + 1 }

  /// The place of a month in the series; may lie outside it.
  package func plaats(_ maand: Maand) -> Int { Int(maand.nummer - eerste.nummer) }
}
