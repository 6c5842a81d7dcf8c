internal import SQLiteKit

/// What stands between a count of somebody else and ours in one month, part by part, in ten-thousandths.
struct Verschildeel {
  /// The parts, each with the column of the list that shows it.
  static let soorten: [(deel: String, kolom: String)] = [
    ("correcties", "correcties"), ("verdwenen", "verdwenen"), ("overgang", "overgang"), ("overgang_partner", "overgang"), ("kinderen", "kinderen"),
    ("buiten_populatie", "buiten_populatie"), ("quarantaine", "quarantaine"),
  ]
  /// The columns in the order of the list.
  static let kolommen: [String] = ["correcties", "verdwenen", "overgang", "kinderen", "buiten_populatie", "quarantaine"]

  /// The amounts in the order of ``soorten``.
  private(set) var aantallen: [Int64] = [Int64](repeating: 0, count: Verschildeel.soorten.count)

  var som: Int64 { aantallen.reduce(0, +) }

  var perKolom: [Int64] {
    Self.kolommen.map { kolom in zip(Self.soorten, aantallen).reduce(0) { $0 + ($1.0.kolom == kolom ? $1.1 : 0) } }
  }

  mutating func add(_ deel: String, _ aantal: Int64) {
    guard let place = Self.soorten.firstIndex(where: { $0.deel == deel }) else { preconditionFailure("the query names only parts of the list") }
    aantallen[place] += aantal
  }

  /// Only the parts at these places.
  func alleen(_ isUsed: (Int) -> Bool) -> Verschildeel {
    var result: Verschildeel = self
    for place in aantallen.indices where !isUsed(place) { result.aantallen[place] = 0 }
    return result
  }
}

/// The parts of all months, worked out from what the stands delivered.
struct Verschildelen {
  private var found: [String: Verschildeel] = [:]
  private var bronnen: Set<String> = []

  init(_ kengetallen: borrowing Bron) throws(ListsError) {
    guard try kengetallen.getal("SELECT count(*) FROM magazijn.controletotaal") ?? 0 > 0 else { return }
    try kengetallen.voerUit(EmbeddedFiles.all["SQL/aansluiting_delen.sql"] ?? "")
    var parts: [String: Verschildeel] = [:]
    var sources: Set<String> = []
    try kengetallen.forEach("SELECT grootheid, bron, maand, gemeente, deel, sum(aantal) FROM temp.deel GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5") {
      (row) throws(ListsError) in
      sources.insert(row.text(1))
      // A person in another gemeente than was delivered is a difference for each gemeente and none for all of them.
      let isWithin: Bool = row.text(0) == "personen in gemeente"
      let grootheid: String = isWithin ? "personen" : row.text(0)
      let gemeente: String = row.text(3)
      for bron in [row.text(1), ""] {
        if !isWithin { parts[Self.key(grootheid, bron, row.int(2), ""), default: Verschildeel()].add(row.text(4), row.int(5)) }
        if !gemeente.isEmpty { parts[Self.key(grootheid, bron, row.int(2), gemeente), default: Verschildeel()].add(row.text(4), row.int(5)) }
      }
    }
    (found, bronnen) = (parts, sources)
  }

  /// The parts of one control total; a source that we do not know by that name is compared with all of uitkering.
  func delen(bron: String, maand: Int64, gemeente: String, grootheid: String) -> Verschildeel {
    found[Self.key(grootheid, bronnen.contains(bron) ? bron : "", maand, gemeente)] ?? Verschildeel()
  }

  private static func key(_ grootheid: String, _ bron: String, _ maand: Int64, _ gemeente: String) -> String {
    "\(grootheid)\u{1F}\(bron)\u{1F}\(maand)\u{1F}\(gemeente)"
  }
}
