internal import Bijstand

extension Laag {
  /// The layout `formatie`.
  package static let formatie: Laag = Laag(
    "formatie",
    [
      "maand", "klantmanager", "team", "rol", "fte", "fte_inzetbaar"
    ],
    slot: { _, stelsel in
      var regels: [Regel] = []
      for plaats in 0..<stelsel.tijdvak.aantal {
        for (volgnummer, team) in Gebied.teams.enumerated() {
          let aantal: Int = stelsel.klantmanagers(team)
          let rol: String = team == Gebied.werk ? "werk" : team == Gebied.jongeren ? "integraal" : "inkomen"
          for rang in 0..<aantal {
            // Ten-thousandths: the team's share of the klanten by the norm of its role, spread over its members.
            let fte: Int = stelsel.klanten * aandelen[volgnummer] / aantal * (rang.isMultiple(of: 2) ? 98 : 102) / 100 / 100 * 100
            regels.append(("", [stelsel.tijdvak.eerste.plus(plaats).iso, stelsel.nummer(team, rang), team, rol, getal(fte), getal(fte * 88 / 100)]))
          }
        }
      }
      return regels
    })

  /// Ten-thousandths of an fte per klant of the municipality: the share of the team divided by the caseload of its role.
  private static let aandelen: [Int] = [8, 7, 7, 7, 6, 6, 5, 5, 9, 38]

  private static func getal(_ tienduizendsten: Int) -> String {
    String(tienduizendsten / 10_000) + "," + Cijfer.aangevuld(tienduizendsten % 10_000 / 100, 2)
  }
}
