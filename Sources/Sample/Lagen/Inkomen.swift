internal import Bijstand

extension Laag {
  /// The layout `inkomen`.
  package static let inkomen: Laag = Laag(
    "inkomen",
    [
      "klantnummer", "maand", "soort", "uren", "bedrag", "bron"
    ],
    rijen: { verhaal in
      verhaal.inkomens.map { werk in
        ("", [verhaal.klantnummer(werk.persoon, werk.maand.laatsteDag), werk.maand.iso, werk.soort, String(werk.uren), Cijfer.euro(werk.bedrag), "UWV"])
      }
    })
}
