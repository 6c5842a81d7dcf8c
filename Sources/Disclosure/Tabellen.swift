import Bijstand

/// Which rows are published, and which of them form one table whose cells add up.
enum Tabellen {
  static let stromen: Set<String> = [
    "instroom", "uitstroom", "overgang_in", "overgang_uit", "instroom_uitkeringen", "uitstroom_uitkeringen", "overgang_in_uitkeringen",
    "overgang_uit_uitkeringen",
  ]
  static let beeld: Set<String> = ["in_beeld", "uit_beeld", "kort_in_bestand", "geen_gesprek_bekend", "dreigt_uit_beeld"]

  /// Figures of which the groups are published for the newest period only: they are totals since a start or overlapping periods, so that two of them
  /// would give what happened in between.
  static let alleenNieuwste: Set<String> = [
    "advies", "leefgebied_score", "loonwaardeband", "doorverwijzing", "horizon_gehaald", "in_beeld_gehouden", "verdringing", "caseload_buiten",
  ]

  /// The last day of the newest period of every group.
  static func nieuwste(_ rows: [RawFigure]) -> [Sleutel: Datum] {
    var newest: [Sleutel: Datum] = [:]
    for row in rows where alleenNieuwste.contains(row.id) { newest[row.sleutelZonderPeriode] = max(newest[row.sleutelZonderPeriode] ?? row.eind, row.eind) }
    return newest
  }

  /// One table: cells of one figure, period and breakdown, of which an outsider may know the sum.
  struct Tabel {
    /// The places of its rows.
    var rijen: [Int]
    /// Whether the sum of its cells stands in a published total.
    var somBekend: Bool
  }

  /// Rows that stay with the analyst, because publishing them beside the others would cost more protection than they are worth.
  ///
  /// Flows by group tie one month's stock by group to the next: with one small flow hidden, stocks and the other flow give it back, so either
  /// flows or stocks must go, and stocks say more. Benefits by group bound klanten by group (one or two persons each). The states of *in beeld*
  /// by group add up to the stock by group, so one of them suffices. Margins of a matrix tie its rows to its columns. Twelve months by reason
  /// are four quarters, which are published. Old figures of small groups repeat what the newest ones say.
  /// How full fields are is on the quality page already, and kinds of wage value by band are too small to share.
  static func blijftBinnen(_ row: RawFigure, peildatum: Datum, nieuwste: [Sleutel: Datum]) -> Bool {
    // Figures by klantmanager are for the analyst, with consent, and never leave for management.
    if row.uitsplitsing.split(separator: "|").contains("klantmanager") { return true }
    if row.id == "doorstroom_matrix" { return row.eind != peildatum || !row.uitsplitsing.hasSuffix("van|naar") }
    if row.uitsplitsing == "totaal" { return row.id.hasPrefix("overgang_") }
    if stromen.contains(row.id) || row.id.hasSuffix("_uitkeringen") { return true }
    if beeld.contains(row.id) { return row.id != "in_beeld" || row.eind != peildatum }
    switch row.id {
    case "loonwaardeband" where row.uitsplitsing != "band": return true
    case "veld_gevuld": return true
    case let id where alleenNieuwste.contains(id): return row.eind != nieuwste[row.sleutelZonderPeriode]
    case "stand", "werkvoorraad", "lopende_voorziening": return row.eind != peildatum && !row.eind.maandNummer.isKwartaaleinde
    case "uitstroom_reden": return row.uitsplitsing != "reden_groep"
    case "no_show_pct": return row.soort == .maand
    case let id where id.hasPrefix("duurzaam_"): return row.uitsplitsing != "reden_groep"
    case "gespreksfrequentie": return row.eind != peildatum
    // A post of a few benefits follows from the other posts and the total, also summed over months.
    case "lasten": return row.uitsplitsing == "post" && row.groep != "loonkostensubsidie"
    default: return false
    }
  }

  /// Rows that would undo another's protection once the periods are joined.
  static func valtWeg(_ row: RawFigure) -> Bool { row.id == "uitstroom_reden" && row.uitsplitsing == "reden_groep" && row.soort == .jaar }

  /// The tables of a set of rows, in a fixed order.
  ///
  /// The sum of each is taken as known, also where no total of the same figure stands beside it: it may follow from the stock, from a share or from
  /// what the reader knows. A breakdown by two things is a table for each value of the first, because that sum may be known as well.
  static func van(_ rows: [RawFigure], volgorde: [String: Int]) -> [Tabel] {
    var tables: [Sleutel: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.status == .ok && row.uitsplitsing != "totaal" {
      let key = Sleutel(id: row.id, begin: row.begin.dag, eind: row.eind.dag, uitsplitsing: row.uitsplitsing + deel(row, volgorde), groep: "")
      tables[key, default: []].append(index)
    }
    return tables.keys.sorted().map { Tabel(rijen: tables[$0] ?? [], somBekend: true) }
  }

  /// Which part of its breakdown a row belongs to: the region of a matrix, the first of two codes, or nothing.
  private static func deel(_ row: RawFigure, _ volgorde: [String: Int]) -> String {
    let codes: [String] = row.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard codes.count >= 2 else { return "" }
    guard row.id == "doorstroom_matrix" else { return " " + codes[0] }
    let schaal: String = codes.count > 2 ? codes[0] : ""
    return " \(schaal) " + Doorstroomregio.naam(van: codes[codes.count - 2], naar: codes[codes.count - 1]) { volgorde[$0] }
  }
}
