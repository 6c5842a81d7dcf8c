extension Referentie {
  /// The newest screening of a person in which it was spoken to, on or before a day.
  func nieuwste(_ persoon: String, _ dag: Int) -> Wereld.Screening? {
    (screeningenVan[persoon] ?? []).filter { row in row.uitkomst == "gesproken" && (row.dag.map { $0 <= dag } ?? false) }
      .max { ($0.dag ?? 0, $0.id) < ($1.dag ?? 0, $1.id) }
  }

  private func nieuwsten(_ month: Int) -> [Wereld.Screening] {
    screeningenVan.keys.compactMap { nieuwste($0, eind(month)) }
  }

  /// Counts per month end, from the first month in which anybody counts on.
  private func tellen(_ split: String, _ groups: (Wereld.Screening) -> [String]) -> [Cijfer] {
    func counted(_ month: Int) -> [[String]] { nieuwsten(month).map(groups).filter { !$0.isEmpty } }
    guard let first = maanden.first(where: { !counted($0).isEmpty }) else { return [] }
    let list: Set<String> = Set(maanden.flatMap { counted($0).flatMap { $0 } })
    return maanden.filter { $0 >= first }.flatMap { month -> [Cijfer] in
      let now: [[String]] = counted(month)
      let day: Int = eind(month)
      return tel(split, list, begin: day, eind: day, now.flatMap { $0 }) + tel("totaal", ["totaal"], begin: day, eind: day, now.map { _ in "totaal" })
    }
  }

  public func advies() -> [Cijfer] { tellen("advies") { row in row.advies.map { [$0] } ?? [] } }

  public func leefgebiedScore() -> [Cijfer] {
    tellen("leefgebied|score") { row in
      row.scores.compactMap { score in
        guard let value = score.waarde else { return nil }
        let tenth: Int = value % 10_000 / 1_000
        return "\(score.leefgebied)|\(value / 10_000)" + (tenth == 0 ? "" : ",\(tenth)")
      }
    }
  }

  public func loonwaardeband() -> [Cijfer] {
    func band(_ value: Int) -> String { value <= 300_000 ? "tot_en_met_30" : value <= 800_000 ? "boven_30_tot_en_met_80" : "boven_80" }
    let names: [String] = ["tot_en_met_30", "boven_30_tot_en_met_80", "boven_80"]
    guard let first = maanden.first(where: { !nieuwsten($0).isEmpty }) else { return [] }
    let valued: (Int) -> [Wereld.Screening] = { self.nieuwsten($0).filter { $0.loonwaarde != nil } }
    let hasAny: Bool = maanden.contains { !valued($0).isEmpty }
    let kinds: Set<String> = Set(maanden.flatMap { valued($0).map { $0.soort ?? "onbekend" } })
    return maanden.filter { $0 >= first }.flatMap { month -> [Cijfer] in
      let day: Int = eind(month)
      let rows: [Wereld.Screening] = valued(month)
      var found: [Cijfer] = [verhouding(day, day, "totaal", "totaal", rows.count, nieuwsten(month).count)]
      for name in names where hasAny {
        found.append(verhouding(day, day, "band", name, rows.filter { band($0.loonwaarde ?? 0) == name }.count, rows.count))
        for kind in kinds {
          let mine: [Wereld.Screening] = rows.filter { ($0.soort ?? "onbekend") == kind }
          found.append(verhouding(day, day, "loonwaarde_soort|band", kind + "|" + name, mine.filter { band($0.loonwaarde ?? 0) == name }.count, mine.count))
        }
      }
      return found
    }
  }

  public func adviesGevolgd() -> [Cijfer] {
    // The last decision on the advice of a screening, on or before a day: the later row of two on one day.
    func decision(_ row: Wereld.Screening, _ day: Int) -> Wereld.Besluit? {
      var last: Wereld.Besluit?
      for one in wereld.besluiten where one.klant != nil && one.klant == row.klant && one.dag >= row.dag ?? 0 && one.dag <= day {
        if let reference = one.referentie, reference != row.referentie { continue }
        if one.dag >= last?.dag ?? Int.min { last = one }
      }
      return last
    }
    func decided(_ month: Int) -> [(advies: String, besluit: String?)] {
      nieuwsten(month).compactMap { row in
        guard let advice = row.advies, let made = decision(row, eind(month)) else { return nil }
        return (advice, made.besluit)
      }
    }
    guard let first = maanden.first(where: { !decided($0).isEmpty }) else { return [] }
    return maanden.filter { $0 >= first }.map { month in
      let all: [(advies: String, besluit: String?)] = decided(month)
      return verhouding(eind(month), eind(month), "totaal", "totaal", all.filter { $0.besluit == $0.advies }.count, all.count)
    }
  }
}
