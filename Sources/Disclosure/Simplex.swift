/// A small linear programme solved exactly enough for counts: minimise or maximise one variable over sums that must hold.
///
/// All variables are at least 0. The tableau is dense and meant for some dozens of variables; Bland's rule makes it end always.
struct Simplex {
  /// The outcome: the extreme value, and the point where it is reached; nil for a value without bound.
  enum Outcome {
    case bounded(value: Double, point: [Double])
    case unbounded
    case infeasible
  }

  private var table: [[Double]]
  private var basis: [Int]
  private let count: Int
  private static let epsilon: Double = 1e-7

  /// Sets up `rows` of coefficients per variable with their right-hand sides, and finds a first solution.
  init?(rows: [[(variable: Int, factor: Double)]], right: [Double], count: Int) {
    self.count = count
    let width: Int = count + rows.count + 1
    table = []
    basis = []
    for (index, row) in rows.enumerated() {
      var line: [Double] = Array(repeating: 0, count: width)
      let sign: Double = right[index] < 0 ? -1 : 1
      for term in row { line[term.variable] += sign * term.factor }
      line[count + index] = 1
      line[width - 1] = sign * right[index]
      table.append(line)
      basis.append(count + index)
    }
    // First phase: drive the helper variables to zero.
    var cost: [Double] = Array(repeating: 0, count: width)
    for line in table { for column in 0..<width where column < count || column == width - 1 { cost[column] -= line[column] } }
    guard reduce(&cost, columns: count + rows.count) else { return nil }
    if -cost[width - 1] > 1e-5 { return nil }
    for row in table.indices where basis[row] >= count {
      if let column = (0..<count).first(where: { abs(table[row][$0]) > Self.epsilon }) { pivot(row, column, &cost) }
    }
  }

  /// The smallest or largest value of one variable; the solver may be asked again afterwards.
  mutating func extreme(of variable: Int, maximise: Bool) -> Outcome {
    let width: Int = (table.first?.count ?? count + 1)
    guard !table.isEmpty else { return maximise ? .unbounded : .bounded(value: 0, point: Array(repeating: 0, count: count)) }
    var cost: [Double] = Array(repeating: 0, count: width)
    cost[variable] = maximise ? -1 : 1
    for row in table.indices where basis[row] < width - 1 && cost[basis[row]] != 0 {
      let factor: Double = cost[basis[row]]
      for column in 0..<width { cost[column] -= factor * table[row][column] }
    }
    guard reduce(&cost, columns: count) else { return .unbounded }
    var point: [Double] = Array(repeating: 0, count: count)
    for row in table.indices where basis[row] < count { point[basis[row]] = max(0, table[row][width - 1]) }
    return .bounded(value: point[variable], point: point)
  }

  /// Pivots until no column improves; false when the value has no bound.
  private mutating func reduce(_ cost: inout [Double], columns: Int) -> Bool {
    let last: Int = cost.count - 1
    while let column = (0..<columns).first(where: { cost[$0] < -Self.epsilon }) {
      var chosen: Int = -1
      var best: Double = .infinity
      for row in table.indices where table[row][column] > Self.epsilon {
        let ratio: Double = table[row][last] / table[row][column]
        if ratio < best - 1e-12 || (ratio < best + 1e-12 && chosen >= 0 && basis[row] < basis[chosen]) {
          best = ratio
          chosen = row
        }
      }
      if chosen < 0 { return false }
      pivot(chosen, column, &cost)
    }
    return true
  }

  private mutating func pivot(_ row: Int, _ column: Int, _ cost: inout [Double]) {
    let width: Int = cost.count
    let factor: Double = table[row][column]
    for index in 0..<width { table[row][index] /= factor }
    for other in table.indices where other != row {
      let scale: Double = table[other][column]
      if scale == 0 { continue }
      for index in 0..<width { table[other][index] -= scale * table[row][index] }
    }
    let scale: Double = cost[column]
    if scale != 0 { for index in 0..<width { cost[index] -= scale * table[row][index] } }
    basis[row] = column
  }
}
