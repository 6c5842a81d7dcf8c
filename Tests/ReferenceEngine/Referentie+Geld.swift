import Bijstand

/// The money, row by row; what is a sum of cents stands in `aantal`.
extension Referentie {
  static let uitkeringsposten: [String] = ["algemene_bijstand", "ioaw", "ioaz"]
  static let buigposten: [String] = uitkeringsposten + ["bbz_starters", "ontvangsten"]

  /// The rows of the ledger that may be told at all.
  private var grootboek: [(maand: Int, gemeente: String, post: String, bedrag: Int)] {
    wereld.lasten.compactMap { row in
      guard let bedrag = row.bedrag, row.maand <= wereld.peilmaand, row.post != "bijzondere_bijstand", row.post != "bbz_kapitaal" else { return nil }
      return (row.maand, row.gemeente ?? "onbekend", row.post ?? "onbekend", row.post == "ontvangsten" ? -abs(bedrag) : bedrag)
    }
  }

  /// The cost of a month in cents, in total or of a gemeente, and where it comes from; nothing when nobody tells.
  func last(_ maand: Int, _ gemeente: String?) -> (bedrag: Int, herkomst: String)? {
    let rows = grootboek.filter { $0.maand == maand && (gemeente == nil || $0.gemeente == gemeente) && Self.buigposten.contains($0.post) }
    if rows.contains(where: { Self.uitkeringsposten.contains($0.post) }) { return (rows.reduce(0) { $0 + $1.bedrag }, "grootboek") }
    guard gemeente == nil, maanden.contains(maand) else { return nil }
    let paid = wereld.bedragen.filter { $0.maand == maand }
    return paid.isEmpty ? nil : ((paid.reduce(0) { $0 + $1.bedrag } * wereld.opslagBruto + 5_000) / 10_000, "raming")
  }

  private func cent(_ begin: Int, _ eind: Int, _ uitsplitsing: String, _ groep: String, _ bedrag: Int) -> Cijfer {
    Cijfer(begin: begin, eind: eind, uitsplitsing: uitsplitsing, groep: groep, teller: nil, noemer: nil, aantal: bedrag)
  }

  /// The figure `lasten`.
  public func lasten() -> [Cijfer] {
    var rows: [Cijfer] = []
    for month in wereld.peilmaand - 119...wereld.peilmaand {
      let (first, last) = (begin(month), eind(month))
      if let total = self.last(month, nil) {
        rows.append(cent(first, last, "totaal", "totaal", total.bedrag))
        rows.append(cent(first, last, "herkomst", total.herkomst, total.bedrag))
      }
      let booked = grootboek.filter { $0.maand == month }
      for gemeente in Set(booked.map(\.gemeente)) {
        if let cost = self.last(month, gemeente) { rows.append(cent(first, last, "gemeente", gemeente, cost.bedrag)) }
      }
      for post in Set(booked.map(\.post)) {
        let sum: Int = booked.filter { $0.post == post }.reduce(0) { $0 + $1.bedrag }
        rows.append(cent(first, last, "post", post, post == "ontvangsten" ? -sum : sum))
      }
    }
    return rows
  }

  /// How dear a benefit is in a month beside other months.
  private func gewicht(_ maand: Int) -> Double {
    let norm = wereld.normen.last { $0.maand <= maand } ?? wereld.normen.first
    guard let norm else { return 100 }
    let hasLedger: Bool = (wereld.eersteMaand - 24...wereld.peilmaand).contains { last($0, nil)?.herkomst == "grootboek" }
    let source: String = last(maand, nil)?.herkomst ?? (hasLedger ? "grootboek" : "raming")
    if norm.vakantiemaand == 0 || source == "raming" { return Double(norm.norm * 100) }
    return Double(norm.norm * (maand % 12 + 1 == norm.vakantiemaand ? 100 + 11 * norm.vakantiePct : 100 - norm.vakantiePct))
  }

  private func stand(_ maand: Int, _ gemeente: String?) -> Int? {
    guard maanden.contains(maand) else { return nil }
    return wereld.uitkeringen.filter { inBestand($0, eind(maand)) && (gemeente == nil || groep($0, eind(maand), "gemeente") == gemeente) }.count
  }

