extension Referentie {
  private var opdrachten: [Wereld.Opdracht] { wereld.opdrachten.filter { $0.dag <= peildatum } }

  /// The first talk of every klant on or after its first assignment.
  private func gesprokenInCampagne() -> [(klant: String, dag: Int)] {
    klanten.keys.compactMap { klant in
      guard let start = opdrachten.filter({ $0.klant == klant }).map(\.dag).min() else { return nil }
      return gesprekken(klant).filter { $0 >= start && $0 <= peildatum }.min().map { (klant, $0) }
    }
  }

  private func heeftVervolg(_ klant: String, _ dag: Int) -> Bool {
    let last: Int = dag + 56
    let hasStep: Bool = (activiteitenVan[klant] ?? []).contains { $0.van >= dag && $0.van <= last }
      || (voorzieningenVan[klant] ?? []).contains { $0.van >= dag && $0.van <= last }
    return hasStep || (afsprakenVan[klant] ?? []).contains { row in
      row.gepland > dag && row.gepland <= last && !["afgezegd_klant", "afgezegd_gemeente", "verzet"].contains(row.status ?? "")
    }
  }

  public func inBeeldGehouden() -> [Cijfer] {
    let spoken: [(klant: String, dag: Int)] = gesprokenInCampagne()
    let second: ((klant: String, dag: Int)) -> Bool = { one in
      self.gesprekken(one.klant).contains { $0 > one.dag && $0 <= self.plus(one.dag, maanden: 12) }
    }
    return jaareinden.flatMap { month -> [Cijfer] in
      let steps: [(klant: String, dag: Int)] = spoken.filter { one in
        one.dag >= begin(month - 11) - 56 && one.dag <= eind(month) - 56 && isInBestand(one.klant, one.dag + 56)
      }
      let years: [(klant: String, dag: Int)] = spoken.filter { one in
        one.dag >= begin(month - 23) && one.dag <= eind(month - 12) && isInBestand(one.klant, plus(one.dag, maanden: 12))
      }
      let followed: (((klant: String, dag: Int))) -> Bool = { self.heeftVervolg($0.klant, $0.dag) }
      let both: Int = years.filter { second($0) && followed($0) }.count
      return [
        verhouding(begin(month - 11) - 56, eind(month) - 56, "termijn", "vervolgstap_8_weken", steps.filter(followed).count, steps.count),
        verhouding(begin(month - 23), eind(month - 12), "termijn", "tweede_gesprek_12_maanden", years.filter(second).count, years.count),
        verhouding(begin(month - 23), eind(month - 12), "totaal", "totaal", both, years.count),
      ].filter { $0.noemer ?? 0 > 0 }
    }
  }

  public func verdringing() -> [Cijfer] {
    guard let first = opdrachten.map({ maand($0.dag) }).min(), let known = eersteGesprek else { return [] }
    let outside: [String] = klanten.keys.filter { klant in !opdrachten.contains { $0.klant == klant } }
    let during: [Int] = maanden.filter { month in
      month >= max(first, known) && opdrachten.contains { maand($0.dag) <= month && month <= maand($0.uiterlijk ?? $0.dag) }
    }
    let before: [Int] = maanden.filter { $0 >= max(first - 12, known) && $0 < first }
    return [("voor", before), ("tijdens", during), ("totaal", before + during)].compactMap { name, months in
      guard let start = months.min(), let end = months.max() else { return nil }
      var talks: Int = 0
      var present: Int = 0
      for month in months {
        let here: [String] = outside.filter { isInBestand($0, eind(month)) }
        present += here.count
        talks += here.reduce(0) { sum, klant in sum + gesprekken(klant).filter { $0 >= begin(month) && $0 <= eind(month) }.count }
      }
      return verhouding(begin(start), eind(end), name == "totaal" ? "totaal" : "fase", name, talks, present)
    }
  }
}
