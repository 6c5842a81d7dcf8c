internal import Bijstand

extension Laag {
  /// The layout `besluit`.
  package static let besluit: Laag = Laag(
    "besluit",
    [
      "klantnummer", "datum", "advies_referentie", "besluit"
    ],
    rijen: { verhaal in
      verhaal.screeningen.compactMap { screening in
        guard let dag = screening.besluitOp else { return nil }
        return ("", [verhaal.klantnummer(screening.persoon, dag), dag.iso, verhaal.referentie(screening), screening.besluit])
      }
    })
}
