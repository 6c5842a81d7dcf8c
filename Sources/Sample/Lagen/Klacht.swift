internal import Bijstand

extension Laag {
  /// The layout `klacht`.
  package static let klacht: Laag = Laag(
    "klacht",
    [
      "klachtnummer", "datum", "soort", "team"
    ],
    rijen: { verhaal in
      var regels: [Regel] = []
      var kans: Kans = verhaal.kans(44)
      for persoon in verhaal.leven.klanten {
        for (plaats, dag) in verhaal.gesprekken(persoon).enumerated() {
          // In the campaign, when everybody is called, more people complain.
          let druk: Bool = dag >= verhaal.tijdvak.campagneBegin && dag <= verhaal.tijdvak.campagneEinde
          guard kans.kans(druk ? 150 : 70) else { continue }
          let soort: String = ["bejegening", "termijn", "besluit"][kans.keuze([45, 30, 25])]
          let nummer: String = "K" + Cijfer.aangevuld(verhaal.leven.index * 200 + persoon * 100 + plaats, 8)
          regels.append(("", [nummer, min(verhaal.tijdvak.einde, dag.plus(dagen: 5)).iso, soort, verhaal.leven.rij(van: persoon, op: dag)?.team ?? ""]))
        }
      }
      return regels
    })
}
