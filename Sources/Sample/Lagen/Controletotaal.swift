internal import Bijstand

extension Laag {
  /// The layout `controletotaal`.
  package static let controletotaal: Laag = Laag(
    "controletotaal",
    [
      "bron", "peilmaand", "gemeente", "grootheid", "waarde", "herkomst", "datum", "door"
    ],
    slot: { totalen, stelsel in
      var regels: [Regel] = []
      for plaats in 0..<stelsel.tijdvak.aantal {
        let maand: Maand = stelsel.tijdvak.eerste.plus(plaats)
        let telling: Totalen.Telling = totalen.systeem[plaats]
        let datum: String = maand.plus(1).eersteDag.plus(dagen: 4).iso
        func voeg(_ gemeente: String, _ grootheid: String, _ waarde: String, _ herkomst: String) {
          regels.append(("", ["uitkering", maand.iso, gemeente, grootheid, waarde, herkomst, datum, "applicatiebeheer"]))
        }
        voeg("", "personen", String(telling.personen), "systeem")
        voeg("", "uitkeringen", String(telling.uitkeringen), "systeem")
        voeg("", "instroom", String(telling.instroom), "systeem")
        voeg("", "uitstroom", String(telling.uitstroom), "systeem")
        voeg("", "records", String(telling.records), "systeem")
        voeg("", "som_bedrag", Cijfer.euro(telling.somBedrag), "systeem")
        for (nummer, (code, _)) in Gebied.gemeenten.enumerated() { voeg(code, "personen", String(telling.personenPerGemeente[nummer]), "systeem") }
        // BUS is sent a month later and counts what was corrected in between; CBS rounds to tens.
        if maand < stelsel.tijdvak.laatste { voeg("", "uitkeringen", String(telling.uitkeringen + plaats % 3 - 1), "BUS") }
        if maand.isKwartaaleinde && plaats + 6 < stelsel.tijdvak.aantal { voeg("", "personen", String((telling.personen + 5) / 10 * 10), "CBS") }
      }
      return regels
    })
}