  /// Student's t for 80% and 95% by degrees of freedom, 11 to 23, from R 4.2.2: qt(c(0.9, 0.975), 11:23).
  static let student: [Int: (tachtig: Double, vijfennegentig: Double)] = [
    11: (1.36343031802054, 2.20098516009164), 12: (1.35621733402321, 2.17881282966723), 13: (1.35017128878006, 2.16036865646279),
    14: (1.34503037445465, 2.1447866879178), 15: (1.34060560785046, 2.13144954555978), 16: (1.33675716732731, 2.11990529922125),
    17: (1.33337938972163, 2.10981557783332), 18: (1.33039094356991, 2.10092204024104), 19: (1.3277282090268, 2.09302405440831),
    20: (1.32534070698505, 2.08596344726586), 21: (1.32318787386517, 2.07961384472768), 22: (1.32123674161336, 2.07387306790403),
    23: (1.31946023981616, 2.06865761041905),
  ]

  /// The figure `buig_prognose`; the variance is written out month by month, not in closed form.
  public func buigPrognose() -> [Cijfer] {
    let january: Int = wereld.peilmaand / 12 * 12
    let (first, last) = (begin(january), eind(january + 11))
    var rows: [Cijfer] = budgetten(first, last)
    let gemeenten: Set<String> = Set(grootboek.map(\.gemeente)).subtracting(["onbekend"])
    for gemeente: String? in [nil] + gemeenten.map({ Optional($0) }) {
      guard let outcome = vooruit(gemeente) else { continue }
      let spent: Int = (january...wereld.peilmaand).reduce(0) { $0 + (self.last($1, gemeente)?.bedrag ?? 0) }
      let whole: (Double) -> Int = { Int(($0 / 100).rounded()) * 100 }
      func add(_ deel: String, _ code: String, _ cents: Int) {
        let split: String = [gemeente == nil ? "" : "gemeente", deel].filter { !$0.isEmpty }.joined(separator: "|")
        rows.append(cent(first, last, split.isEmpty ? "totaal" : split, [gemeente ?? "", code].filter { !$0.isEmpty }.joined(separator: "|"), cents))
      }
      add("", gemeente == nil ? "totaal" : "", spent + whole(outcome.kosten))
      for (code, value) in banden(outcome.kosten, outcome.variantie, outcome.n) { add("band", code, spent + whole(value)) }
      guard gemeente == nil else { continue }
      add("deel", "gerealiseerd", spent)
      add("deel", "verwacht", whole(outcome.kosten))
      let base: ClosedRange<Int> = wereld.peilmaand - outcome.n + 1...wereld.peilmaand
      let name: (Int) -> String = { Maand(nummer: Int32($0)).iso }
      add("basis_van|basis_tot", name(base.lowerBound) + "|" + name(base.upperBound), base.reduce(0) { $0 + (self.last($1, nil)?.bedrag ?? 0) })
      for (month, cost, variance) in outcome.maanden {
        rows.append(cent(begin(month), eind(month), "totaal", "totaal", whole(cost)))
        for (code, value) in banden(cost, variance, outcome.n) { rows.append(cent(begin(month), eind(month), "band", code, whole(value))) }
      }
    }
    return rows
  }

  private func banden(_ cost: Double, _ variance: Double, _ n: Int) -> [(String, Double)] {
    guard let t = Self.student[n - 1] else { return [] }
    let error: Double = variance.squareRoot()
    return [
      ("onder80", max(0, cost - t.tachtig * error)), ("boven80", cost + t.tachtig * error),
      ("onder95", max(0, cost - t.vijfennegentig * error)), ("boven95", cost + t.vijfennegentig * error),
    ]
  }

