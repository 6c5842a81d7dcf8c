internal import Bijstand

extension Laag {
  /// The layout `toewijzing`.
  package static let toewijzing: Laag = Laag(
    "toewijzing",
    [
      "klantnummer", "rol", "klantmanager", "team", "begindatum", "einddatum"
    ],
    rijen: { verhaal in
      let leven: Leven = verhaal.leven
      var regels: [Regel] = []
      for persoon in leven.klanten {
        for rij in leven.rijen(van: persoon) where rij.bekendVan <= verhaal.tijdvak.laatste {
          let tot: Datum? = rij.bekend(in: verhaal.tijdvak.laatste)?.tot
          if let tot, tot <= rij.van { continue }
          let rol: String = rij.team == Gebied.jongeren ? "integraal" : "inkomen"
          // A second klantmanager takes over on a day; the first row ends the day before.
          if let wissel = leven.wissel, wissel > rij.van, tot.map({ wissel < $0 }) ?? true {
            regels.append(("", regel(verhaal, rij, rol, rij.van, wissel.plus(dagen: -1))))
            regels.append(("", regel(verhaal, rij, rol, wissel, tot)))
          } else {
            regels.append(("", regel(verhaal, rij, rol, rij.van, tot)))
          }
          if rol == "inkomen", leven.index % 20 < 9 { regels.append(("", regel(verhaal, rij, "werk", rij.van.plus(dagen: 1), tot))) }
        }
      }
      return regels
    })

  private static func regel(_ verhaal: Verhaal, _ rij: Rij, _ rol: String, _ van: Datum, _ tot: Datum?) -> [String] {
    let team: String = rol == "werk" ? Gebied.werk : rij.team
    return [rij.klantnummer, rol, verhaal.klantmanager(team, op: van), team, van.iso, iso(tot)]
  }
}
