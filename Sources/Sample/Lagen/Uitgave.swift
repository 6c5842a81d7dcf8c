internal import Bijstand

extension Laag {
  /// The layout `uitgave`.
  package static let uitgave: Laag = Laag(
    "uitgave",
    [
      "klantnummer", "campagne", "uitvoerder", "datum", "soort", "bedrag"
    ],
    slot: { totalen, stelsel in
      var regels: [Regel] = []
      for (plaats, gesproken) in totalen.gesprokenPerMaand.enumerated() where gesproken > 0 {
        let dag: Datum = stelsel.tijdvak.eerste.plus(plaats).laatsteDag
        // Hire, letters and hours of the campaign are billed by the month, without a klant.
        regels.append(("", ["", "klant_in_beeld", "regiowerk", dag.iso, "inhuur", Cijfer.euro(gesproken * 18_500)]))
        regels.append(("", ["", "klant_in_beeld", "eigen", dag.iso, "brieven", Cijfer.euro(gesproken * 310)]))
        regels.append(("", ["", "klant_in_beeld", "eigen", dag.iso, "uren", Cijfer.euro(gesproken * 6_400)]))
      }
      return regels
    },
    rijen: { verhaal in
      verhaal.uitgaven.map {
        ("", [verhaal.klantnummer($0.persoon, $0.dag), $0.campagne, $0.uitvoerder, $0.dag.iso, $0.soort, Cijfer.euro($0.bedrag)])
      }
    })
}
