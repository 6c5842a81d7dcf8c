import Bijstand

/// Team series by calendar quarter: months of a team are too small to publish, and a quarter that is too small joins the next.
///
/// All rows of one table take the same periods, so that a joined period never leaves a part that the other teams would give back.
struct Kwartalen {
  let regel: PrimaireRegel
  let peildatum: Datum

  /// The figures of which quarters and years are published beside the months.
  static let ookPerKwartaal: Set<String> = ["uitstroom_reden"]
  /// Breakdowns that compare, and count each klant once in the period: their months do not add up, and by themselves they are too small.
  static let nietOpTelbaar: Set<String> = ["uitnodigingsvorm", "nagebeld", "vorm_nagebeld", "uitvoerder"]

  /// The rows that may be published: quarters for teams, no twelve-month values by group but at the end of a quarter.
  func pas(op figures: [RawFigure]) -> [RawFigure] {
    var out: [RawFigure] = []
    var tables: [Sleutel: [RawFigure]] = [:]
    var extra: [Sleutel: [RawFigure]] = [:]
    for figure in figures {
      let parts: [String] = figure.uitsplitsing.split(separator: "|").map(String.init)
      let byQuarter: Bool = parts.contains("team") || parts.contains("klantmanager") || (figure.id == "no_show_pct" && figure.uitsplitsing != "totaal")
      switch figure.soort {
      case .jaar where figure.uitsplitsing != "totaal":
        // A twelve-month value each month would give the month that fell out of it.
        if figure.eind.maandNummer.isKwartaaleinde { out.append(figure) }
      case .maand where byQuarter && figure.begin == figure.eind:
        if figure.eind == peildatum || figure.eind.maandNummer.isKwartaaleinde { out.append(figure) }
      case .maand where !Self.nietOpTelbaar.isDisjoint(with: parts): continue
      case .maand where byQuarter:
        var key: Sleutel = figure.sleutelZonderPeriode
        key.groep = ""
        if Tabellen.stromen.contains(key.id) { key.id = "stromen" }
        tables[key, default: []].append(figure)
      case .maand where Self.ookPerKwartaal.contains(figure.id):
        out.append(figure)
        extra[figure.sleutelZonderPeriode, default: []].append(figure)
      default: out.append(figure)
      }
    }
    for key in tables.keys.sorted() { out += perKwartaal(tables[key] ?? []) }
    for key in extra.keys.sorted() { out += kwartalenEnJaren(extra[key] ?? []) }
    return out
  }

  /// The quarters of a table, joined until no row is too small, at most four; what is left at the end waits for later quarters.
  private func perKwartaal(_ rows: [RawFigure]) -> [RawFigure] {
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

  private func kwartalenEnJaren(_ months: [RawFigure]) -> [RawFigure] {
    let byMonth: [Int32: RawFigure] = Dictionary(months.map { ($0.eind.maandNummer.nummer, $0) }, uniquingKeysWith: { first, _ in first })
    guard let first = byMonth.keys.min(), let last = byMonth.keys.max() else { return [] }
    var out: [RawFigure] = []
    for end in first...last where Maand(nummer: end).isKwartaaleinde {
      for length in [Int32(3), 12] {
        let parts: [RawFigure] = (end - length + 1...end).compactMap { byMonth[$0] }
        if parts.count == Int(length), let sum = Self.som(parts) { out.append(sum) }
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
      waarde: waarde, ondergrens: nil, bovengrens: nil, basis: nil)
  }

  /// A ratio with a fixed count of decimals, half away from zero.
  static func deel(_ teller: Getal, _ noemer: Getal, decimals: Int) -> Getal {
    let scale: Int = max(teller.decimalen, noemer.decimalen)
    let a: Int64 = teller.afgerond(op: scale).mantisse
    let b: Int64 = noemer.afgerond(op: scale).mantisse
    return Getal(Getal.deel(a * Getal(1, decimalen: decimals).schaal, door: b), decimalen: decimals)
  }
}
