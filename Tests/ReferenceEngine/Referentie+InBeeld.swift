extension Referentie {
  static let beeldgroepen: [String] = ["totaal", "team", "duurklasse"]

  var eersteGesprek: Int? { wereld.gesprekken.map(\.dag).filter { $0 <= peildatum }.min().map { maand($0) } }

  /// The newest talk on or before a day.
  private func laatsteGesprek(_ klant: String, _ dag: Int) -> Int? {
    gesprekken(klant).filter { $0 <= dag }.max()
  }

  /// In which of the four states a klant in bestand is at the end of a month.
  private func toestand(_ periode: Wereld.Periode, _ maand: Int) -> String {
    let venster: Int = begin(maand - wereld.beeldMaanden + 1)
    if let last = laatsteGesprek(periode.klant, eind(maand)) { return last >= venster ? "in_beeld" : "uit_beeld" }
    return periode.van >= venster ? "kort_in_bestand" : "geen_gesprek_bekend"
  }

  /// Whether an appointment lies ahead, as was known on a day.
  private func heeftPlan(_ klant: String, _ dag: Int) -> Bool {
    (afsprakenVan[klant] ?? []).contains { afspraak in
      let known: Int = afspraak.uitnodiging ?? afspraak.gepland - 14
      guard known <= dag, afspraak.gepland > dag else { return false }
      guard ["afgezegd_klant", "afgezegd_gemeente", "verzet"].contains(afspraak.status ?? "") else { return true }
      return (afspraak.statusdag ?? known) > dag
    }
  }

  private func dreigt(_ periode: Wereld.Periode, _ maand: Int) -> Bool {
    guard toestand(periode, maand) == "in_beeld", let last = laatsteGesprek(periode.klant, eind(maand)) else { return false }
    let isOld: Bool = 4 * (maand - self.maand(last)) >= 3 * wereld.beeldMaanden
    return isOld && !heeftPlan(periode.klant, eind(maand))
  }

  private func perGroep(_ counts: (Wereld.Periode, Int) -> Bool) -> [Cijfer] {
    guard let first = eersteGesprek else { return [] }
    let months: [Int] = maanden.filter { $0 >= first }
    let present: (Int) -> [Wereld.Periode] = { month in wereld.perioden.filter { inBestand($0, eind(month)) } }
    guard let start = months.first(where: { !present($0).isEmpty }) else { return [] }
    var found: [Cijfer] = []
    for split in Self.beeldgroepen {
      let lijst: Set<String> = Set(months.flatMap { month in present(month).map { groep($0, eind(month), split) } })
      for month in months where month >= start {
        for group in lijst {
          let all: [Wereld.Periode] = present(month).filter { groep($0, eind(month), split) == group }
          found.append(verhouding(eind(month), eind(month), split, group, all.filter { counts($0, month) }.count, all.count))
        }
      }
    }
    return found
  }

  /// The share in one of the four states.
  public func beeld(_ state: String) -> [Cijfer] { perGroep { self.toestand($0, $1) == state } }

  public func dreigtUitBeeld() -> [Cijfer] { perGroep { self.dreigt($0, $1) } }

  public func gespreksfrequentie() -> [Cijfer] {
    guard let first = eersteGesprek else { return [] }
    var found: [Cijfer] = []
    for split in Self.beeldgroepen {
      let present: (Int) -> [Wereld.Periode] = { month in wereld.perioden.filter { inBestand($0, eind(month)) } }
      let lijst: Set<String> = Set(maanden.flatMap { month in present(month).map { groep($0, eind(month), split) } })
      for month in maanden where month - 11 >= first {
        for group in lijst {
          let all: [Wereld.Periode] = present(month).filter { groep($0, eind(month), split) == group }
          let talks: Int = all.reduce(0) { sum, periode in
            sum + gesprekken(periode.klant).filter { $0 >= begin(month - 11) && $0 <= eind(month) }.count
          }
          found.append(verhouding(eind(month), eind(month), split, group, talks, all.count))
        }
      }
    }
    return found
  }
}
