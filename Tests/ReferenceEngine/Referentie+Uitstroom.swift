extension Referentie {
  /// The groups of the reasons, typed over from the definitions.
  static let redengroepen: [String: String] = [
    "11": "werk", "13": "werk", "01": "onderwijs", "03": "AOW", "04": "overlijden", "02": "relatie of partner", "97": "relatie of partner",
    "32": "verhuizing", "33": "verhuizing", "14": "ander inkomen of uitkering", "15": "ander inkomen of uitkering", "17": "ander inkomen of uitkering",
    "18": "ander inkomen of uitkering", "19": "ander inkomen of uitkering", "06": "geen recht of handhaving", "07": "geen recht of handhaving",
    "31": "geen recht of handhaving", "34": "niet verschenen", "35": "niet verschenen", "05": "detentie", "98": "overig",
  ]

  func reden(_ periode: Wereld.Periode) -> String { periode.reden ?? "onbekend" }
  func redengroep(_ periode: Wereld.Periode) -> String { periode.reden.flatMap { Self.redengroepen[$0] } ?? "onbekend" }

  func redens(_ perioden: [Wereld.Periode]) -> [(String, String, (Wereld.Periode) -> Bool)] {
    var all: [(String, String, (Wereld.Periode) -> Bool)] = [("totaal", "totaal", { _ in true })]
    for code in Set(perioden.map { reden($0) }) { all.append(("reden", code, { self.reden($0) == code })) }
    for name in Set(perioden.map { redengroep($0) }) { all.append(("reden_groep", name, { self.redengroep($0) == name })) }
    return all
  }

  public func uitstroomReden() -> [Cijfer] {
    let ended: [Wereld.Periode] = wereld.perioden.filter { periode in maanden.contains { uitstroom(periode, $0) } }
    return redens(ended).flatMap { split, group, fits in
      maanden.map { maand in
        let number: Int = ended.filter { uitstroom($0, maand) && fits($0) }.count
        return Cijfer(begin: begin(maand), eind: eind(maand), uitsplitsing: split, groep: group, teller: nil, noemer: nil, aantal: number)
      }
    }
  }

  /// The months that end twelve observed months.
  var jaareinden: [Int] { maanden.filter { $0 - 11 >= wereld.eersteMaand } }

  private func inJaar(_ periode: Wereld.Periode, _ maand: Int) -> Bool { (maand - 11...maand).contains { uitstroom(periode, $0) } }

  public func uitstroomPctBegin() -> [Cijfer] {
    maanden.filter { $0 - 12 >= wereld.eersteMaand }.map { maand in
      let start: Int = wereld.perioden.filter { inBestand($0, eind(maand - 12)) }.count
      return verhouding(begin(maand - 11), eind(maand), "totaal", "totaal", wereld.perioden.filter { inJaar($0, maand) }.count, start)
    }
  }

  public func uitstroomPctPopulatie() -> [Cijfer] {
    var present: [Int: Set<String>] = [:]
    var left: [Int: Set<String>] = [:]
    for periode in wereld.perioden {
      let last: Int = tot(periode) ?? peildatum
      for month in maanden where leeftijdsklasse(periode.klant, month) != "AOW en ouder" {
        // Any day with right, one by one.
        let isSeen: Bool = (begin(month)...eind(month)).contains { day in
          day >= periode.van && day <= last && groep(periode, day, "regeling") == "01"
        }
        if isSeen { present[month, default: []].insert(periode.klant) }
        if uitstroom(periode, month), groep(periode, last, "regeling") == "01", reden(periode) != "03" {
          left[month, default: []].insert(periode.klant)
        }
      }
    }
    return jaareinden.map { maand in
      let window: ClosedRange<Int> = maand - 11...maand
      let count: ([Int: Set<String>]) -> Int = { sets in window.reduce(into: Set<String>()) { $0.formUnion(sets[$1] ?? []) }.count }
      return verhouding(begin(maand - 11), eind(maand), "totaal", "totaal", count(left), count(present))
    }
  }

  public func uitstroomWerkAandeel() -> [Cijfer] {
    jaareinden.map { maand in
      let ended: [Wereld.Periode] = wereld.uitkeringen.filter { inJaar($0, maand) }
      return verhouding(begin(maand - 11), eind(maand), "totaal", "totaal", ended.filter { redengroep($0) == "werk" }.count, ended.count)
    }
  }

  public func herinstroom() -> [Cijfer] {
    jaareinden.map { maand in
      let began: [Wereld.Periode] = wereld.perioden.filter { periode in (maand - 11...maand).contains { instroom(periode, $0) } }
      let again: [Wereld.Periode] = began.filter { periode in
        perioden(periode.klant).contains { other in other.van < periode.van && (tot(other).map { periode.van - $0 <= 365 } ?? false) }
      }
      return verhouding(begin(maand - 11), eind(maand), "totaal", "totaal", again.count, began.count)
    }
  }

  public func duurzaam(_ termijn: Int) -> [Cijfer] {
    let apart: Set<String> = ["03", "04", "05", "32", "33"]
    let ended: [Wereld.Periode] = wereld.perioden.filter { periode in
      !apart.contains(reden(periode)) && maanden.contains { uitstroom(periode, $0) }
    }
    return redens(ended).flatMap { split, group, fits in
      jaareinden.filter { $0 + termijn <= wereld.peilmaand }.map { maand in
        let gone: [Wereld.Periode] = ended.filter { inJaar($0, maand) && fits($0) }
        let stayed: [Wereld.Periode] = gone.filter { periode in
          guard let tot = tot(periode) else { return false }
          return !perioden(periode.klant).contains { other in
            other.van > tot && other.van <= plus(tot, maanden: termijn) && other.van <= peildatum
          }
        }
        return verhouding(begin(maand - 11), eind(maand), split, group, stayed.count, gone.count)
      }
    }
  }
}
