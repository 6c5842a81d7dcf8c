internal import Bijstand
internal import SQLiteKit
internal import Statistics

/// Runs one figure's query and turns its rows into values.
struct MetricRunner {
  let parameters: RunParameters
  /// The layouts of which a delivery counts.
  let geleverd: Set<String>

  private struct Sleutel: Hashable {
    let begin: Int64
    let eind: Int64
    let uitsplitsing: String
    let groep: String
  }

  /// The columns that every query returns.
  static let kolommen: [String] = ["periode_begin", "periode_eind", "uitsplitsing", "groep", "teller", "noemer", "aantal"]

  /// All rows of a figure; one row `onbekend` when what it needs was never delivered or does not exist yet.
  func run(_ metric: MetricDefinition, on connection: borrowing Connection) throws(MeasureFailure) -> [MetricRow] {
    let isDelivered: Bool = metric.bron.allSatisfy { $0.contains(where: geleverd.contains) }
    guard metric.isGebouwd, isDelivered else { return [unknown(metric)] }
    var rows: [MetricRow] = try read(metric, on: connection)
    if metric.bewerking == .prognose {
      rows = BuigPrognose(rows, peildatum: parameters.peildatum).rijen()
      // The budgets can be listed also when nothing can be expected yet.
      if !rows.contains(where: { $0.uitsplitsing == "totaal" }) { rows.append(unknown(metric)) }
    }
    if rows.isEmpty { return [unknown(metric)] }
    for index in rows.indices { try fill(&rows[index], metric) }
    try checkGrain(rows, metric)
    return rows
  }

  /// The rows of the query as they are.
  func read(_ metric: MetricDefinition, on connection: borrowing Connection) throws(MeasureFailure) -> [MetricRow] {
    var rows: [MetricRow] = []
    do throws(SQLiteError) {
      var statement: Statement = try connection.prepare(metric.sql)
      guard statement.columnNames == Self.kolommen else { throw SQLiteError(code: 1, message: "kolommen zijn niet " + Self.kolommen.joined(separator: ", "), sql: metric.bestand) }
      do throws(QueryFailure<Never>) {
        try statement.forEachRow { row in
          rows.append(
            MetricRow(
              periodeBegin: row.int(0), periodeEind: row.int(1), uitsplitsing: row.text(2), groep: row.text(3), teller: row.intOrNil(4),
              noemer: row.intOrNil(5), waarde: nil, ondergrens: nil, bovengrens: nil, status: .ok, isVoorlopig: false, basis: row.intOrNil(6)))
        }
      } catch { throw error.sqliteError }
    } catch { throw .definitie("\(metric.bestand): \(error.description)") }
    return rows
  }

  /// The row of a figure that cannot be computed.
  func unknown(_ metric: MetricDefinition) -> MetricRow {
    let period: (begin: Int64, eind: Int64) = parameters.periode(metric.periode)
    return MetricRow(
      periodeBegin: period.begin, periodeEind: period.eind, uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, waarde: nil,
      ondergrens: nil, bovengrens: nil, status: .onbekend, isVoorlopig: parameters.isVoorlopig(period.eind), basis: nil)
  }

  /// Computes the value from the exact ratio.
  private func fill(_ row: inout MetricRow, _ metric: MetricDefinition) throws(MeasureFailure) {
    row.isVoorlopig = parameters.isVoorlopig(row.periodeEind)
    guard row.status == .ok else { return }
    switch metric.soort {
    case .bedrag:
      guard let cents = row.basis else { throw .definitie("\(metric.bestand): een rij zonder bedrag") }
      row.waarde = Decimaal(eenheden: cents, decimalen: metric.decimalen).tekst(.punt)
      // A sum of euros is protected by how many benefits stand behind it, which the query gives as its denominator.
      row.basis = row.noemer
      row.teller = nil
      row.noemer = nil
    case .telling:
      guard let count = row.basis else { throw .definitie("\(metric.bestand): een rij zonder aantal") }
      row.teller = nil
      row.noemer = nil
      row.waarde = Decimaal(eenheden: count, decimalen: metric.decimalen).tekst(.punt)
    case .fractie, .verhouding:
      guard let numerator = row.teller, let denominator = row.noemer, denominator >= 0 else {
        throw .definitie("\(metric.bestand): een rij zonder teller of noemer")
      }
      let scaled: (partialValue: Int64, overflow: Bool) = numerator.multipliedReportingOverflow(by: metric.noemerSchaal)
      guard !scaled.overflow else { throw .definitie("\(metric.bestand): een teller past niet") }
      guard let value = Decimaal(scaled.partialValue, gedeeldDoor: denominator, decimalen: metric.decimalen) else {
        row.status = .nvt
        return
      }
      row.waarde = value.tekst(.punt)
      if metric.heeftInterval, let bounds = Proportion.wilson(Int(numerator), of: Int(denominator)) {
        row.ondergrens = Decimaal(bounds.lower, decimalen: metric.decimalen)?.tekst(.punt)
        row.bovengrens = Decimaal(bounds.upper, decimalen: metric.decimalen)?.tekst(.punt)
      }
    }
  }

  /// Two rows for one group would be counted twice by every reader.
  private func checkGrain(_ rows: [MetricRow], _ metric: MetricDefinition) throws(MeasureFailure) {
    var seen: Set<Sleutel> = []
    seen.reserveCapacity(rows.count)
    for row in rows {
      let key: Sleutel = Sleutel(begin: row.periodeBegin, eind: row.periodeEind, uitsplitsing: row.uitsplitsing, groep: row.groep)
      guard seen.insert(key).inserted else {
        throw .definitie("\(metric.bestand): twee rijen voor één periode en groep bij uitsplitsing \(row.uitsplitsing)")
      }
      guard !row.groep.isEmpty, !row.uitsplitsing.isEmpty else { throw .definitie("\(metric.bestand): een rij zonder groep") }
    }
  }
}
