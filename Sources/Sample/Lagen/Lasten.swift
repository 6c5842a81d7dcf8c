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
        let maand: Maand = stelsel.tijdvak.eerste.plus(plaats)
        // The ledger books the holiday pay of a year, a twentieth of each amount, when it is paid: in May.
        let betaald: Int = maand.maand == 5 ? 155 : 95
        // Receipts come irregularly: from 70 to 130 percent of what they are on average.
        let invordering: Int = 70 + (plaats * 37 + 11) % 61
        for (gemeente, (code, _)) in Gebied.gemeenten.enumerated() {
          let bedragen: [Int] = totalen.lasten[plaats][gemeente].map { $0 * betaald / 100 }
          func voeg(_ post: String, _ bedrag: Int) { regels.append(("", [maand.iso, code, post, Cijfer.euro(bedrag)])) }
          for (regeling, post) in ["algemene_bijstand", "ioaw", "ioaz"].enumerated() { voeg(post, bedragen[regeling]) }
          let basis: Int = totalen.lasten[plaats][gemeente][0]
          voeg("bbz_starters", basis / 180)
          voeg("ontvangsten", -basis * invordering / 6_000)
          voeg("loonkostensubsidie", basis / 25)
        }
      }
      return regels
    })
}