  private func vooruit(_ gemeente: String?) -> (n: Int, kosten: Double, variantie: Double, maanden: [(Int, Double, Double)])? {
    let now: Int = wereld.peilmaand
    let january: Int = now / 12 * 12
    guard (january...now).allSatisfy({ last($0, gemeente) != nil }) else { return nil }
    var n: Int = 0
    while n < 24, last(now - n, gemeente) != nil, stand(now - n, gemeente) != nil, stand(now - n - 1, gemeente) != nil { n += 1 }
    guard n >= 12, let today = stand(now, gemeente) else { return nil }
    let past: [Int] = Array(now - n + 1...now)
    let stocks: [Double] = past.map { Double(stand($0, gemeente) ?? 0) }
    let flows: [Double] = past.map { Double((stand($0, gemeente) ?? 0) - (stand($0 - 1, gemeente) ?? 0)) }
    let costs: [Double] = past.map { Double(last($0, gemeente)?.bedrag ?? 0) }
    let behind: Double = zip(past, stocks).reduce(0) { $0 + gewicht($1.0) * $1.1 }
    guard behind > 0 else { return nil }
    let mean: Double = flows.reduce(0, +) / Double(n)
    let price: Double = costs.reduce(0, +) / behind
    let s: Double = flows.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n - 1)
    let r: Double = past.indices.reduce(0) { sum, place in
      let rest: Double = costs[place] - price * gewicht(past[place]) * stocks[place]
      return sum + rest * rest
    } / Double(n - 1)
    let ahead: [Int] = now < january + 11 ? Array(now + 1...january + 11) : []
    let expected: [Double] = ahead.indices.map { max(0, Double(today) + Double($0 + 1) * mean) }
    func covariance(_ i: Int, _ j: Int) -> Double {
      let (wi, wj) = (gewicht(ahead[i]), gewicht(ahead[j]))
      let walk: Double = price * wi * price * wj * s * (Double(min(i, j) + 1) + Double((i + 1) * (j + 1)) / Double(n))
      return walk + r * ((i == j ? 1 : 0) + Double(n) * wi * expected[i] * wj * expected[j] / (behind * behind))
    }
    let months: [(Int, Double, Double)] = ahead.indices.map { (ahead[$0], price * gewicht(ahead[$0]) * expected[$0], covariance($0, $0)) }
    var variance: Double = 0
    for i in ahead.indices { for j in ahead.indices { variance += covariance(i, j) } }
    return (n, months.reduce(0) { $0 + $1.1 }, variance, months)
  }

  private func budgetten(_ first: Int, _ last: Int) -> [Cijfer] {
    let known = wereld.begrotingen.filter { $0.jaar == wereld.peilmaand / 12 && ($0.dag ?? -999_999) <= peildatum }
    let order: [String] = ["onbekend", "voorlopig", "nader_voorlopig", "definitief"]
    var rows: [Cijfer] = []
    for gemeente: String? in [nil] + Set(known.compactMap(\.gemeente)).map({ Optional($0) }) {
      var versions: [(versie: String, dag: Int, buig: Int, lks: Int?)] = []
      for version in order {
        let all = known.filter { ($0.versie ?? "onbekend") == version }
        let mine = gemeente == nil ? all : all.filter { $0.gemeente == gemeente }
        func sum(_ value: ((jaar: Int, gemeente: String?, versie: String?, dag: Int?, buig: Int?, lks: Int?)) -> Int?) -> Int? {
          let whole: [Int] = gemeente == nil ? mine.filter { $0.gemeente == nil }.compactMap(value) : []
          let amounts: [Int] = whole.isEmpty ? mine.compactMap(value) : whole
          return amounts.isEmpty ? nil : amounts.reduce(0, +)
        }
        guard let buig = sum({ $0.buig }), let day = mine.map({ $0.dag ?? -999_999 }).max() else { continue }
        versions.append((version, day, buig, gemeente == nil ? sum({ $0.lks }) : nil))
      }
      let prefix: String = gemeente == nil ? "" : "gemeente|"
      let code: (String) -> String = { version in (gemeente.map { $0 + "|" } ?? "") + version }
      for version in versions {
        rows.append(cent(first, last, prefix + "budget", code(version.versie), version.buig))
        if let lks = version.lks { rows.append(cent(first, last, "lks_budget", version.versie, lks)) }
      }
      // Of two of the same day the later kind of version.
      if let newest = versions.enumerated().max(by: { ($0.element.dag, $0.offset) < ($1.element.dag, $1.offset) })?.element {
        rows.append(cent(first, last, prefix + "budget_geldend", code(newest.versie), newest.buig))
      }
    }
    return rows
  }
}
