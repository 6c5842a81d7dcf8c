internal import Bijstand

extension Laag {
  /// The layout `indeling`.
  package static let indeling: Laag = Laag(
    "indeling",
    [
      "klantnummer", "schaal", "waarde", "datum", "bron", "doelwaarde"
    ],
    rijen: { verhaal in
      verhaal.indelingen.map { ("", [verhaal.klantnummer($0.persoon, $0.dag), $0.schaal, $0.waarde, $0.dag.iso, $0.bron, $0.doel]) }
    })
}
