extension Referentie {
  private struct Plaats {
    let naam: String
    let hoogte: Int?
  }

  private func plaats(_ klant: String, _ schaal: (naam: String, waarden: [String]), _ dag: Int) -> Plaats {
    let known: [Wereld.Indeling] = (indelingenVan[klant] ?? []).filter {
      $0.schaal == schaal.naam && $0.dag <= dag && schaal.waarden.contains($0.waarde)
    }
    guard let day = known.map(\.dag).max() else { return Plaats(naam: "onbekend", hoogte: nil) }
    let heights: [Int] = known.filter { $0.dag == day }.compactMap { schaal.waarden.firstIndex(of: $0.waarde) }
    guard let height = heights.max() else { return Plaats(naam: "onbekend", hoogte: nil) }
    return Plaats(naam: schaal.waarden[height], hoogte: height)
  }

  /// The reason of the last exit on or before a day.
  private func laatsteReden(_ klant: String, _ dag: Int) -> String {
    let ended: [Wereld.Periode] = perioden(klant).filter { periode in tot(periode).map { $0 <= dag } ?? false }
    return ended.max { (tot($0) ?? 0) < (tot($1) ?? 0) }.map { reden($0) } ?? "onbekend"
  }

  private struct Stap {
    let schaal: String
    let begin: Int
    let eind: Int
    let van: Plaats
    let naar: Plaats
    let reden: String
  }

  /// Every klant between two days on every scale in use.
  private func stappen() -> [Stap] {
    let used: [(naam: String, waarden: [String])] = wereld.schalen.filter { schaal in
      wereld.indelingen.contains { $0.schaal == schaal.naam && $0.dag <= peildatum && schaal.waarden.contains($0.waarde) }
    }
    var steps: [Stap] = []
    for length in [1, 3, 12] {
      for month in maanden where month - length >= wereld.eersteMaand {
        let (t0, t1): (Int, Int) = (eind(month - length), eind(month))
        for klant in Set(wereld.perioden.map(\.klant)) {
          let (here, there): (Bool, Bool) = (isInBestand(klant, t0), isInBestand(klant, t1))
          guard here || there else { continue }
          for schaal in used {
            steps.append(
              Stap(
                schaal: schaal.naam, begin: t0, eind: t1, van: here ? plaats(klant, schaal, t0) : Plaats(naam: "instroom", hoogte: nil),
                naar: there ? plaats(klant, schaal, t1) : Plaats(naam: "uitstroom", hoogte: nil), reden: there ? "" : laatsteReden(klant, t1)))
          }
        }
      }
    }
    return steps
  }

  public func doorstroomMatrix() -> [Cijfer] {
    let steps: [Stap] = stappen()
    let names: [String] = Set(steps.map(\.schaal)).sorted()
    guard let first = names.contains("participatieladder") ? "participatieladder" : names.first else { return [] }
    var cells: [Cijfer: Int] = [:]
    for step in steps {
      let cell: String = step.van.naam + "|" + step.naar.naam
      let isFirst: Bool = step.schaal == first
      let key: Cijfer = Cijfer(
        begin: step.begin, eind: step.eind, uitsplitsing: isFirst ? "van|naar" : "schaal|van|naar", groep: isFirst ? cell : step.schaal + "|" + cell,
        teller: nil, noemer: nil, aantal: nil)
      cells[key, default: 0] += 1
      let total: Cijfer = Cijfer(begin: step.begin, eind: step.eind, uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, aantal: nil)
      if isFirst { cells[total, default: 0] += 1 }
    }
    return cells.map { key, number in
      var cell: Cijfer = key
      cell.aantal = number
      return cell
    }
  }

  /// The share of klanten for whom `isTeller` holds, of those for whom `isNoemer` holds.
  private func aandeel(_ isTeller: (Stap) -> Bool, _ isNoemer: (Stap) -> Bool) -> [Cijfer] {
    var counts: [[String]: (Int, Int)] = [:]
    for step in stappen() where step.van.hoogte != nil && isNoemer(step) {
      for (split, group) in [("totaal", "totaal"), ("schaal", step.schaal)] {
        let key: [String] = [String(step.begin), String(step.eind), split, group]
        counts[key, default: (0, 0)].1 += 1
        if isTeller(step) { counts[key, default: (0, 0)].0 += 1 }
      }
    }
    return counts.map { key, value in verhouding(Int(key[0]) ?? 0, Int(key[1]) ?? 0, key[2], key[3], value.0, value.1) }
  }

  private func hoger(_ step: Stap) -> Bool { step.naar.hoogte.map { $0 > (step.van.hoogte ?? 0) } ?? false }

  public func doorstroomPct() -> [Cijfer] { aandeel({ self.hoger($0) }, { $0.naar.hoogte != nil }) }

  public func omlaagPct() -> [Cijfer] {
    aandeel({ step in step.naar.hoogte.map { $0 < (step.van.hoogte ?? 0) } ?? false }, { $0.naar.hoogte != nil })
  }

  public func vooruitPct() -> [Cijfer] {
    let apart: Set<String> = ["03", "04", "05", "32", "33"]
    return aandeel(
      { step in self.hoger(step) || (step.naar.naam == "uitstroom" && ["01", "11", "13"].contains(step.reden)) },
      { step in !(step.naar.naam == "uitstroom" && apart.contains(step.reden)) })
  }
}
