internal import Bijstand

extension Laag {
  /// The layout `belemmering`.
  package static let belemmering: Laag = Laag(
    "belemmering",
    [
      "klantnummer", "leefgebied", "begindatum", "einddatum", "bron"
    ],
    rijen: { verhaal in
      verhaal.belemmeringen.map { ("", [verhaal.klantnummer($0.persoon, $0.begin), $0.leefgebied, $0.begin.iso, iso($0.einde), $0.bron]) }
    })
}
