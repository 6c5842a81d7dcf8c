internal import Bijstand
internal import SQLiteKit
internal import Statistics

/// The projection made again at every earlier month, beside what the months after it turned out to cost: do the bands hold what they promise?
struct PrognoseToets {
  /// One projection of an earlier month and its outcome, in cents; of one month, or of the rest of its year.
  struct Rij: Sendable, Hashable {
    let gemaaktOp: Int64
    let begin: Int64
    let eind: Int64
    let verwacht: Int64
    /// The bounds of the bands of 80% and 95%: lower, upper, lower, upper.
    let grenzen: [Int64]
    let werkelijk: Int64
  }

  let rijen: [Rij]

  /// Looks back over the months of the total up to the peildatum; norms that were still to come at the time are taken as known.
  init(_ rows: [MetricRow], peildatum: Int64) {
    let total: BuigPrognose.Gebied? = BuigPrognose(rows, peildatum: peildatum).gebieden.first { $0.uitsplitsing == "totaal" }
    let months: [BuigPrognose.Maand] = total?.maanden ?? []
    var found: [Rij] = []
    for origin in months.indices where months[origin].eind < peildatum {
      guard let outcome = BuigPrognose.prognose(months, na: origin) else { continue }
      let real: [Int64] = outcome.vooruit.prefix { months[$0].eind <= peildatum }.compactMap { months[$0].lasten }
      func add(_ span: ClosedRange<Int>, _ expected: Kostenprognose.Verwachting, _ werkelijk: Int64) {
        found.append(
          Rij(
            gemaaktOp: months[origin].eind, begin: months[span.lowerBound].begin, eind: months[span.upperBound].eind,
            verwacht: BuigPrognose.heleEuro(expected.kosten),
            grenzen: BuigPrognose.banden(outcome.prognose, expected).map { BuigPrognose.heleEuro($0.cent) }, werkelijk: werkelijk))
      }
      for (place, cost) in real.enumerated() {
        let month: Int = outcome.vooruit.lowerBound + place
        add(month...month, outcome.prognose.maanden[place], cost)
      }
      if real.count == outcome.vooruit.count, real.count > 1 {
        add(outcome.vooruit.lowerBound...(outcome.vooruit.upperBound - 1), outcome.prognose.totaal, real.reduce(0, +))
      }
    }
    rijen = found
  }

  static let kolommen: [String] = ["gemaakt_op", "periode_begin", "periode_eind", "verwacht", "onder80", "boven80", "onder95", "boven95", "werkelijk"]
  static let schema: String = """
    CREATE TABLE prognose_toets (
      gemaakt_op INTEGER NOT NULL, periode_begin INTEGER NOT NULL, periode_eind INTEGER NOT NULL, verwacht INTEGER NOT NULL, onder80 INTEGER NOT NULL,
      boven80 INTEGER NOT NULL, onder95 INTEGER NOT NULL, boven95 INTEGER NOT NULL, werkelijk INTEGER NOT NULL,
      PRIMARY KEY (gemaakt_op, periode_begin, periode_eind)
    ) STRICT;
    """

  /// Makes the table `prognose_toets` of the figures' database and fills it; it stays empty when nothing can be looked back at.
  func schrijf(_ target: borrowing Connection) throws(SQLiteError) {
    try target.execute(Self.schema)
    for row in rijen where row.grenzen.count == 4 {
      let numbers: [Int64] = [row.gemaaktOp, row.begin, row.eind, row.verwacht] + row.grenzen + [row.werkelijk]
      try MetricStore.insert(numbers.map { "\($0)" }, into: "prognose_toets", of: target)
    }
  }
}
