extension Referentie {
  /// The ends of the steps of a klant that are open on a day; nothing where an end is missing.
  private func openStappen(_ klant: String, _ dag: Int) -> [Int?] {
    var ends: [Int?] = []
    for row in activiteitenVan[klant] ?? [] where row.van <= dag && (row.afgerond.map { $0 > dag } ?? true) { ends.append(row.tot) }
    for row in voorzieningenVan[klant] ?? [] where row.van <= dag && (row.tot.map { $0 > dag } ?? true) { ends.append(row.tot ?? row.gepland) }
    for row in afsprakenVan[klant] ?? [] {
      let known: Int = row.uitnodiging ?? row.gepland - 14
      guard known <= dag else { continue }
      switch row.status ?? "" {
      case "afgezegd_klant", "afgezegd_gemeente", "verzet": if row.statusdag ?? known > dag { ends.append(row.gepland) }
      case "gepland": ends.append(row.gepland)
      default: if row.gepland > dag { ends.append(row.gepland) }
      }
    }
    return ends
  }

  /// The first state of the worklist that fits.
  private func werktoestand(_ klant: String, _ month: Int) -> String {
    let day: Int = eind(month)
    let ends: [Int?] = openStappen(klant, day)
    let exemptions: [Wereld.Kenmerk] = perioden(klant).filter { inBestand($0, day) }.flatMap(\.kenmerken)
      .filter { $0.van <= day && ($0.tot.map { $0 >= day } ?? true) }
    if exemptions.contains(where: { $0.eindOntheffing.map { $0 <= day } ?? false }) { return "verlopen" }
    if ends.contains(where: { end in end.map { $0 <= day || $0 > eind(month + wereld.maxMaandenVooruit) } ?? true }) { return "verlopen" }
    return ends.isEmpty ? "zonder_vervolgstap" : ends.count > 1 ? "meervoudig" : "op_koers"
  }

  public func werkvoorraad() -> [Cijfer] {
    maanden.flatMap { month -> [Cijfer] in
      let day: Int = eind(month)
      let states: [String] = klantenInBestand(day).map { werktoestand($0, month) }
      return tel("toestand", ["verlopen", "zonder_vervolgstap", "meervoudig", "op_koers"], begin: day, eind: day, states)
        + tel("totaal", ["totaal"], begin: day, eind: day, states.map { _ in "totaal" })
    }
  }

  public func caseloadBuiten() -> [Cijfer] {
    let who: (String?, String?) -> String = { $0 ?? $1 ?? "onbekend" }
    return maanden.flatMap { month -> [Cijfer] in
      let day: Int = eind(month)
      let open: [Wereld.Toewijzing] = wereld.toewijzingen.filter { $0.van <= day && ($0.tot.map { $0 > day } ?? true) }
      let assigned: Set<String> = Set(open.map(\.klant))
      let present: [String] = klantenInBestand(day)
      let without: Int = present.filter { !assigned.contains($0) }.count
      let aftercare: Int = assigned.subtracting(present).count
      var staff: [String: Int] = [:]
      for row in wereld.formatie where row.maand == month { staff[who(row.klantmanager, row.team), default: 0] += row.inzetbaar ?? row.fte ?? 0 }
      let hasStaff: Bool = wereld.formatie.contains { $0.maand <= month }
      let unstaffed: Set<String> = Set(open.filter { staff[who($0.klantmanager, $0.team)] ?? 0 <= 0 }.map(\.klant))
      let empty: Int = hasStaff ? present.filter { unstaffed.contains($0) }.count : 0
      return [("zonder_toewijzing", without), ("zonder_fte", empty), ("nazorg", aftercare), ("totaal", without + empty + aftercare)].map { name, number in
        Cijfer(begin: day, eind: day, uitsplitsing: name == "totaal" ? "totaal" : "toestand", groep: name, teller: nil, noemer: nil, aantal: number)
      }
    }
  }
}
