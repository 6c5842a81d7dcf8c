import Bijstand

/// Team series by calendar quarter: months of a team are too small to publish, and a quarter that is too small joins the next.
struct Kwartalen {
  let regel: PrimaireRegel
  let peildatum: Datum

  /// The rows to publish, the quarters that went into joined ones, and nothing of the months.
  struct Uitkomst {
    var rijen: [RawFigure] = []
    /// Quarters inside a joined row: unpublished, but an attacker can reckon with them.
    var hulp: [(kwartaal: RawFigure, in: Sleutel)] = []
  }

  func pas(op figures: [RawFigure]) -> Uitkomst {
    var out = Uitkomst()
    var series: [Sleutel: [RawFigure]] = [:]
    var order: [Sleutel] = []
    var extra: [Sleutel: [RawFigure]] = [:]
    for figure in figures {
      let parts = figure.uitsplitsing.split(separator: "|")
      let team: Bool = parts.contains("team") || parts.contains("klantmanager") || (figure.id == "no_show_pct" && figure.uitsplitsing != "totaal")
      switch figure.soort {
      case .jaar where figure.uitsplitsing != "totaal":
        // A twelve-month value each month would give the month that fell out of it.
        if figure.eind.maandNummer.isKwartaaleinde { out.rijen.append(figure) }
      case .maand where team && figure.begin == figure.eind:
        if figure.eind == peildatum || figure.eind.maandNummer.isKwartaaleinde { out.rijen.append(figure) }
      case .maand where parts.contains(where: { Self.nietOpTelbaar.contains(String($0)) }):
        // Of each klant only the first appointment in the period: months do not add up to a quarter, and by themselves they are too small.
        continue
      case .maand where team:
        let key: Sleutel = figure.sleutelZonderPeriode
        if series[key] == nil { order.append(key) }
        series[key, default: []].append(figure)
      case .maand where Self.ookPerKwartaal.contains(figure.id):
        out.rijen.append(figure)
        extra[figure.sleutelZonderPeriode, default: []].append(figure)
      default: out.rijen.append(figure)
      }
    }
    // Reasons are small by month: the quarter is published beside it, and takes part in the sums.
    for key in extra.keys.sorted() { out.rijen += kwartalen(extra[key] ?? []) }
    for key in order.sorted() { voeg(series[key] ?? [], toe: &out) }
    return out
  }

  /// The figures of which a quarter is published beside the months.
  static let ookPerKwartaal: Set<String> = ["uitstroom_reden"]

  /// Breakdowns that compare, and count each klant once in the period.
  static let nietOpTelbaar: Set<String> = ["uitnodigingsvorm", "nagebeld", "vorm_nagebeld", "uitvoerder"]

  private func kwartalen(_ months: [RawFigure]) -> [RawFigure] {
    let byMonth: [Int32: RawFigure] = Dictionary(months.map { ($0.eind.maandNummer.nummer, $0) }, uniquingKeysWith: { first, _ in first })
    guard let first = byMonth.keys.min(), let last = byMonth.keys.max() else { return [] }
    return (first...last).filter { Maand(nummer: $0).isKwartaaleinde }.compactMap { end in
      let parts: [RawFigure] = (end - 2...end).compactMap { byMonth[$0] }
      return parts.count == 3 ? Self.som(parts) : nil
    }
  }

  private func voeg(_ months: [RawFigure], toe out: inout Uitkomst) {
    let byMonth: [Int32: RawFigure] = Dictionary(months.map { ($0.eind.maandNummer.nummer, $0) }, uniquingKeysWith: { first, _ in first })
    guard let first = byMonth.keys.min(), let last = byMonth.keys.max() else { return }
    var open: [RawFigure] = []
    for end in first...last where Maand(nummer: end).isKwartaaleinde {
      let parts: [RawFigure] = (end - 2...end).compactMap { byMonth[$0] }
      guard parts.count == 3, let quarter = Self.som(parts) else { continue }
      open.append(quarter)
      guard let joined = Self.som(open), !regel.verbergt(joined) else { continue }
      sluit(open, joined, &out)
      open = []
    }
    if let joined = Self.som(open) { sluit(open, joined, &out) }
  }

  private func sluit(_ open: [RawFigure], _ joined: RawFigure, _ out: inout Uitkomst) {
    out.rijen.append(joined)
    if open.count > 1 { for quarter in open { out.hulp.append((quarter, joined.sleutel)) } }
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
    var status: CelStatus = parts.first { $0.status != .ok && $0.status != .nvt }?.status ?? .ok
    if let teller, let noemer {
      // The share of the sum is never the sum of the shares.
      waarde = noemer.mantisse > 0 ? deel(teller, noemer, decimals: first.eenheid == "fractie" ? 4 : 2) : nil
      if waarde == nil && status == .ok { status = .nvt }
    } else if parts.contains(where: { $0.teller != nil }) {
      status = status == .ok ? .onbekend : status
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
