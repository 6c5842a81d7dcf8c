internal import Bijstand

extension Laag {
  /// The layout `opdracht`.
  package static let opdracht: Laag = Laag(
    "opdracht",
    [
      "opdrachtnummer", "partij", "klantnummer", "bsn", "voorletters", "voorvoegsel", "achternaam", "geboortedatum", "postcode", "huisnummer",
      "datum_opdracht", "uiterste_datum"
    ],
    rijen: { verhaal in
      verhaal.screeningen.map { screening in
        let leven: Leven = verhaal.leven
        let wie: Persoon = leven.personen[screening.persoon]
        return (
          screening.partij,
          [
            verhaal.opdrachtnummer(screening), screening.partij, verhaal.klantnummer(screening.persoon, screening.opdracht), wie.bsn, wie.voorletters,
            wie.voorvoegsel, wie.achternaam, wie.geboortetekst, verhaal.postcode(screening.persoon, screening.opdracht), String(leven.huisnummer),
            screening.opdracht.iso, screening.uiterste.iso,
          ]
        )
      }
    })
}
