internal import Bijstand

extension Laag {
  /// The layout `doorverwijzing`.
  package static let doorverwijzing: Laag = Laag(
    "doorverwijzing",
    [
      "klantnummer", "partner", "datum", "opgepakt_op", "teruggekeerd_op", "reden"
    ],
    rijen: { verhaal in
      verhaal.doorverwijzingen.map { ("", [verhaal.klantnummer($0.persoon, $0.dag), $0.partner, $0.dag.iso, iso($0.opgepakt), iso($0.terug), $0.reden]) }
    })
}
