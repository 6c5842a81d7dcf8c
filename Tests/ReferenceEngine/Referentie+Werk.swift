extension Referentie {
  private func isWerk(_ row: Wereld.Inkomen) -> Bool {
    if let uren = row.uren { return uren > 0 }
    return (row.bedrag ?? 0) > 0
  }

  public func deeltijd() -> [Cijfer] {
    let known: [Int] = maanden.filter { month in
      if wereld.dekkingen.isEmpty { return wereld.inkomens.contains { $0.maand == month } }
      let groups: Set<String> = Set(wereld.dekkingen.filter { $0.maand == month }.map(\.klantgroep))
      return groups.contains("alle") || groups.isSuperset(of: ["01", "02", "03"])
    }
    return known.map { month in
      let present: [String] = klantenInBestand(eind(month))
      let working: Int = present.filter { klant in (inkomensVan[klant] ?? []).contains { $0.maand == month && isWerk($0) } }.count
      return verhouding(begin(month), eind(month), "totaal", "totaal", working, present.count)
    }
  }

  public func uitstroomWerkBevestigd() -> [Cijfer] {
    jaareinden.filter { $0 + 1 <= wereld.peilmaand }.map { month in
      var known: Int = 0
      var confirmed: Int = 0
      for periode in wereld.perioden {
        guard let tot = tot(periode), tot >= begin(month - 11), tot <= eind(month) else { continue }
        let day: Int = plus(tot, maanden: 1)
        let rows: [Wereld.Inkomen] = (inkomensVan[periode.klant] ?? []).filter { $0.maand == maand(day) }
        let groups: Set<String> = Set(wereld.dekkingen.filter { $0.maand == maand(day) }.map(\.klantgroep))
        let arms: [String] = wereld.deelnames.filter { $0.klant == periode.klant }.compactMap { arm in arm.groep.map { arm.experiment + "|" + $0 } }
        guard !rows.isEmpty || groups.contains("alle") || groups.contains(groep(periode, tot, "regeling")) || arms.contains(where: groups.contains) else { continue }
        known += 1
        if rows.contains(where: { $0.soort == "dienstbetrekking" && isWerk($0) }), !isInBestand(periode.klant, day) { confirmed += 1 }
      }
      return verhouding(begin(month - 11), eind(month), "totaal", "totaal", confirmed, known)
    }
  }

  /// Which category promises what, and in how long: typed over from the definitions.
  private static let beloften: [String: (weken: Int?, maanden: Int, werk: Bool, omhoog: Bool)] = [
    "job ready": (13, 0, true, false), "bijna job ready": (nil, 6, true, false), "nog niet job ready": (nil, 12, true, true), "beheer": (nil, 36, false, true),
  ]

  private struct Plaatsing {
    let waarde: String
    let uiterlijk: Int
    let isGelukt: Bool
  }

  private func plaatsingen() -> [Plaatsing] {
    let order: [String] = wereld.schalen.first { $0.naam == "rsd_categorie" }?.waarden ?? []
    let rank: (String) -> Int = { order.firstIndex(of: $0) ?? -1 }
    let apart: Set<String> = ["03", "04", "05", "32", "33"]
    var found: [Plaatsing] = []
    for klant in klanten.keys {
      let rows: [Wereld.Indeling] = (indelingenVan[klant] ?? []).filter { $0.schaal == "rsd_categorie" && $0.dag <= peildatum && rank($0.waarde) >= 0 }
      var best: [Int: String] = [:]
      for row in rows where rank(row.waarde) > best[row.dag].map(rank) ?? -1 { best[row.dag] = row.waarde }
      let days: [Int] = best.keys.sorted()
      let mine: [Wereld.Periode] = perioden(klant)
      for (place, day) in days.enumerated() {
        guard let value = best[day], place == 0 || best[days[place - 1]] != value, let promise = Self.beloften[value], isInBestand(klant, day) else { continue }
        let last: Int = promise.weken.map { day + 7 * $0 } ?? plus(day, maanden: promise.maanden)
        guard last <= peildatum else { continue }
        let gone: Int? = mine.filter { apart.contains(reden($0)) }.compactMap { tot($0) }.filter { $0 > day && $0 <= last }.min()
        var moments: [Int] = []
        if promise.werk {
          moments += mine.filter { ["11", "13"].contains(reden($0)) }.compactMap { tot($0) }
          moments += (inkomensVan[klant] ?? []).filter { isWerk($0) }.map { begin($0.maand) }
        }
        if promise.omhoog { moments += days.filter { other in rank(best[other] ?? "") > rank(value) } }
        let isDone: Bool = moments.contains { $0 > day && $0 <= min(last, gone ?? last) }
        if gone == nil || isDone { found.append(Plaatsing(waarde: value, uiterlijk: last, isGelukt: isDone)) }
      }
    }
    return found
  }

  public func horizonGehaald() -> [Cijfer] {
    let all: [Plaatsing] = plaatsingen()
    if all.isEmpty { return [] }
    return jaareinden.flatMap { month -> [Cijfer] in
      let due: [Plaatsing] = all.filter { $0.uiterlijk >= begin(month - 11) && $0.uiterlijk <= eind(month) }
      var rows: [Cijfer] = [verhouding(begin(month - 11), eind(month), "totaal", "totaal", due.filter(\.isGelukt).count, due.count)]
      for (value, promise) in Self.beloften {
        let mine: [Plaatsing] = due.filter { $0.waarde == value }
        if mine.isEmpty { continue }
        let shift: Int = 7 * (promise.weken ?? 0)
        rows.append(
          verhouding(
            begin(month - 11 - promise.maanden) - shift, eind(month - promise.maanden) - shift, "categorie", value, mine.filter(\.isGelukt).count, mine.count))
      }
      return rows
    }
  }
}
