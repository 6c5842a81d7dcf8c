extension Referentie {
  private static let gewoon: [String] = ["totaal", "team", "oproep", "kanaal"]
  private static let vergelijkend: [String] = ["uitnodigingsvorm", "nagebeld", "vorm_nagebeld", "uitvoerder"]

  private func oproep(_ afspraak: Wereld.Afspraak) -> String { afspraak.oproep == nil || afspraak.oproep == 1 ? "eerste" : "herhaald" }

  private func groep(_ afspraak: Wereld.Afspraak, _ split: String) -> String {
    switch split {
    case "totaal": return "totaal"
    case "oproep": return oproep(afspraak)
    case "kanaal": return afspraak.kanaal ?? "onbekend"
    case "uitnodigingsvorm": return afspraak.vorm ?? "onbekend"
    case "nagebeld": return afspraak.nagebeld ?? "onbekend"
    case "uitvoerder": return afspraak.uitvoerder ?? "onbekend"
    case "vorm_nagebeld":
      guard let vorm = afspraak.vorm, let nagebeld = afspraak.nagebeld else { return "onbekend" }
      return vorm + (nagebeld == "N" ? "_niet_nagebeld" : "_nagebeld")
    default:
      if let team = afspraak.team { return team }
      for periode in perioden(afspraak.klant) {
        let holds: Wereld.Kenmerk? = periode.kenmerken.first { $0.van <= afspraak.gepland && ($0.tot.map { $0 >= afspraak.gepland } ?? true) }
        if let holds { return holds.team ?? "onbekend" }
      }
      return "onbekend"
    }
  }

  public func noShow() -> [Cijfer] {
    let kept: [Wereld.Afspraak] = wereld.afspraken.filter {
      ["verschenen", "no_show"].contains($0.status ?? "") && $0.gepland <= peildatum && maand($0.gepland) >= wereld.eersteMaand
    }
    guard let first = kept.map({ maand($0.gepland) }).min() else { return [] }
    var found: [Cijfer] = []
    for length in [1, 12] {
      for month in maanden where month - length + 1 >= first {
        let inPeriod: [Wereld.Afspraak] = kept.filter { maand($0.gepland) <= month && maand($0.gepland) > month - length }
        var firsts: [String: Wereld.Afspraak] = [:]
        for afspraak in inPeriod.sorted(by: { ($0.gepland, $0.id) < ($1.gepland, $1.id) }) where oproep(afspraak) == "eerste" && !afspraak.klant.isEmpty {
          if firsts[afspraak.klant] == nil { firsts[afspraak.klant] = afspraak }
        }
        for split in Self.gewoon + Self.vergelijkend {
          let counted: [Wereld.Afspraak] = Self.gewoon.contains(split) ? inPeriod : Array(firsts.values)
          let groups: Set<String> = Set(counted.map { groep($0, split) }).union(split == "totaal" ? ["totaal"] : [])
          for group in groups {
            let all: [Wereld.Afspraak] = counted.filter { groep($0, split) == group }
            found.append(verhouding(begin(month - length + 1), eind(month), split, group, all.filter { $0.status == "no_show" }.count, all.count))
          }
        }
      }
    }
    return found
  }

  public func opkomstKlant() -> [Cijfer] {
    let invitations: [(klant: String, dag: Int)] = wereld.afspraken.filter { !$0.klant.isEmpty }.map { ($0.klant, $0.uitnodiging ?? $0.gepland - 14) }.filter { $0.1 <= peildatum }
    guard let first = invitations.map({ maand($0.dag) }).min() else { return [] }
    return jaareinden.filter { $0 - 11 >= first }.map { month in
      var day: [String: Int] = [:]
      for invitation in invitations where invitation.dag >= begin(month - 11) && invitation.dag <= eind(month) {
        day[invitation.klant] = min(day[invitation.klant] ?? Int.max, invitation.dag)
      }
      let spoken: Int = day.filter { klant, dag in
        gesprekken(klant).contains { $0 >= dag && $0 <= dag + 60 && $0 <= peildatum }
      }.count
      return verhouding(begin(month - 11), eind(month), "totaal", "totaal", spoken, day.count)
    }
  }

  public func afspraakNietGeregistreerd() -> [Cijfer] {
    guard let first = wereld.afspraken.map({ maand($0.gepland) }).min() else { return [] }
    return maanden.filter { $0 >= first }.map { month in
      let number: Int = wereld.afspraken.filter {
        maand($0.gepland) == month && $0.gepland <= peildatum && ($0.status == nil || $0.status == "gepland")
      }.count
      return Cijfer(begin: begin(month), eind: eind(month), uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, aantal: number)
    }
  }
}
