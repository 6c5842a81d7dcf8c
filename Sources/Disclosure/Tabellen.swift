import Bijstand

/// Which rows form one table: figures that tie together, over one period and breakdown.
enum Tabellen {
  /// Flows by group tie stock to stock, so that one small flow puts all of them at stake.
  static let stromen: Set<String> = [
    "instroom", "uitstroom", "overgang_in", "overgang_uit", "instroom_uitkeringen", "uitstroom_uitkeringen", "overgang_in_uitkeringen",
    "overgang_uit_uitkeringen",
  ]
  static let beeld: Set<String> = ["in_beeld", "uit_beeld", "kort_in_bestand", "geen_gesprek_bekend", "dreigt_uit_beeld"]

  /// The number of the table of each row.
  static func nummers(_ rows: [RawFigure]) -> [Int] {
    var numbers: [Sleutel: Int] = [:]
    return rows.map { row in
      var key: Sleutel = row.sleutel
      key.groep = ""
      if stromen.contains(row.id) { key.id = "stromen" }
      if beeld.contains(row.id) { key.id = "beeld" }
      let number: Int = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
  }

  /// The start of suppression: rows hidden by themselves, and with one small flow by group all flows by that group in that period.
  static func begin(_ rows: [RawFigure], tabel: [Int], primair: [Bool]) -> [Verberging?] {
    var touched: Set<Int> = []
    for (index, row) in rows.enumerated() where primair[index] && stromen.contains(row.id) && row.uitsplitsing != "totaal" { touched.insert(tabel[index]) }
    return rows.indices.map { index in
      if primair[index] { return .primair }
      return rows[index].status == .ok && touched.contains(tabel[index]) ? .secundair : nil
    }
  }

  /// How gladly a row is hidden, lower first: moves between groups, then small flows, then nought, then stocks, then totals.
  static func voorkeur(_ row: RawFigure) -> Int64 {
    let value: Int64 = (row.teller ?? row.waarde)?.geheel ?? 0
    var cost: Int64 = value == 0 ? 100_000_000 : value + 1000
    if row.id.hasPrefix("overgang_") { cost = value }
    if row.id == "stand" || row.id == "stand_uitkeringen" { cost += 1_000_000_000 }
    if row.uitsplitsing == "totaal" { cost += 1_000_000_000_000 }
    return cost
  }

  /// How much a row carries: 0 for a group, 1 for a stock by group, 2 for a total.
  static func rang(_ row: RawFigure) -> Int {
    if row.uitsplitsing == "totaal" { return 2 }
    return row.id == "stand" || row.id == "stand_uitkeringen" ? 1 : 0
  }

  /// Rows that never leave: the totals of moves between groups say nothing and would bind the groups, and old matrices repeat each other.
  static func blijftBinnen(_ row: RawFigure, peildatum: Datum) -> Bool {
    if row.id.hasPrefix("overgang_") && row.uitsplitsing == "totaal" { return true }
    return row.id == "doorstroom_matrix" && row.eind != peildatum && !row.eind.maandNummer.isKwartaaleinde
  }
}
