internal import Bijstand
internal import CSVKit
internal import FileKit
internal import SQLiteKit

/// Where a number comes from, in words for a controller.
public struct Explanation {
  /// What is asked.
  public struct Vraag: Sendable {
    /// The figure.
    public var kerncijfer: String
    /// The month in which the period ends, as `2026-10`; nothing is the newest.
    public var peilmaand: String?
    /// The group; nothing is all groups.
    public var groep: String?
    /// Where the klant_ids behind the number are written, if anywhere.
    public var rijen: String?

    /// Asks about a figure.
    public init(kerncijfer: String, peilmaand: String?, groep: String?, rijen: String?) {
      self.kerncijfer = kerncijfer
      self.peilmaand = peilmaand
      self.groep = groep
      self.rijen = rijen
    }
  }
}

extension MeasureStage {
  /// The lines that explain a figure: definition, query, parameters, numerator and denominator per period and group.
  public func explain(_ question: Explanation.Vraag) throws(MeasureFailure) -> [String] {
    guard let metric = catalog.metric(question.kerncijfer) else {
      throw MeasureFailure(.aanroep, "kerncijfer '\(question.kerncijfer)' bestaat niet; bekend zijn " + catalog.metrics.map(\.kerncijfer).joined(separator: ", "))
    }
    let warehouse: Connection = try Self.open(places.warehouse)
    let parameters: RunParameters = try RunParameters(warehouse)
    var month: Int64 = parameters.peilmaand
    if let text = question.peilmaand {
      guard let chosen = Maand(text), parameters.dagen[Int64(chosen.nummer)] != nil else {
        throw MeasureFailure(.invoerOntbreekt, "over de gevraagde peilmaand zijn geen gegevens geladen")
      }
      month = Int64(chosen.nummer)
    }
    var lines: [String] = [
      "\(metric.label) (\(metric.kerncijfer), versie \(metric.versie))", "", metric.definitie, "", "teller: \(metric.teller)", "noemer: \(metric.noemer)",
      "eenheid: \(metric.eenheid)", "uitsplitsingen: totaal " + metric.groepen.joined(separator: " "), "bestand: \(metric.bestand)", "",
      "parameters: " + parameters.alle.map { "\($0.naam)=\($0.waarde)" }.joined(separator: " "), "",
    ]
    lines += metric.isGebouwd ? ["SQL:", metric.sql] : ["Dit kerncijfer wordt nog niet berekend."]
    let ends: Int64 = parameters.dagen[month]?.laatste ?? parameters.peildatum
    // A figure of a calendar year ends with its December.
    let last: Int64 = metric.bewerking == .prognose ? parameters.jaar(van: ends).eind : ends
    // Most periods end on the last day of the month; that of a term in weeks ends within it.
    let first: Int64 = metric.bewerking == .prognose ? last : parameters.dagen[month]?.eerste ?? last
    let rows: [MetricRow] = try cijfers(metric).filter { (first...last).contains($0.periodeEind) && (question.groep == nil || $0.groep == question.groep) }
    if rows.isEmpty { lines.append("geen rijen" + (question.groep.map { " voor groep '\($0)'" } ?? "") + " in deze maand") }
    for row in rows {
      let period: String = "\(Datum(dag: Int32(row.periodeBegin)).iso) t/m \(Datum(dag: Int32(row.periodeEind)).iso)"
      let ratio: String = row.teller.map { "teller \($0), noemer \(row.noemer ?? 0), " } ?? ""
      lines.append("\(period)  \(row.uitsplitsing)=\(row.groep): \(ratio)waarde \(row.waarde?.replacing(".", with: ",") ?? "-") (\(row.status.rawValue))")
    }
    lines += try deliveries(metric, warehouse)
    if let path = question.rijen {
      let group: String = question.groep ?? "totaal"
      let found: Rijen = try Rijen(metric, month: month, groep: group, on: warehouse)
      // A list that does not add up to its number would be worse than none.
      try found.check(rows.filter { $0.groep == group }, metric)
      do throws(FileError) {
        var file: AtomicFile = try AtomicFile(path: path, mode: 0o600)
        try file.write(found.csv)
        try file.commit()
      } catch { throw MeasureFailure(error) }
      lines.append("\(found.aantal) rijen geschreven; zij tellen op tot het cijfer")
    }
    return lines
  }

  /// All rows of a figure.
  package func cijfers(_ metric: MetricDefinition) throws(MeasureFailure) -> [MetricRow] {
    let warehouse: Connection = try Self.open(places.warehouse)
    return try MetricRunner(parameters: try RunParameters(warehouse), geleverd: try Self.delivered(warehouse)).run(metric, on: warehouse)
  }

  /// The deliveries that the rows come from: those that count, of the layouts that the figure needs.
  private func deliveries(_ metric: MetricDefinition, _ warehouse: borrowing Connection) throws(MeasureFailure) -> [String] {
    var lines: [String] = ["", "De rijen komen uit deze leveringen (elke rij van het magazijn noemt levering en regel):"]
    let kinds: String = metric.bron.joined().map { "'\($0)'" }.joined(separator: ", ")
    do throws(SQLiteError) {
      var statement: Statement = try warehouse.prepare(
        "SELECT volgnummer, soort, bron, peilmaand, records FROM levering WHERE telt_mee = 1 AND soort IN (\(kinds)) ORDER BY volgnummer")
      do throws(QueryFailure<Never>) {
        try statement.forEachRow { row in
          let month: String = row.intOrNil(3).map { ", stand van \(Maand(nummer: Int32($0)).iso)" } ?? ""
          lines.append("  levering \(row.int(0)): \(row.text(1)) uit \(row.text(2))\(month), \(row.int(4)) records")
        }
      } catch { throw error.sqliteError }
    } catch { throw MeasureFailure(error) }
    return lines
  }
}
