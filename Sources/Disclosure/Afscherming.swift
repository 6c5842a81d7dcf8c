import Bijstand

/// Why a row is hidden.
enum Verberging: String, Sendable {
  case primair
  case secundair
}

/// Secondary suppression, table by table: with every small cell as many others are hidden as it takes.
///
/// In a table whose sum is known, the hidden cells add up to a known remainder S, and each of them may be anything from 0 to S. So at least two
/// must be hidden, and S must be at least the threshold: then the interval of each holds 1 to 9 and is as wide as the threshold. A share has two
/// such remainders, of its numerator and of the complement. A table that cannot reach this is withdrawn: its rows are not published at all.
struct Afscherming {
  let rows: [RawFigure]
  let tabellen: [Tabellen.Tabel]
  let drempel: Int64
  private(set) var verborgen: [Verberging?]
  /// Per row: whether its whole table is withdrawn.
  private(set) var ingetrokken: [Bool]

  init(_ rows: [RawFigure], tabellen: [Tabellen.Tabel], primair: [Bool], drempel: Int64) {
    self.rows = rows
    self.tabellen = tabellen
    self.drempel = drempel
    verborgen = primair.map { $0 ? .primair : nil }
    ingetrokken = Array(repeating: false, count: rows.count)
    hideWithTotals()
    let stands: [Tabellen.Tabel] = tabellen.filter { rows[$0.rijen[0]].id == "stand" }
    for table in stands { protect(table) }
    hideSharesOfHiddenStands()
    for table in tabellen where rows[table.rijen[0]].id != "stand" { protect(table) }
  }

  /// The counts that a row shows: a share its numerator and the complement, any other row its count.
  static func tellingen(_ row: RawFigure) -> [Int64] {
    if let teller = row.teller, let noemer = row.noemer {
      // A frequency may be over one; it has no complement.
      return row.eenheid == "fractie" && noemer.geheel >= teller.geheel ? [teller.geheel, noemer.geheel - teller.geheel] : [teller.geheel]
    }
    return [row.waarde?.geheel ?? 0]
  }

  private mutating func protect(_ table: Tabellen.Tabel) {
    guard table.rijen.contains(where: { verborgen[$0] != nil }) else { return }
    var shown: [Int] = table.rijen.filter { verborgen[$0] == nil }
      .sorted { (size($0), $0) < (size($1), $1) }
    while !isSafe(table) {
      guard let next = shown.first else {
        for row in table.rijen { ingetrokken[row] = true }
        return
      }
      shown.removeFirst()
      if size(next) == 0 { continue }
      verborgen[next] = .secundair
    }
  }

  private func isSafe(_ table: Tabellen.Tabel) -> Bool {
    guard table.somBekend else { return true }
    let hidden: [Int] = table.rijen.filter { verborgen[$0] != nil }
    if hidden.isEmpty { return true }
    if hidden.count < 2 { return false }
    let width: Int = hidden.map { Self.tellingen(rows[$0]).count }.max() ?? 1
    for place in 0..<width {
      let rest: Int64 = hidden.reduce(0) { sum, row in
        let counts: [Int64] = Self.tellingen(rows[row])
        return sum + (place < counts.count ? counts[place] : 0)
      }
      if rest < drempel { return false }
    }
    return true
  }

  private func size(_ row: Int) -> Int64 { Self.tellingen(rows[row]).min() ?? 0 }

  /// A share whose denominator is a hidden stock would give the stock away.
  private mutating func hideSharesOfHiddenStands() {
    var hidden: Set<Sleutel> = []
    for (index, row) in rows.enumerated() where row.id == "stand" && (verborgen[index] != nil || ingetrokken[index]) { hidden.insert(row.sleutel) }
    for (index, row) in rows.enumerated() where row.id == "in_beeld" && verborgen[index] == nil && row.status == .ok {
      var key: Sleutel = row.sleutel
      key.id = "stand"
      if hidden.contains(key) { verborgen[index] = .secundair }
    }
  }

  /// In a month with a small total flow the stocks before and after and the other flow would give it back: then no monthly flow is published.
  private mutating func hideWithTotals() {
    let flows: Set<String> = ["instroom", "uitstroom", "instroom_uitkeringen", "uitstroom_uitkeringen"]
    let monthly: [Int] = rows.indices.filter { flows.contains(rows[$0].id) && rows[$0].uitsplitsing == "totaal" }
    if monthly.contains(where: { verborgen[$0] != nil }) {
      // The reasons of leaving add up to the flow, by quarter.
      for row in monthly { ingetrokken[row] = true }
      for (index, row) in rows.enumerated() where row.id == "uitstroom_reden" { ingetrokken[index] = true }
    }
    // The four states of in-beeld add up to the stock, and each shows what is not in it.
    var months: Set<Int32> = []
    for (index, row) in rows.enumerated() where Tabellen.beeld.contains(row.id) && row.uitsplitsing == "totaal" && verborgen[index] != nil {
      if row.id != "dreigt_uit_beeld" { months.insert(row.eind.dag) }
    }
    for (index, row) in rows.enumerated() where Tabellen.beeld.contains(row.id) && row.uitsplitsing == "totaal" && months.contains(row.eind.dag) {
      if row.id != "in_beeld" || verborgen[index] != nil { ingetrokken[index] = true }
    }
  }
}
