internal import Bijstand

extension Laag {
  /// The layout `signaal`.
  package static let signaal: Laag = Laag(
    "signaal",
    [
      "klantnummer", "datum", "soort"
    ],
    rijen: { verhaal in
      var kans: Kans = verhaal.kans(43)
      guard kans.kans(380) else { return [] }
      let dag: Datum = verhaal.tijdvak.begin.plus(dagen: kans.tot(verhaal.tijdvak.aantal * 30))
      guard verhaal.leven.rij(van: 0, op: dag) != nil else { return [] }
      return [("", [verhaal.klantnummer(0, dag), dag.iso, ["verblijf_buitenland", "samenwoning", "inkomen_niet_gemeld"][kans.keuze([35, 25, 40])]])]
    })
}
