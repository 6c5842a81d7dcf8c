internal import Bijstand

extension Laag {
  /// The layout `begroting`.
  package static let begroting: Laag = Laag(
    "begroting",
    [
      "jaar", "gemeente", "versie", "datum", "buig_budget", "lks_budget", "aantal_uitkeringen", "gemiddelde_uitkering"
    ],
    slot: { totalen, stelsel in
      var regels: [Regel] = []
      let tijdvak: Tijdvak = stelsel.tijdvak
      for jaar in tijdvak.eerste.jaar...tijdvak.laatste.jaar {
        for (gemeente, (code, _)) in Gebied.gemeenten.enumerated() {
          let maanden: [Int] = (0..<tijdvak.aantal).filter { tijdvak.eerste.plus($0).jaar == jaar }
          let som: Int = maanden.reduce(0) { $0 + totalen.lasten[$1][gemeente].reduce(0, +) }
          let basis: Int = som * 12 / maanden.count
          let uitkeringen: Int = maanden.reduce(0) { $0 + totalen.uitkeringen[$1][gemeente] } / maanden.count
          // Short in the years before the campaign, a surplus of about four per cent after it.
          let voor: Bool = jaar < tijdvak.campagneBegin.jaar
          for (versie, maand, deel) in [("voorlopig", 10, -10), ("nader_voorlopig", 5, 0), ("definitief", 9, 8)] {
            let vorig: Int = versie == "voorlopig" ? jaar - 1 : jaar
            guard let dag = Maand(jaar: vorig, maand: maand)?.eersteDag, dag <= tijdvak.einde else { continue }
            let budget: Int = basis * ((voor ? 960 : 1_040) + deel) / 1_000 / 100 * 100
            let prijs: Int = uitkeringen > 0 ? basis / uitkeringen : 0
            regels.append(
              ("", [String(jaar), code, versie, dag.iso, Cijfer.euroMetPunten(budget), Cijfer.euroMetPunten(basis / 24), String(uitkeringen), Cijfer.euro(prijs)]))
          }
        }
      }
      return regels
    })
}
