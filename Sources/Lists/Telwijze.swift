/// How a source counts: which of the parts it has in its totals, the same in every month.
///
/// A part that could be taken in one month and left in the next would explain anything. So one choice holds for all months of a source: the
/// one under which most months close, then with the smallest rest, then with the fewest parts.
struct Telwijze {
  private let keuze: Int

  init(_ months: [(verschil: Int64, tolerantie: Int64, delen: Verschildeel)]) {
    let present: Int = Verschildeel.soorten.indices.reduce(0) { mask, place in months.contains { $0.delen.aantallen[place] != 0 } ? mask | 1 << place : mask }
    var best: (open: Int, rest: Int64, size: Int, choice: Int)?
    for choice in 0..<(1 << Verschildeel.soorten.count) where choice & ~present == 0 {
      var open: Int = 0
      var total: Int64 = 0
      for month in months where Int64(month.verschil.magnitude) > month.tolerantie {
        let rest: Int64 = month.verschil - Self.som(month.delen, choice)
        if Int64(rest.magnitude) > month.tolerantie { open += 1 }
        total += Int64(rest.magnitude)
      }
      let one: (open: Int, rest: Int64, size: Int, choice: Int) = (open, total, choice.nonzeroBitCount, choice)
      if best.map({ one < $0 }) ?? true { best = one }
    }
    keuze = best?.choice ?? 0
  }

  /// The parts of a month that this source counts.
  func verklaard(_ delen: Verschildeel) -> Verschildeel { delen.alleen { keuze & 1 << $0 != 0 } }

  private static func som(_ delen: Verschildeel, _ choice: Int) -> Int64 {
    var sum: Int64 = 0
    for place in delen.aantallen.indices where choice & 1 << place != 0 { sum += delen.aantallen[place] }
    return sum
  }
}
