/// Lays the attributes of overlapping rows on one line: for every day of a period exactly one set, without gap or overlap.
package enum Kenmerkbouwer {
  /// The runs of equal attributes of a period.
  ///
  /// Where rows overlap the aanvrager's goes before the partner's, then the one that started last, then the first in order; a gap keeps
  /// what held before it. The last run goes on for as long as the period.
  package static func build(_ rijen: [Int], _ all: [Uitkering], van: Int32, tot: Int32) -> [Kenmerkdeel] {
    if rijen.count == 1 { return merged(all[rijen[0]].delen.filter { $0.van <= tot }) }
    var boundaries: Set<Int32> = [van]
    for index in rijen {
      for part in all[index].delen { boundaries.insert(part.van) }
      boundaries.insert(all[index].rij.van)
      if all[index].rij.tot != Dag.open { boundaries.insert(all[index].rij.tot + 1) }
    }
    var result: [Kenmerkdeel] = []
    for day in boundaries.sorted() where day >= van && day <= tot {
      guard let index = winner(rijen, all, on: day), let part = all[index].delen.last(where: { $0.van <= day }) else { continue }
      result.append(Kenmerkdeel(van: day, kenmerken: part.kenmerken))
    }
    return merged(result)
  }

  private static func winner(_ rijen: [Int], _ all: [Uitkering], on day: Int32) -> Int? {
    var best: Int?
    for index in rijen where all[index].rij.van <= day && all[index].rij.tot >= day {
      guard let known = best else {
        best = index
        continue
      }
      let (row, other): (Uitkeringsrij, Uitkeringsrij) = (all[index].rij, all[known].rij)
      if row.isPartner != other.isPartner {
        if other.isPartner { best = index }
      } else if row.van > other.van {
        best = index
      }
    }
    return best
  }

  private static func merged(_ parts: [Kenmerkdeel]) -> [Kenmerkdeel] {
    var result: [Kenmerkdeel] = []
    for part in parts where result.last?.kenmerken != part.kenmerken { result.append(part) }
    return result
  }
}
