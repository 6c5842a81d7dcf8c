internal import Bijstand

extension Laag {
  /// The layout `voorziening`.
  package static let voorziening: Laag = Laag(
    "voorziening",
    [
      "registratienummer", "klantnummer", "type", "omschrijving", "begindatum", "geplande_einddatum", "einddatum", "reden_einde", "kosten"
    ],
    rijen: { verhaal in
      verhaal.voorzieningen.enumerated().map { plaats, dienst in
        (
          "",
          [
            "V" + Cijfer.aangevuld(verhaal.leven.index * 20 + plaats, 8), verhaal.klantnummer(dienst.persoon, dienst.begin), dienst.type, dienst.omschrijving,
            dienst.begin.iso, dienst.gepland.iso, iso(dienst.einde), dienst.reden, Cijfer.euro(dienst.kosten),
          ]
        )
      }
    })
}
