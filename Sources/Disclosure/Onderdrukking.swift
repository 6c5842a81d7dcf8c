/// Why a row is hidden.
enum Verberging: String, Sendable {
  case primair
  case secundair
}

/// Secondary suppression: hides more rows until no hidden count can be worked out from what is shown.
struct Onderdrukking {
  private(set) var stelsel: Stelsel
  /// Per row: the counts that it shows.
  let vanRij: [[Int]]
  /// Per row: rows that are hidden when it is, because one bounds the other.
  let tweelingen: [[Int]]
  /// Per row: the table that it stands in.
  let tabel: [Int]
  /// Per row: how gladly it is hidden, lower first.
  let voorkeur: [Int64]
  /// Per row: how much it carries: groups, then stocks by group, then totals. A row is given up only for one that carries as much.
  let rang: [Int]
  let drempel: Int64
  private(set) var verborgen: [Verberging?]
  /// Per row: whether its whole table is withdrawn. Such a row is not published at all, not even as hidden.
  private(set) var ingetrokken: [Bool]
  private(set) var onbekend: [Bool] = []
  private var gezien: [(laag: Double, hoog: Double)]

  init(
    stelsel: Stelsel, vanRij: [[Int]], tweelingen: [[Int]], tabel: [Int], voorkeur: [Int64], rang: [Int], drempel: Int64, verborgen: [Verberging?]
  ) {
    self.stelsel = stelsel
    self.vanRij = vanRij
    self.tweelingen = tweelingen
    self.tabel = tabel
    self.voorkeur = voorkeur
    self.rang = rang
    self.drempel = drempel
    self.verborgen = verborgen
    ingetrokken = Array(repeating: false, count: verborgen.count)
    gezien = stelsel.waarden.map { ($0, $0) }
    for row in verborgen.indices where verborgen[row] != nil { verberg(tweelingenVan: row) }
    // A count is hidden as long as no row shows it; one that stands in no row was never shown.
    onbekend = stelsel.rijen.map { rows in rows.allSatisfy { self.verborgen[$0] != nil } }
  }

  /// Hides rows until every hidden count is safe, or nothing is left to hide.
  mutating func voltooi() {
    var queue: [Int] = onbekend.indices.filter { onbekend[$0] && stelsel.beschermd[$0] }
    var next: Int = 0
    while next < queue.count {
      let variable: Int = queue[next]
      next += 1
      while stelsel.beschermd[variable], !veilig(gezien[variable]) {
        zoek(variable, tot: Stelsel.kringen.count - 1, in: &gezien)
        if veilig(gezien[variable]) { break }
        let added: [Int]
        if let row = kandidaat(variable) {
          added = verberg(row)
        } else if let table = tabelOmInTeTrekken(variable) {
          added = trekIn(table)
        } else {
          break
        }
        queue += added.filter { stelsel.beschermd[$0] }
      }
    }
  }

  /// The hidden counts that our own attack narrows too far, with all that is published at hand; none when the tables are safe.
  func aanval() -> [Int] {
    var fresh: [(laag: Double, hoog: Double)] = stelsel.waarden.map { ($0, $0) }
    var broken: [Int] = []
    for variable in onbekend.indices where onbekend[variable] && stelsel.beschermd[variable] {
      zoek(variable, tot: Stelsel.kringen.count, in: &fresh)
      if !veilig(fresh[variable]) { broken.append(variable) }
    }
    return broken
  }

  /// Looks for two solutions, in ever wider rings, until the count is safe or they are all done.
  private func zoek(_ variable: Int, tot: Int, in seen: inout [(laag: Double, hoog: Double)]) {
    for ring in 0..<tot {
      if veilig(seen[variable]) { return }
      stelsel.grenzen(van: variable, verborgen: onbekend, kring: ring, gezien: &seen)
    }
  }

  /// Whether an attacker is left with everything from at most 1 to at least 9, and a width of the threshold.
  private func veilig(_ bounds: (laag: Double, hoog: Double)) -> Bool {
    bounds.laag <= 1 + 1e-6 && bounds.hoog >= Double(drempel) - 1 - 1e-6 && bounds.hoog - bounds.laag >= Double(drempel) - 1e-6
  }

  /// The cheapest shown row among the sums that give `variable` away, of at most its own rank.
  private func kandidaat(_ variable: Int) -> Int? {
    let own: Int = stelsel.rijen[variable].map { rang[$0] }.min() ?? 0
    var best: Int?
    var reach: [Int] = [variable]
    var seen: Set<Int> = [variable]
    // First the sums of the count itself, then those of the hidden counts beside it.
    for _ in 0..<2 {
      var wider: [Int] = []
      for item in reach {
        for sum in stelsel.vanVariabele[item] {
          for term in stelsel.sommen[sum] {
            if onbekend[term.variable] {
              if seen.insert(term.variable).inserted { wider.append(term.variable) }
              continue
            }
            for row in stelsel.rijen[term.variable] where verborgen[row] == nil && rang[row] <= own {
              if best.map({ (voorkeur[row], row) < (voorkeur[$0], $0) }) ?? true { best = row }
            }
          }
        }
      }
      if best != nil { return best }
      reach = wider
    }
    return best
  }

  /// The table of a count, when it is not yet withdrawn and not one of totals.
  private func tabelOmInTeTrekken(_ variable: Int) -> Int? {
    guard let row = stelsel.rijen[variable].first, rang[row] < 2, !ingetrokken[row] else { return nil }
    return tabel[row]
  }

  /// Withdraws a whole table: its large counts need no further protection, because nothing says that they are there; the small ones keep theirs.
  private mutating func trekIn(_ table: Int) -> [Int] {
    var added: [Int] = []
    for row in tabel.indices where tabel[row] == table {
      added += verberg(row)
      ingetrokken[row] = true
      for variable in vanRij[row] where !(stelsel.waarden[variable] > 0 && stelsel.waarden[variable] < Double(drempel)) { stelsel.laatLos(variable) }
    }
    return added
  }

  @discardableResult
  private mutating func verberg(_ row: Int) -> [Int] {
    if verborgen[row] != nil { return [] }
    verborgen[row] = .secundair
    var added: [Int] = []
    if !onbekend.isEmpty {
      for variable in vanRij[row] where !onbekend[variable] && stelsel.rijen[variable].allSatisfy({ verborgen[$0] != nil }) {
        onbekend[variable] = true
        added.append(variable)
      }
    }
    return added + verberg(tweelingenVan: row)
  }

  @discardableResult
  private mutating func verberg(tweelingenVan row: Int) -> [Int] {
    var added: [Int] = []
    for twin in tweelingen[row] { added += verberg(twin) }
    return added
  }
}
