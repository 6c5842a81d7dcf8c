/// Which rows are hidden, and why.
enum Verberging: String, Sendable {
  case primair
  case secundair
}

/// Secondary suppression: hides more rows until no hidden count can be worked out from what is shown.
struct Onderdrukking {
  let stelsel: Stelsel
  /// Per row: the counts that it shows.
  let vanRij: [[Int]]
  /// Per row: rows that are hidden when it is, because one bounds the other.
  let tweelingen: [[Int]]
  /// Per row: how gladly it is hidden; lower first, and nil for a row that may stay shown only.
  let voorkeur: [Int64]
  let drempel: Int64
  private(set) var verborgen: [Verberging?]
  private(set) var onbekend: [Bool]
  private var gezien: [(laag: Double, hoog: Double)]

  init(stelsel: Stelsel, vanRij: [[Int]], tweelingen: [[Int]], voorkeur: [Int64], drempel: Int64, primair: [Bool]) {
    self.stelsel = stelsel
    self.vanRij = vanRij
    self.tweelingen = tweelingen
    self.voorkeur = voorkeur
    self.drempel = drempel
    verborgen = primair.map { $0 ? .primair : nil }
    // A count is hidden as long as no row shows it; one that stands in no row was never shown.
    onbekend = stelsel.rijen.map { rows in rows.allSatisfy { primair[$0] } }
    gezien = stelsel.waarden.map { ($0, $0) }
  }

  /// Hides rows until every hidden count is safe.
  mutating func voltooi() {
    for row in verborgen.indices where verborgen[row] == .primair { verberg(tweelingenVan: row) }
    var queue: [Int] = onbekend.indices.filter { onbekend[$0] && isTeBeschermen($0) }
    var next: Int = 0
    while next < queue.count {
      let variable: Int = queue[next]
      next += 1
      while !isVeilig(variable) {
        stelsel.grenzen(van: variable, verborgen: onbekend, gezien: &gezien)
        if isVeilig(variable) { break }
        guard let row = kandidaat(variable) else { break }
        for added in verberg(row) where isTeBeschermen(added) { queue.append(added) }
      }
    }
  }

  /// The hidden counts that our own attack narrows too far, with all that is published at hand; none when the tables are safe.
  func aanval() -> [Int] {
    var fresh: [(laag: Double, hoog: Double)] = stelsel.waarden.map { ($0, $0) }
    var broken: [Int] = []
    for variable in onbekend.indices where onbekend[variable] && isTeBeschermen(variable) {
      if !veilig(fresh[variable]) { stelsel.grenzen(van: variable, verborgen: onbekend, gezien: &fresh) }
      if !veilig(fresh[variable]) { broken.append(variable) }
    }
    return broken
  }

  /// A count that must stay unknown; helper counts that are in no row need not.
  private func isTeBeschermen(_ variable: Int) -> Bool { stelsel.beschermd[variable] }

  private func isVeilig(_ variable: Int) -> Bool { veilig(gezien[variable]) }

  private func veilig(_ bounds: (laag: Double, hoog: Double)) -> Bool {
    bounds.laag <= 1 + 1e-6 && bounds.hoog >= Double(drempel) - 1 - 1e-6 && bounds.hoog - bounds.laag >= Double(drempel) - 1e-6
  }

  /// The cheapest shown row among the sums that give `variable` away: a group before a total, the smallest first, nought last.
  private func kandidaat(_ variable: Int) -> Int? {
    var best: Int?
    var reach: [Int] = [variable]
    // First the sums of the count itself, then those of the hidden counts beside it.
    for _ in 0..<2 {
      var wider: [Int] = []
      for item in reach {
        for sum in stelsel.vanVariabele[item] {
          for term in stelsel.sommen[sum] {
            if onbekend[term.variable] {
              wider.append(term.variable)
              continue
            }
            for row in stelsel.rijen[term.variable] where verborgen[row] == nil {
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

  @discardableResult
  private mutating func verberg(_ row: Int, als reden: Verberging = .secundair) -> [Int] {
    if verborgen[row] != nil { return [] }
    verborgen[row] = reden
    var added: [Int] = []
    for variable in vanRij[row] where !onbekend[variable] && stelsel.rijen[variable].allSatisfy({ verborgen[$0] != nil }) {
      onbekend[variable] = true
      added.append(variable)
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
