extension Referentie {
  /// One klant in one role at the end of a month, with the teams of its assignments.
  private func open(_ month: Int) -> [(klant: String, rol: String, team: String)] {
    let day: Int = eind(month)
    if wereld.toewijzingen.isEmpty {
      return wereld.perioden.filter { inBestand($0, day) }.map { ($0.klant, "onbekend", groep($0, day, "team")) }
    }
    return wereld.toewijzingen.filter { toewijzing in
      toewijzing.van <= day && (toewijzing.tot.map { $0 > day } ?? true)
        && wereld.perioden.contains { $0.klant == toewijzing.klant && inBestand($0, day) }
    }.map { ($0.klant, $0.rol ?? "onbekend", $0.team ?? "onbekend") }
  }

  public func caseloadPerFte() -> [Cijfer] {
    guard let first = wereld.formatie.map(\.maand).min() else { return [] }
    var groups: Set<[String]> = []
    for month in maanden {
      for one in open(month) { groups.formUnion([["totaal", "totaal"], ["rol", one.rol], ["team", one.team]]) }
    }
    for row in wereld.formatie { groups.formUnion([["totaal", "totaal"], ["rol", row.rol ?? "onbekend"], ["team", row.team ?? "onbekend"]]) }
    var found: [Cijfer] = []
    for month in maanden where month >= first {
      for group in groups {
        let (split, name): (String, String) = (group[0], group[1])
        let mine: [(klant: String, rol: String, team: String)] = open(month).filter { split == "totaal" || (split == "rol" ? $0.rol : $0.team) == name }
        let fte: Int = wereld.formatie.filter { row in
          row.maand == month && (split == "totaal" || (split == "rol" ? row.rol ?? "onbekend" : row.team ?? "onbekend") == name)
        }.reduce(0) { $0 + ($1.inzetbaar ?? $1.fte ?? 0) }
        let number: Int = Set(mine.map { [$0.klant, $0.rol] }).count
        found.append(
          Cijfer(begin: eind(month), eind: eind(month), uitsplitsing: split, groep: name, teller: number, noemer: fte, aantal: number))
      }
    }
    return found
  }
}
