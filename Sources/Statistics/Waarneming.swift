/// One stretch of being observed: from an entry, to an event of some cause or to the end of observation.
public struct Waarneming: Sendable, Hashable {
  /// When it came under observation; at risk only after this time, so a stretch that began before the data is never counted from 0.
  public let begin: Double
  /// When the event came or the observation ended.
  public let einde: Double
  /// The cause of the event, from 1; 0 when none came (censored).
  public let oorzaak: Int

  /// Describes a stretch.
  public init(begin: Double = 0, einde: Double, oorzaak: Int) {
    self.begin = begin
    self.einde = einde
    self.oorzaak = oorzaak
  }
}

/// The result of a test that compares groups.
public struct Toetsuitkomst: Sendable, Hashable {
  /// The statistic, chi-square under the null hypothesis.
  public let chiSquare: Double
  /// The degrees of freedom: groups minus one.
  public let degreesOfFreedom: Int
  /// The probability of a statistic at least this large.
  public let p: Double

  init?(scores: [Double], variance: [[Double]]) {
    guard let solved = LinearSystem.solve(variance, scores) else { return nil }
    let statistic = zip(scores, solved).reduce(0) { $0 + $1.0 * $1.1 }
    guard let tail = ChiSquare.upperTail(statistic, degreesOfFreedom: scores.count) else { return nil }
    chiSquare = statistic
    degreesOfFreedom = scores.count
    p = tail
  }
}

/// At each time of an event: how many were at risk, and how many events of each cause came.
struct Risicotabel: Sendable {
  /// One time.
  struct Rij: Sendable {
    let tijd: Double
    let risico: Int
    /// Events by cause; cause 1 comes first.
    let gebeurtenissen: [Int]

    var totaal: Int { gebeurtenissen.reduce(0, +) }
  }

  let rijen: [Rij]
  /// The last moment at which anybody was observed.
  let laatste: Double

  /// Counts; nothing when there is nobody, when a stretch does not last, or when a cause is negative.
  ///
  /// At risk at t is who began before t and did not end before t. Ties are real: all events of one time come from one risk set.
  init?(_ waarnemingen: [Waarneming], tijden: [Double]? = nil) {
    guard !waarnemingen.isEmpty, waarnemingen.allSatisfy({ $0.begin < $0.einde && $0.einde.isFinite && $0.begin.isFinite && $0.oorzaak >= 0 }) else { return nil }
    let causes = max(1, waarnemingen.map(\.oorzaak).max() ?? 1)
    let times = tijden ?? Set(waarnemingen.lazy.filter { $0.oorzaak > 0 }.map(\.einde)).sorted()
    let begins = waarnemingen.map(\.begin).sorted()
    let ends = waarnemingen.sorted { $0.einde < $1.einde }
    var rows: [Rij] = []
    var begun = 0
    var ended = 0
    for time in times {
      while begun < begins.count, begins[begun] < time { begun += 1 }
      while ended < ends.count, ends[ended].einde < time { ended += 1 }
      var events = [Int](repeating: 0, count: causes)
      var place = ended
      while place < ends.count, ends[place].einde == time {
        if ends[place].oorzaak > 0 { events[ends[place].oorzaak - 1] += 1 }
        place += 1
      }
      rows.append(Rij(tijd: time, risico: begun - ended, gebeurtenissen: events))
    }
    rijen = rows
    laatste = ends[ends.count - 1].einde
  }
}

/// Small systems of linear equations.
enum LinearSystem {
  /// Solves by elimination with the largest pivot; nothing when there is no single solution.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    let size = right.count
    var rows = zip(matrix, right).map { $0 + [$1] }
    let scale = matrix.joined().map { abs($0) }.max() ?? 0
    guard scale > 0, scale.isFinite else { return nil }
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }), abs(rows[pivot][column]) > scale * 1e-12 else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<size where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...size { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return (0..<size).map { rows[$0][size] / rows[$0][$0] }
  }
}
