internal import Bijstand

/// Joins the deliveries over the months: one row per dossier, klant and start.
package struct Samenvoeger {
  private let bron: Bronbestand
  private let populatie: Set<Int32>
  /// The months of complete stands of each source, ascending.
  private let volledig: [String: [Int32]]

  package init(_ bron: Bronbestand) {
    self.bron = bron
    populatie = Set(Regeling.allCases.filter(\.isPopulatie).map { bron.codes.known($0.code) }).subtracting([0])
    var volledig: [String: [Int32]] = [:]
    for levering in bron.leveringen.values where levering.isStand && levering.volledig {
      volledig[levering.bron, default: []].append(levering.peilmaand)
    }
    self.volledig = volledig.mapValues { $0.sorted() }
  }

  /// All joined rows in the order of klant_id, dossier_id and start.
  package func join() -> [Uitkering] {
    let klantRang: [Int32] = bron.klanten.ranks()
    let dossierRang: [Int32] = bron.dossiers.ranks()
    var order: [Sleutel] = []
    order.reserveCapacity(bron.rijen.count)
    for (index, rij) in bron.rijen.enumerated() {
      let wie: UInt64 = UInt64(UInt32(klantRang[Int(rij.klant)])) << 32 | UInt64(UInt32(dossierRang[Int(rij.dossier)]))
      let wanneer: UInt64 = UInt64(UInt32(bitPattern: rij.van ^ .min)) << 32 | UInt64(UInt32(rij.levering))
      order.append(Sleutel(wie: wie, wanneer: wanneer, index: Int32(index)))
    }
    order.sort()
    var result: [Uitkering] = []
    var start: Int = 0
    while start < order.count {
      var end: Int = start + 1
      while end < order.count, order[end].wie == order[start].wie, order[end].wanneer >> 32 == order[start].wanneer >> 32 { end += 1 }
      result.append(joined(order[start..<end].map { bron.rijen[Int($0.index)] }))
      start = end
    }
    settleSuccessors(&result)
    for index in result.indices { judge(&result[index]) }
    return result
  }

  private struct Sleutel: Comparable {
    let wie: UInt64
    let wanneer: UInt64
    let index: Int32

    static func < (left: Sleutel, right: Sleutel) -> Bool {
      if left.wie != right.wie { return left.wie < right.wie }
      if left.wanneer != right.wanneer { return left.wanneer < right.wanneer }
      return left.index < right.index
    }
  }

  /// What a group of rows, in order of delivery, says together.
  private func joined(_ rows: [Uitkeringsrij]) -> Uitkering {
    var tot: Int32 = Dag.open
    var totMaand: Int32 = .min
    var reden: Int32 = 0
    for row in rows {
      guard let levering = bron.leveringen[row.levering] else { continue }
      if row.tot == Dag.open, tot != Dag.open, levering.isStand, levering.peilmaand < totMaand, tot > Maand(nummer: levering.peilmaand).laatsteDag.dag {
        // A late stand of an earlier month says nothing about an end that came after it.
        continue
      }
      (tot, reden, totMaand) = (row.tot, row.redenEinde, levering.isStand ? levering.peilmaand : .min)
    }
    // Later months say more about attributes than later files; historie tells of the time before the stands.
    let months: [(maand: Int32, row: Uitkeringsrij)] = rows.map { row in
      let levering: Bronlevering? = bron.leveringen[row.levering]
      return (levering?.isStand == true ? levering?.peilmaand ?? .min : .min, row)
    }.enumerated().sorted { ($0.element.maand, $0.offset) < ($1.element.maand, $1.offset) }.map(\.element)
    var newest: Uitkeringsrij = months[months.count - 1].row
    let last: Uitkeringsrij = rows[rows.count - 1]
    (newest.tot, newest.redenEinde) = (tot, reden)
    (newest.redenAanvang, newest.oorspronkelijk) = (last.redenAanvang, last.oorspronkelijk)
    var result: Uitkering = Uitkering(
      rij: newest, delen: parts(months), eersteMaand: months[0].maand, laatsteMaand: months[months.count - 1].maand)
    observeAbsence(months, &result)
    return result
  }

  private func parts(_ months: [(maand: Int32, row: Uitkeringsrij)]) -> [Kenmerkdeel] {
    var parts: [Kenmerkdeel] = []
    for (maand, row) in months {
      let start: Int32 = maand == .min ? row.van : Maand(nummer: maand).eersteDag.dag
      guard let known = parts.last else {
        parts.append(Kenmerkdeel(van: row.van, kenmerken: row.kenmerken))
        continue
      }
      if known.kenmerken == row.kenmerken { continue }
      if start <= known.van { parts[parts.count - 1].kenmerken = row.kenmerken } else { parts.append(Kenmerkdeel(van: start, kenmerken: row.kenmerken)) }
    }
    return parts
  }

  /// Absence from a complete stand ends a row that had no end; a return undoes that.
  private func observeAbsence(_ months: [(maand: Int32, row: Uitkeringsrij)], _ result: inout Uitkering) {
    guard let source = bron.leveringen[result.rij.levering]?.bron, let stands = volledig[source] else { return }
    for (earlier, later) in zip(months, months.dropFirst()) where earlier.row.tot == Dag.open {
      if let missed = Samenvoeger.first(stands, after: earlier.maand), missed < later.maand {
        result.teruggekeerd = true
        result.teruggekeerdIn = later.maand
      }
    }
    guard result.rij.tot == Dag.open, let missed = Samenvoeger.first(stands, after: result.laatsteMaand) else { return }
    result.verdwenen = true
    result.rij.tot = Maand(nummer: missed).laatsteDag.dag
    result.rij.redenEinde = 0
  }

  private static func first(_ stands: [Int32], after maand: Int32) -> Int32? {
    var low: Int = 0
    var high: Int = stands.count
    while low < high {
      let middle: Int = (low + high) / 2
      if stands[middle] > maand { high = middle } else { low = middle + 1 }
    }
    return low < stands.count ? stands[low] : nil
  }

  /// A row that vanished while its klant stayed was replaced: by a corrected start in the same dossier, or by the row that came after it.
  private func settleSuccessors(_ all: inout [Uitkering]) {
    var start: Int = 0
    while start < all.count {
      var end: Int = start + 1
      while end < all.count, all[end].rij.klant == all[start].rij.klant { end += 1 }
      if end - start > 1 {
        for index in start..<end where all[index].verdwenen { settle(index, in: start..<end, &all) }
      }
      start = end
    }
  }

  private func settle(_ index: Int, in range: Range<Int>, _ all: inout [Uitkering]) {
    let lost: Uitkering = all[index]
    let missed: Int32 = Datum(dag: lost.rij.tot).maandNummer.nummer
    let lopend: Bool = bron.leveringen[lost.rij.levering]?.alleenLopend ?? false
    for other in range where other != index && all[other].eersteMaand <= missed && all[other].laatsteMaand >= missed {
      let next: Uitkering = all[other]
      if !lopend, next.rij.dossier == lost.rij.dossier, next.eersteMaand == missed {
        all[index].vervangen = true
      } else if next.rij.van > lost.rij.van, next.rij.van - 1 < all[index].rij.tot {
        all[index].rij.tot = next.rij.van - 1
      }
    }
  }

  private func judge(_ row: inout Uitkering) {
    let gelijkIsNietig: Bool = bron.leveringen[row.rij.levering]?.gelijkIsNietig ?? false
    if row.rij.tot < row.rij.van {
      row.nietig = row.verdwenen || row.rij.tot == row.rij.van - 1
    } else if gelijkIsNietig, row.rij.tot == row.rij.van {
      row.nietig = true
    }
    let backward: Bool = row.rij.tot < row.rij.van
    row.telt = !row.nietig && !row.vervangen && !backward && row.delen.contains { populatie.contains($0.kenmerken.regeling) }
  }
}
