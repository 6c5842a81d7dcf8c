internal import Bijstand

extension Laag {
  /// The layout `screening`.
  package static let screening: Laag = Laag(
    "screening",
    [
      "partij", "referentie", "opdrachtnummer", "klantnummer", "bsn", "voorletters", "voorvoegsel", "achternaam", "geboortedatum", "postcode",
      "huisnummer", "datum_gesprek", "uitkomst", "loonwaarde", "loonwaarde_soort", "trede", "advies", "adviseur"
    ] + Leefgebied.alle.flatMap { ["score_" + $0, "belemmering_" + $0] },
    rijen: { verhaal in
      verhaal.screeningen.compactMap { screening in screening.uitkomst.isEmpty ? nil : (screening.partij, regel(verhaal, screening)) }
    })

  private static func regel(_ verhaal: Verhaal, _ screening: Screening) -> [String] {
    let wie: Persoon = verhaal.leven.personen[screening.persoon]
    let gesproken: Bool = screening.uitkomst == "gesproken"
    var velden: [String] = [
      screening.partij, verhaal.referentie(screening), verhaal.opdrachtnummer(screening), verhaal.klantnummer(screening.persoon, screening.opdracht), wie.bsn,
      wie.voorletters, wie.voorvoegsel, wie.achternaam, wie.geboortetekst, verhaal.postcode(screening.persoon, screening.opdracht),
      String(verhaal.leven.huisnummer), iso(screening.gesprek), screening.uitkomst, screening.loonwaarde.map(String.init) ?? "",
    ]
    velden.append(screening.loonwaarde == nil ? "" : screening.gemeten ? "gemeten" : "schatting")
    velden.append(gesproken ? String(screening.trede) : "")
    velden.append(screening.advies)
    velden.append(gesproken ? screening.partij : "")
    for plaats in Leefgebied.alle.indices {
      velden.append(gesproken ? String(screening.scores[plaats]) : "")
      velden.append(gesproken ? janee(screening.belemmeringen[plaats]) : "")
    }
    return velden
  }
}
