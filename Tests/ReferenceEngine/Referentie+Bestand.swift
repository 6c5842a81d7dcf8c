extension Referentie {
  /// Every group that ever holds somebody.
  func groepen(_ perioden: [Wereld.Periode], _ uitsplitsing: String) -> Set<String> {
    var found: Set<String> = uitsplitsing == "totaal" ? ["totaal"] : []
    for periode in perioden {
      for maand in maanden {
        if inBestand(periode, eind(maand)) { found.insert(groep(periode, eind(maand), uitsplitsing)) }
        if instroom(periode, maand) { found.insert(groep(periode, periode.van, uitsplitsing)) }
        if uitstroom(periode, maand), let tot = tot(periode) { found.insert(groep(periode, tot, uitsplitsing)) }
      }
    }
    return found
  }

  public func stand(_ perioden: [Wereld.Periode]) -> [Cijfer] {
    Self.uitsplitsingen.flatMap { split -> [Cijfer] in
      let lijst: Set<String> = groepen(perioden, split)
      return maanden.flatMap { maand -> [Cijfer] in
        let dag: Int = eind(maand)
        return tel(split, lijst, begin: dag, eind: dag, perioden.filter { inBestand($0, dag) }.map { groep($0, dag, split) })
      }
    }
  }

  public func instroom(_ perioden: [Wereld.Periode]) -> [Cijfer] {
    Self.uitsplitsingen.flatMap { split -> [Cijfer] in
      let lijst: Set<String> = groepen(perioden, split)
      return maanden.flatMap { maand -> [Cijfer] in
        tel(split, lijst, begin: begin(maand), eind: eind(maand), perioden.filter { instroom($0, maand) }.map { groep($0, $0.van, split) })
      }
    }
  }

  public func uitstroom(_ perioden: [Wereld.Periode]) -> [Cijfer] {
    Self.uitsplitsingen.flatMap { split -> [Cijfer] in
      let lijst: Set<String> = groepen(perioden, split)
      return maanden.flatMap { maand -> [Cijfer] in
        let weg: [Wereld.Periode] = perioden.filter { uitstroom($0, maand) }
        return tel(split, lijst, begin: begin(maand), eind: eind(maand), weg.map { groep($0, tot($0) ?? 0, split) })
      }
    }
  }

  /// Moves between groups within a month, into the group or out of it; the first month has no month before it.
  public func overgang(naarBinnen: Bool) -> [Cijfer] {
    Self.uitsplitsingen.flatMap { split -> [Cijfer] in
      let lijst: Set<String> = groepen(wereld.perioden, split)
      return maanden.dropFirst().flatMap { maand -> [Cijfer] in
        var moved: [String] = []
        for periode in wereld.perioden {
          guard let van = aanHetBegin(periode, maand, split), let naar = aanHetEind(periode, maand, split), van != naar else { continue }
          moved.append(naarBinnen ? naar : van)
        }
        return tel(split, lijst, begin: begin(maand), eind: eind(maand), moved)
      }
    }
  }

  private func aanHetBegin(_ periode: Wereld.Periode, _ maand: Int, _ split: String) -> String? {
    if inBestand(periode, eind(maand - 1)) { return groep(periode, eind(maand - 1), split) }
    return instroom(periode, maand) ? groep(periode, periode.van, split) : nil
  }

  private func aanHetEind(_ periode: Wereld.Periode, _ maand: Int, _ split: String) -> String? {
    if inBestand(periode, eind(maand)) { return groep(periode, eind(maand), split) }
    guard uitstroom(periode, maand), let tot = tot(periode) else { return nil }
    return groep(periode, tot, split)
  }

  public func administratiefVerschil() -> [Cijfer] {
    var found: [Cijfer] = []
    for maand in maanden {
      let rows: [(maand: Int, gemeente: String?, uitkeringen: Int)] = wereld.controletotalen.filter { $0.maand == maand }
      if rows.isEmpty { continue }
      let whole: [(maand: Int, gemeente: String?, uitkeringen: Int)] = rows.filter { $0.gemeente == nil }
      let theirs: Int = (whole.isEmpty ? rows : whole).reduce(0) { $0 + $1.uitkeringen }
      let ours: Int = wereld.uitkeringen.filter { inBestand($0, eind(maand)) }.count
      found.append(
        Cijfer(begin: eind(maand), eind: eind(maand), uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, aantal: theirs - ours))
    }
    return found
  }

  /// The spells of every klant when up to thirty days between two of them do not count.
  private func overbrugd() -> [(van: Int, tot: Int?)] {
    var all: [(van: Int, tot: Int?)] = []
    for klant in klanten.keys {
      var mine: [(van: Int, tot: Int?)] = []
      for periode in wereld.perioden.filter({ $0.klant == klant && $0.van <= peildatum }).sorted(by: { $0.van < $1.van }) {
        if let last = mine.last, last.tot.map({ periode.van - $0 <= 31 }) ?? true {
          mine[mine.count - 1].tot = periode.tot
        } else {
          mine.append((periode.van, periode.tot))
        }
      }
      all += mine
    }
    return all
  }

  private func perMaand(_ days: [Int]) -> [Cijfer] {
    maanden.map { month in
      let number: Int = days.filter { $0 >= begin(month) && $0 <= eind(month) }.count
      return Cijfer(begin: begin(month), eind: eind(month), uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, aantal: number)
    }
  }

  public func instroom30() -> [Cijfer] { perMaand(overbrugd().map(\.van)) }
  public func uitstroom30() -> [Cijfer] { perMaand(overbrugd().compactMap(\.tot)) }
  public func verdwenen() -> [Cijfer] { perMaand(wereld.perioden.filter(\.isVerdwenen).compactMap(\.tot)) }

  public func verdwenenTeruggekeerd() -> [Cijfer] {
    maanden.map { month in
      let number: Int = Set(wereld.teruggekeerd.filter { $0.maand == month }.map(\.klant)).count
      return Cijfer(begin: begin(month), eind: eind(month), uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, aantal: number)
    }
  }
}
