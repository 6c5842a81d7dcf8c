/// One period of a klant or of a benefit: its rows joined.
package struct Samengesteld: Sendable {
  package var klant: Int32
  package var van: Int32
  package var tot: Int32
  /// The rows of ``Uitkering`` it was made of, by start.
  package var rijen: [Int]
  /// The row that ended last: its reason is the period's.
  package var laatste: Int
  /// The end of the klant's period before this one.
  package var vorigeTot: Int32?
  package var volgnummer: Int32
}

/// Joins the rows of one klant into periods by the rules of the definitions.
package struct Periodebouwer {
  /// How many days may lie between the day after an end and the next start.
  package let onderbreking: Int32
  /// The same for rows with the same original start date.
  package let dossiergat: Int32

  package init(onderbreking: Int32, dossiergat: Int32) {
    self.onderbreking = onderbreking
    self.dossiergat = dossiergat
  }

  /// The periods of all klanten, in the order of the rows; `gaten` gets the rows that follow too long a gap under one original start.
  package func build(_ all: [Uitkering], gaten: inout [Int]) -> [Samengesteld] {
    var result: [Samengesteld] = []
    var start: Int = 0
    while start < all.count {
      var end: Int = start + 1
      while end < all.count, all[end].rij.klant == all[start].rij.klant { end += 1 }
      let rows: [Int] = (start..<end).filter { all[$0].telt }.sorted { left, right in
        (all[left].rij.van, all[left].rij.tot, left) < (all[right].rij.van, all[right].rij.tot, right)
      }
      append(rows, all, &result, &gaten)
      start = end
    }
    return result
  }

  private func append(_ rows: [Int], _ all: [Uitkering], _ result: inout [Samengesteld], _ gaten: inout [Int]) {
    var own: [Samengesteld] = []
    for index in rows {
      let row: Uitkeringsrij = all[index].rij
      let isKnown: Bool = row.oorspronkelijk != Dag.geen && own.contains { has(row.oorspronkelijk, $0, all) }
      // A row may reach back over a period in between, which then lies inside what it joins.
      var joined: Samengesteld
      if let place = own.firstIndex(where: { joins(row, $0, all) }) {
        joined = own[place]
        for other in own[(place + 1)...] { Periodebouwer.absorb(other, into: &joined, all) }
        own.removeSubrange(place...)
        if isKnown, !has(row.oorspronkelijk, joined, all) { gaten.append(index) }
        let one: Samengesteld = Periodebouwer.opened(index, all)
        Periodebouwer.absorb(one, into: &joined, all)
      } else {
        if isKnown { gaten.append(index) }
        joined = Periodebouwer.opened(index, all)
      }
      own.append(joined)
    }
    for index in own.indices {
      own[index].volgnummer = Int32(index + 1)
      own[index].vorigeTot = index == 0 ? nil : own[index - 1].tot
    }
    result += own
  }

  private func has(_ oorspronkelijk: Int32, _ periode: Samengesteld, _ all: [Uitkering]) -> Bool {
    periode.rijen.contains { all[$0].rij.oorspronkelijk == oorspronkelijk }
  }

  private static func absorb(_ other: Samengesteld, into periode: inout Samengesteld, _ all: [Uitkering]) {
    periode.rijen += other.rijen
    if ends(other.laatste, after: periode.laatste, all) { periode.laatste = other.laatste }
    periode.tot = max(periode.tot, other.tot)
  }

  private static func opened(_ index: Int, _ all: [Uitkering]) -> Samengesteld {
    let row: Uitkeringsrij = all[index].rij
    return Samengesteld(klant: row.klant, van: row.van, tot: row.tot, rijen: [index], laatste: index, vorigeTot: nil, volgnummer: 1)
  }

  private func joins(_ row: Uitkeringsrij, _ current: Samengesteld, _ all: [Uitkering]) -> Bool {
    if current.tot == Dag.open || row.van <= current.tot { return true }
    let gap: Int32 = row.van - current.tot - 1
    if gap <= onderbreking { return true }
    guard gap <= dossiergat, row.oorspronkelijk != Dag.geen else { return false }
    return current.rijen.contains { index in
      let earlier: Uitkeringsrij = all[index].rij
      return earlier.oorspronkelijk == row.oorspronkelijk && row.van - earlier.tot - 1 <= dossiergat
    }
  }

  /// Whether a row says more about the end than another: it ended later, or as late and with a reason, or as late and started later.
  private static func ends(_ index: Int, after other: Int, _ all: [Uitkering]) -> Bool {
    let (row, known): (Uitkeringsrij, Uitkeringsrij) = (all[index].rij, all[other].rij)
    if row.tot != known.tot { return row.tot > known.tot }
    if (row.redenEinde == 0) != (known.redenEinde == 0) { return row.redenEinde != 0 }
    return row.van > known.van
  }
}
