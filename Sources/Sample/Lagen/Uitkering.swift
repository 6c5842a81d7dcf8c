internal import Bijstand

/// The layout `uitkering`: one *stand* delivery per month.
package enum UitkeringLaag {
  /// Header names, as the interface writes them.
  package static let kolommen: [String] = [
    "dossiernummer", "klantnummer", "bsn", "geboortedatum", "geslacht", "voorletters", "voorvoegsel", "achternaam", "postcode", "huisnummer", "wijk",
    "gemeente", "rol", "regeling", "leefvorm", "aanvangsdatum", "einddatum", "oorspronkelijke_aanvangsdatum", "reden_aanvang", "reden_beeindiging", "bedrag",
    "inkomsten", "aantal_kostendelers", "ontheffing", "einddatum_ontheffing", "datum_invoer", "klantmanager", "team", "peilmaand",
  ]

  /// The place of a column.
  static func kolom(_ naam: String) -> Int { kolommen.firstIndex(of: naam) ?? 0 }

  /// What a dossier is paid in a month, in cents: the norm of its leefvorm less what is earned.
  static func bedrag(_ rij: Rij, _ maand: Maand, inkomsten: Int) -> Int {
    max(5_000, norm(leefvorm: rij.leefvorm, maand) * [100, 82, 71, 64][rij.kostendelers] / 100 - inkomsten)
  }

  /// The norm of a leefvorm in a month, in cents: higher every half year.
  static func norm(leefvorm: String, _ maand: Maand) -> Int {
    let halfjaren: Int = (Int(maand.nummer) - 2023 * 12) / 6
    return leefvorm == "3" ? 171_328 + halfjaren * 2_630 : 119_930 + halfjaren * 1_842
  }

  /// The row as the delivery of a month holds it.
  static func velden(_ verhaal: Verhaal, _ rij: Rij, _ maand: Maand, bedrag: Int, inkomsten: Int) -> [String] {
    let leven: Leven = verhaal.leven
    let wie: Persoon = leven.personen[rij.persoon]
    let gebied: Gebied = Gebied.alle[rij.gebied]
    let tot: Datum? = rij.einde(bekendIn: maand)
    let isKind: Bool = wie.isKind
    let invoer: Datum = max(rij.van, rij.bekendVan.eersteDag).plus(dagen: 2)
    return [
      rij.dossier, rij.klantnummer, wie.bsn, wie.geboortetekst, wie.geslacht, wie.voorletters, wie.voorvoegsel, wie.achternaam,
      String(gebied.postcode) + leven.letters, String(leven.huisnummer), gebied.wijk, gebied.gemeente, rij.rol, rij.regeling, rij.leefvorm,
      Cijfer.streepjes(rij.van), tot.map(Cijfer.streepjes) ?? "", Cijfer.streepjes(rij.oorspronkelijk), rij.redenAanvang, tot == nil ? "" : rij.reden,
      isKind ? "" : Cijfer.euro(bedrag), isKind || inkomsten == 0 ? "" : Cijfer.euro(inkomsten), String(rij.kostendelers), isKind ? "" : rij.ontheffing,
      isKind ? "" : rij.eindeOntheffing.map(Cijfer.streepjes) ?? "", Cijfer.streepjes(invoer), verhaal.klantmanager(rij.team, op: maand.laatsteDag),
      rij.team, maand.iso,
    ]
  }
}
