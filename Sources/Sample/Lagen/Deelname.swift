internal import Bijstand

extension Laag {
  /// The layout `deelname`.
  package static let deelname: Laag = Laag(
    "deelname",
    [
      "experiment", "klantnummer", "groep", "datum_loting", "datum_start"
    ],
    rijen: { verhaal in
      guard let ingreep = verhaal.leven.ingreep else { return [] }
      let loting: Datum = verhaal.tijdvak.loting
      return [
        (
          "",
          [
            "almere_intensief", verhaal.klantnummer(0, loting), ingreep.intensief ? "intensief" : "gebruikelijk", loting.iso,
            ingreep.intensief ? loting.plus(dagen: 21).iso : "",
          ]
        )
      ]
    })
}
