internal import Bijstand

extension Laag {
  /// The layout `activiteit`.
  package static let activiteit: Laag = Laag(
    "activiteit",
    [
      "activiteitnummer", "klantnummer", "soort", "begindatum", "einddatum", "afgerond_op", "klantmanager"
    ],
    rijen: { verhaal in
      verhaal.activiteiten.enumerated().map { plaats, stap in
        let team: String = verhaal.leven.rij(van: stap.persoon, op: stap.begin)?.team ?? ""
        return (
          "",
          [
            "T" + Cijfer.aangevuld(verhaal.leven.index * 20 + plaats, 8), verhaal.klantnummer(stap.persoon, stap.begin), stap.soort, stap.begin.iso,
            stap.einde.iso, iso(stap.afgerond), team.isEmpty ? "" : verhaal.klantmanager(team, op: stap.begin),
          ]
        )
      }
    })
}
