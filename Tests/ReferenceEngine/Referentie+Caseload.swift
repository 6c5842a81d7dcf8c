extension Referentie {
  private typealias Toegewezen = (klant: String, groepen: [String: String])

  /// One klant in one role at the end of a month, with the groups of its assignments.
  private func open(_ month: Int) -> [Toegewezen] {
    let day: Int = eind(month)
    if wereld.toewijzingen.isEmpty {
      return wereld.perioden.filter { inBestand($0, day) }.map { ($0.klant, ["totaal": "totaal", "rol": "onbekend", "team": groep($0, day, "team")]) }
    }
    return wereld.toewijzingen.filter { toewijzing in
      toewijzing.van <= day && (toewijzing.tot.map { $0 > day } ?? true) && isInBestand(toewijzing.klant, day)
    }.map { ($0.klant, groepen($0.rol, $0.team, $0.klantmanager)) }
  }

  /// Klantmanagers count only with consent, and only where they are assigned.
  private func groepen(_ rol: String?, _ team: String?, _ klantmanager: String?) -> [String: String] {
    var groups: [String: String] = ["totaal": "totaal", "rol": rol ?? "onbekend", "team": team ?? "onbekend"]
    if wereld.heeftInstemming, !wereld.toewijzingen.isEmpty { groups["klantmanager"] = klantmanager ?? "onbekend" }
    return groups
  }

  public func caseloadPerFte() -> [Cijfer] {
    guard let first = wereld.formatie.map(\.maand).min() else { return [] }
    var groups: Set<[String]> = []
    for month in maanden { for one in open(month) { groups.formUnion(one.groepen.map { [$0.key, $0.value] }) } }
    for row in wereld.formatie { groups.formUnion(groepen(row.rol, row.team, row.klantmanager).map { [$0.key, $0.value] }) }
    var found: [Cijfer] = []
    for month in maanden where month >= first {
      let all: [Toegewezen] = open(month)
      let staff: [Wereld.Formatie] = wereld.formatie.filter { $0.maand == month }
      for group in groups {
        let (split, name): (String, String) = (group[0], group[1])
        let number: Int = Set(all.filter { $0.groepen[split] == name }.map { [$0.klant, $0.groepen["rol"] ?? ""] }).count
        let fte: Int = staff.filter { groepen($0.rol, $0.team, $0.klantmanager)[split] == name }.reduce(0) { $0 + ($1.inzetbaar ?? $1.fte ?? 0) }
        found.append(
          Cijfer(begin: eind(month), eind: eind(month), uitsplitsing: split, groep: name, teller: number, noemer: fte, aantal: number))
      }
    }
    return found
  }
}
