import Bijstand

/// Series that are too small by month go by calendar quarter, and a quarter that is too small joins the next; team series always do.
///
/// All rows of one table take the same periods, so that a joined period never leaves a part that the other groups would give back.
struct Kwartalen {
  let regel: PrimaireRegel
  let peildatum: Datum

  /// Breakdowns that compare, and count each klant once in the period: their months do not add up, and by themselves they are too small.
  static let nietOpTelbaar: Set<String> = ["uitnodigingsvorm", "nagebeld", "vorm_nagebeld", "uitvoerder"]

  /// The rows that may be published: quarters where months are too small, no twelve-month values by group but at the end of a quarter.
  func pas(op figures: [RawFigure]) -> [RawFigure] {
    var out: [RawFigure] = []
    var tables: [Sleutel: [RawFigure]] = [:]
    for figure in figures {
      let parts: [String] = figure.uitsplitsing.split(separator: "|").map(String.init)
      let team: Bool = parts.contains("team") || parts.contains("klantmanager")
      switch figure.soort {
      case .jaar where figure.uitsplitsing != "totaal":
        // A twelve-month value each month would give the month that fell out of it.
        if figure.eind.maandNummer.isKwartaaleinde { out.append(figure) }
      case .maand where team && figure.begin == figure.eind:
        if figure.eind == peildatum || figure.eind.maandNummer.isKwartaaleinde { out.append(figure) }
      case .maand where !Self.nietOpTelbaar.isDisjoint(with: parts): continue
      case .maand where figure.begin != figure.eind && (figure.uitsplitsing != "totaal" || figure.id == "uitstroom_reden"):
        var key: Sleutel = figure.sleutelZonderPeriode
        key.groep = ""
        if Tabellen.stromen.contains(key.id) { key.id = "stromen" }
        tables[key, default: []].append(figure)
      default: out.append(figure)
      }
    }
    for key in tables.keys.sorted() {
      let rows: [RawFigure] = tables[key] ?? []
      let total: Bool = key.uitsplitsing == "totaal"
      if total || !moetPerKwartaal(rows) { out += rows }
      if key.id == "uitstroom_reden" {
        out += vast(rows)
      } else if !total && moetPerKwartaal(rows) {
        out += samengevoegd(rows)
      }
    }
    return out
  }

  /// Teams always; others when more than one month in five has a row that is too small.
  private func moetPerKwartaal(_ rows: [RawFigure]) -> Bool {
    if rows.contains(where: { $0.uitsplitsing.split(separator: "|").contains { $0 == "team" || $0 == "klantmanager" } }) { return true }
    var months: Set<Int32> = []
    var small: Set<Int32> = []
    for row in rows where !row.id.hasPrefix("overgang_") {
      months.insert(row.eind.dag)
      if regel.verbergt(row) { small.insert(row.eind.dag) }
    }
    return small.count * 5 > months.count
  }

  /// The quarters of a table, joined until no row is too small, at most four; what is left at the end waits for later quarters.
  private func samengevoegd(_ rows: [RawFigure]) -> [RawFigure] {
    var series: [Sleutel: [Int32: RawFigure]] = [:]
    for row in rows { series[row.sleutelZonderPeriode, default: [:]][row.eind.maandNummer.nummer] = row }
    let keys: [Sleutel] = series.keys.sorted()
    guard let first = rows.map(\.eind.maandNummer.nummer).min(), let last = rows.map(\.eind.maandNummer.nummer).max() else { return [] }
    var out: [RawFigure] = []
    var begin: Int32?
    for end in first...last where Maand(nummer: end).isKwartaaleinde && end - 2 >= first {
      let start: Int32 = begin ?? end - 2
      let joined: [RawFigure] = keys.compactMap { key in
        let months: [RawFigure] = (start...end).compactMap { series[key]?[$0] }
        return months.count == Int(end - start) + 1 ? Self.som(months) : nil
      }
      let small: Bool = joined.contains { regel.verbergt($0) && !$0.id.hasPrefix("overgang_") }
      if small && end - start < 11 {
        begin = start
        continue
      }
      out += joined
      begin = nil
    }
    return out
  }

  /// Every quarter as it is, and the years that end with the newest one, twelve months and twenty-four months before it.
  private func vast(_ rows: [RawFigure]) -> [RawFigure] {
    var series: [Sleutel: [Int32: RawFigure]] = [:]
    for row in rows { series[row.sleutelZonderPeriode, default: [:]][row.eind.maandNummer.nummer] = row }
    guard let first = rows.map(\.eind.maandNummer.nummer).min(), let last = rows.map(\.eind.maandNummer.nummer).max(),
      let newest = (first...last).last(where: { Maand(nummer: $0).isKwartaaleinde })
    else { return [] }
    // The single codes are too many for a quarter: they are given by year only.
    let lengths: [Int32] = rows.contains { $0.uitsplitsing == "reden" } ? [12] : [3, 12]
    var out: [RawFigure] = []
    for key in series.keys.sorted() {
      for end in first...newest where Maand(nummer: end).isKwartaaleinde {
        for length in lengths where length == 3 || (newest - end) % 12 == 0 {
          let parts: [RawFigure] = (end - length + 1...end).compactMap { series[key]?[$0] }
          if parts.count == Int(length), let sum = Self.som(parts) { out.append(sum) }
        }
      }
    }
    return out
  }

  /// Periods after each other as one; nil when there is none. The status is that of the first that is not shown.
  static func som(_ parts: [RawFigure]) -> RawFigure? {
    guard let first = parts.first, let last = parts.last else { return nil }
    var teller: Getal?
    var noemer: Getal?
    var waarde: Getal?
    for part in parts {
      if let value = part.teller { teller = (teller ?? Getal(0)) + value }
      if let value = part.noemer { noemer = (noemer ?? Getal(0)) + value }
      if let value = part.waarde { waarde = (waarde ?? Getal(0)) + value }
    }
    var status: CelStatus = parts.first { $0.status == .onbekend }?.status ?? .ok
    if let teller, let noemer {
      // The share of the sum is never the sum of the shares.
      waarde = noemer.mantisse > 0 ? deel(teller, noemer, decimals: first.eenheid == "fractie" ? 4 : 2) : nil
    }
    if waarde == nil && status == .ok { status = .nvt }
    return RawFigure(
      id: first.id, versie: first.versie, peilmaand: first.peilmaand, begin: first.begin, eind: last.eind, uitsplitsing: first.uitsplitsing,
      groep: first.groep, eenheid: first.eenheid, status: status, voorlopig: parts.contains { $0.voorlopig }, teller: teller, noemer: noemer,
      waarde: waarde, ondergrens: nil, bovengrens: nil, basis: parts.compactMap(\.basis).min())
  }

  /// A ratio with a fixed count of decimals, half away from zero.
  static func deel(_ teller: Getal, _ noemer: Getal, decimals: Int) -> Getal {
    let scale: Int = max(teller.decimalen, noemer.decimalen)
    let a: Int64 = teller.afgerond(op: scale).mantisse
    let b: Int64 = noemer.afgerond(op: scale).mantisse
    return Getal(Getal.deel(a * Getal(1, decimalen: decimals).schaal, door: b), decimalen: decimals)
  }
}
