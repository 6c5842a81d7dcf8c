internal import Bijstand

extension Laag {
  /// The layout `inkomen_dekking`.
  package static let inkomenDekking: Laag = Laag(
    "inkomen_dekking",
    [
      "maand", "klantgroep"
    ],
    slot: { _, stelsel in
      let tijdvak: Tijdvak = stelsel.tijdvak
      var regels: [Regel] = []
      for plaats in 0..<tijdvak.aantal {
        let maand: Maand = tijdvak.eerste.plus(plaats)
        // The income register arrives a month late, and its first half year was bought for the experiment alone.
        if plaats >= 6 && maand < tijdvak.laatste { regels.append(("", [maand.iso, "alle"])) }
        for groep in ["intensief", "gebruikelijk"] where maand >= tijdvak.loting.maandNummer && maand < tijdvak.laatste {
          regels.append(("", [maand.iso, "almere_intensief|" + groep]))
        }
      }
      return regels
    })
}
