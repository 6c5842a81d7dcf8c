extension Referentie {
  /// Which kinds count as participating: typed over from the code lists.
  private static let meedoen: Set<String> = ["vrijwilligerswerk", "opleiding", "werkervaring", "taal", "03", "23", "29"]

  private func loopt(_ row: Wereld.Voorziening, _ dag: Int) -> Bool {
    row.van <= dag && (row.tot.map { $0 > dag } ?? true)
  }

  /// The services of klanten in bestand that run on a day.
  private func lopend(_ dag: Int) -> [Wereld.Voorziening] {
    wereld.voorzieningen.filter { row in loopt(row, dag) && (row.klant.map { isInBestand($0, dag) } ?? false) }
  }

  public func lopendeVoorziening() -> [Cijfer] {
    let types: Set<String> = Set(maanden.flatMap { lopend(eind($0)).map { $0.type ?? "onbekend" } })
    return maanden.flatMap { month -> [Cijfer] in
      let day: Int = eind(month)
      let running: [String] = lopend(day).map { $0.type ?? "onbekend" }
      return tel("type", types, begin: day, eind: day, running) + tel("totaal", ["totaal"], begin: day, eind: day, running.map { _ in "totaal" })
    }
  }

  public func registratieVolgensAfspraak() -> [Cijfer] {
    maanden.flatMap { month -> [Cijfer] in
      let day: Int = eind(month)
      var counts: [String: (ja: Int, alle: Int)] = [:]
      for row in lopend(day) {
        guard let klant = row.klant, let periode = perioden(klant).first(where: { inBestand($0, day) }) else { continue }
        let isAllowed: Bool = wereld.toegestaan.contains { rule in
          rule.type == row.type && rule.schaal == "rsd_categorie" && rule.waarde == waarde(klant, "rsd_categorie", day)
        }
        for group in ["totaal=totaal", "team=" + groep(periode, day, "team")] {
          counts[group, default: (0, 0)].alle += 1
          if isAllowed { counts[group, default: (0, 0)].ja += 1 }
        }
      }
      return counts.map { key, value in
        let parts: [String] = key.split(separator: "=").map(String.init)
        return verhouding(day, day, parts[0], parts[1], value.ja, value.alle)
      }
    }
  }

  /// The value on a scale on a day: the newest, and of two on one day the highest.
  func waarde(_ klant: String, _ schaal: String, _ dag: Int) -> String? {
    let order: [String] = wereld.schalen.first { $0.naam == schaal }?.waarden ?? []
    let known: [Wereld.Indeling] = (indelingenVan[klant] ?? []).filter { $0.schaal == schaal && $0.dag <= dag && order.contains($0.waarde) }
    guard let newest = known.map(\.dag).max() else { return nil }
    return known.filter { $0.dag == newest }.map(\.waarde).max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
  }

  public func participatie() -> [Cijfer] {
    maanden.map { month in
      let day: Int = eind(month)
      let present: [String] = klantenInBestand(day)
      let busy: [String] = present.filter { klant in
        (voorzieningenVan[klant] ?? []).contains { loopt($0, day) && Self.meedoen.contains($0.type ?? "") }
          || (activiteitenVan[klant] ?? []).contains { row in
            guard row.van <= day, Self.meedoen.contains(row.soort ?? "") else { return false }
            return [row.tot, row.afgerond].allSatisfy { end in end.map { $0 > day } ?? true }
          }
      }
      return verhouding(day, day, "totaal", "totaal", busy.count, present.count)
    }
  }

  public func bemiddelbaar() -> [Cijfer] {
    maanden.map { month in
      let day: Int = eind(month)
      let present: [String] = klantenInBestand(day)
      let able: [String] = present.filter { klant in
        guard !(voorzieningenVan[klant] ?? []).contains(where: { loopt($0, day) }) else { return false }
        return ["job ready", "bijna job ready"].contains(waarde(klant, "rsd_categorie", day) ?? "")
          || (nieuwste(klant, day)?.loonwaarde ?? 0) > 300_000
      }
      return verhouding(day, day, "totaal", "totaal", able.count, present.count)
    }
  }

  public func belemmeringWeg() -> [Cijfer] {
    // Open at the end of a month and the klant in bestand.
    func open(_ month: Int) -> [Wereld.Belemmering] {
      let day: Int = eind(month)
      return wereld.belemmeringen.filter { row in
        row.van <= day && (row.tot.map { $0 > day } ?? true) && (row.klant.map { isInBestand($0, day) } ?? false)
      }
    }
    guard let first = maanden.first(where: { !open($0).isEmpty }) else { return [] }
    return [1, 3, 12].flatMap { length in
      maanden.filter { $0 >= first && $0 + length <= wereld.peilmaand }.map { month in
        let rows: [Wereld.Belemmering] = open(month)
        let gone: Int = rows.filter { $0.tot.map { $0 <= eind(month + length) } ?? false }.count
        return verhouding(eind(month), eind(month + length), "totaal", "totaal", gone, rows.count)
      }
    }
  }

  public func doorverwijzing() -> [Cijfer] {
    func state(_ row: Wereld.Doorverwijzing, _ day: Int) -> String {
      if let back = row.terug, back <= day { return "teruggekeerd" }
      if let taken = row.opgepakt, taken <= day { return "opgepakt" }
      return "niet_opgepakt"
    }
    func groups(_ month: Int) -> [String] {
      let day: Int = eind(month)
      return wereld.doorverwijzingen.filter { $0.dag <= day }.map { ($0.partner ?? "onbekend") + "|" + state($0, day) }
    }
    guard let first = maanden.first(where: { !groups($0).isEmpty }) else { return [] }
    let list: Set<String> = Set(maanden.flatMap { groups($0) })
    return maanden.filter { $0 >= first }.flatMap { month -> [Cijfer] in
      let now: [String] = groups(month)
      let day: Int = eind(month)
      return tel("partner|toestand", list, begin: day, eind: day, now) + tel("totaal", ["totaal"], begin: day, eind: day, now.map { _ in "totaal" })
    }
  }

  private func perMaand(_ days: [Int], from first: Int?) -> [Cijfer] {
    guard let first else { return [] }
    return maanden.filter { $0 >= first }.map { month in
      let number: Int = days.filter { $0 >= begin(month) && $0 <= eind(month) && $0 <= peildatum }.count
      return Cijfer(begin: begin(month), eind: eind(month), uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, aantal: number)
    }
  }

  public func aanvraag() -> [Cijfer] { perMaand(wereld.meldingen, from: wereld.meldingen.filter { $0 <= peildatum }.min().map { maand($0) }) }

  public func klachtPer100() -> [Cijfer] {
    let talks: [Int] = wereld.gesprekken.map(\.dag).filter { $0 <= peildatum }
    guard let first = talks.min().map({ maand($0) }) else { return [] }
    return [1, 12].flatMap { length in
      maanden.filter { $0 - length + 1 >= max(first, wereld.eersteMaand) }.map { month in
        let inside: (Int) -> Bool = { $0 >= self.begin(month - length + 1) && $0 <= self.eind(month) }
        return verhouding(begin(month - length + 1), eind(month), "totaal", "totaal", wereld.klachten.filter(inside).count, talks.filter(inside).count)
      }
    }
  }

  public func uitkomstGeregistreerd() -> [Cijfer] {
    maanden.compactMap { month in
      let past: [Wereld.Afspraak] = wereld.afspraken.filter { $0.gepland >= begin(month) && $0.gepland <= eind(month) }
      if past.isEmpty { return nil }
      return verhouding(begin(month), eind(month), "totaal", "totaal", past.filter { $0.status != nil && $0.status != "gepland" }.count, past.count)
    }
  }

  public func veldGevuld() -> [Cijfer] {
    if wereld.velden.isEmpty { return [] }
    let all: (Int, Int) = wereld.velden.reduce((0, 0)) { ($0.0 + $1.gevuld, $0.1 + $1.gevuld + $1.leeg) }
    return [verhouding(peildatum, peildatum, "totaal", "totaal", all.0, all.1)]
      + wereld.velden.map { verhouding(peildatum, peildatum, "soort|veld", $0.soort + "|" + $0.veld, $0.gevuld, $0.gevuld + $0.leeg) }
  }
}
