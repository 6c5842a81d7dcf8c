/// Everything an attacker can add up: the counts behind the published rows and the sums that tie them.
struct Stelsel {
  /// The true counts.
  private(set) var waarden: [Double] = []
  /// The rows that show a variable when they are shown.
  private(set) var rijen: [[Int]] = []
  /// Whether a count must stay unknown when it is hidden; a large denominator that another table shows need not.
  private(set) var beschermd: [Bool] = []
  /// The sums: each must come out at zero.
  private(set) var sommen: [[(variable: Int, factor: Double)]] = []
  /// In which sums a variable stands.
  private(set) var vanVariabele: [[Int]] = []

  /// Adds a count that row `rij` shows; nil for one that no row shows.
  mutating func variabele(_ waarde: Double, rij: Int?, beschermd: Bool = true) -> Int {
    waarden.append(waarde)
    rijen.append(rij.map { [$0] } ?? [])
    vanVariabele.append([])
    self.beschermd.append(beschermd)
    return waarden.count - 1
  }

  /// A count that needs no protection any more, because nothing tells that it exists.
  mutating func laatLos(_ variable: Int) { beschermd[variable] = false }

  /// Adds a sum when it holds in the true figures; what does not hold is no identity and gives nothing away.
  mutating func som(_ terms: [(variable: Int, factor: Double)]) {
    guard terms.count > 1 else { return }
    var total: Double = 0
    for term in terms { total += waarden[term.variable] * term.factor }
    guard abs(total) < 1e-6 else { return }
    for term in terms { vanVariabele[term.variable].append(sommen.count) }
    sommen.append(terms)
  }

  /// How far around a count the proof looks, first near and then wider: the depth in sums, and the most counts.
  static let kringen: [(diepte: Int, hoogstens: Int)] = [(2, 20), (3, 48), (6, 130), (10, 320)]

  /// What an attacker can learn about `variable` at the least width we can prove: two solutions that both fit all that is published.
  ///
  /// Only the hidden counts in the ring around it may move, the others stay at their true value. Each solution found fits everything, so the attacker's interval is
  /// at least this wide; it may be wider. `gezien` collects for every hidden count the lowest and highest value in any solution found so far.
  func grenzen(van variable: Int, verborgen: [Bool], kring: Int, gezien: inout [(laag: Double, hoog: Double)]) {
    let near: [Int] = omgeving(variable, verborgen: verborgen, Self.kringen[kring])
    var place: [Int: Int] = [:]
    for (index, item) in near.enumerated() { place[item] = index }
    var seen: Set<Int> = []
    var rows: [[(variable: Int, factor: Double)]] = []
    var right: [Double] = []
    for item in near {
      for sum in vanVariabele[item] where seen.insert(sum).inserted {
        var row: [(variable: Int, factor: Double)] = []
        var value: Double = 0
        for term in sommen[sum] {
          guard let index = place[term.variable] else { continue }
          row.append((index, term.factor))
          value += term.factor * waarden[term.variable]
        }
        rows.append(row)
        right.append(value)
      }
    }
    guard var solver = Simplex(rows: rows, right: right, count: near.count) else { return }
    for maximise in [true, false] {
      switch solver.extreme(of: 0, maximise: maximise) {
      case .unbounded: gezien[variable].hoog = .infinity
      case .infeasible: break
      case .bounded(_, let point):
        for (index, item) in near.enumerated() {
          gezien[item].laag = min(gezien[item].laag, point[index])
          gezien[item].hoog = max(gezien[item].hoog, point[index])
        }
      }
    }
  }

  /// The hidden counts near one, itself first, the nearest before the others.
  private func omgeving(_ variable: Int, verborgen: [Bool], _ kring: (diepte: Int, hoogstens: Int)) -> [Int] {
    var found: [Int] = [variable]
    var seen: Set<Int> = [variable]
    var next: Int = 0
    var depth: [Int] = [0]
    while next < found.count {
      let current: Int = found[next]
      let level: Int = depth[next]
      next += 1
      if level >= kring.diepte { continue }
      for sum in vanVariabele[current] {
        for term in sommen[sum] where verborgen[term.variable] && seen.insert(term.variable).inserted {
          guard found.count < kring.hoogstens else { return found }
          found.append(term.variable)
          depth.append(level + 1)
        }
      }
    }
    return found
  }
}
