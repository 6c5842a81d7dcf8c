internal import Bijstand

extension Laag {
  /// The layout `lasten`.
  package static let lasten: Laag = Laag(
    "lasten",
    [
      "maand", "gemeente", "post", "bedrag"
    ],
    slot: { totalen, stelsel in
      var regels: [Regel] = []
      for plaats in 0..<stelsel.tijdvak.aantal {
        let maand: String = stelsel.tijdvak.eerste.plus(plaats).iso
        for (gemeente, (code, _)) in Gebied.gemeenten.enumerated() {
          let bedragen: [Int] = totalen.lasten[plaats][gemeente]
          for (regeling, post) in ["algemene_bijstand", "ioaw", "ioaz"].enumerated() { regels.append(("", [maand, code, post, Cijfer.euro(bedragen[regeling])])) }
          let basis: Int = bedragen[0]
          regels.append(("", [maand, code, "bbz_starters", Cijfer.euro(basis / 180)]))
          regels.append(("", [maand, code, "ontvangsten", Cijfer.euro(-basis / 60)]))
          regels.append(("", [maand, code, "loonkostensubsidie", Cijfer.euro(basis / 25)]))
        }
      }
      return regels
    })
}
