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

  /// Which table holds the rows behind a figure, and on which condition a row counts in the month `?1` for the group `?2` (or all).
  static let bronnen: [String: String] = [
    "stand": "FROM telling_stand_groep WHERE eenheid = 'klanten' AND ?1 BETWEEN maand_van AND maand_tot",
    "stand_uitkeringen": "FROM telling_stand_groep WHERE eenheid = 'uitkeringen' AND ?1 BETWEEN maand_van AND maand_tot",
    "instroom": "FROM telling_instroom_groep WHERE eenheid = 'klanten' AND maand = ?1",
    "instroom_uitkeringen": "FROM telling_instroom_groep WHERE eenheid = 'uitkeringen' AND maand = ?1",
    "uitstroom": "FROM telling_uitstroom_groep WHERE eenheid = 'klanten' AND maand = ?1",
    "uitstroom_uitkeringen": "FROM telling_uitstroom_groep WHERE eenheid = 'uitkeringen' AND maand = ?1",
    "in_beeld": "FROM telling_beeld_groep WHERE toestand = 'in_beeld' AND ?1 BETWEEN maand_van AND maand_tot",
    "uit_beeld": "FROM telling_beeld_groep WHERE toestand = 'uit_beeld' AND ?1 BETWEEN maand_van AND maand_tot",
    "kort_in_bestand": "FROM telling_beeld_groep WHERE toestand = 'kort_in_bestand' AND ?1 BETWEEN maand_van AND maand_tot",
    "geen_gesprek_bekend": "FROM telling_beeld_groep WHERE toestand = 'geen_gesprek_bekend' AND ?1 BETWEEN maand_van AND maand_tot",
    "werkvoorraad": gesplitst("telling_werkvoorraad", "toestand", "toestand"),
    "lopende_voorziening": gesplitst("voorziening_loopt", "type", "type"),
    "advies": gesplitst("klant_screening", "advies", "advies"),
  ]

  /// The rows of a view that hold at the end of the month, in total and by one of its columns.
  private static func gesplitst(_ view: String, _ split: String, _ column: String) -> String {
    let one: (String, String) -> String = { name, group in
      "SELECT klant_id, 0 AS periode_id, '\(name)' AS uitsplitsing, \(group) AS groep, maand_van, maand_tot FROM \(view) WHERE \(column) IS NOT NULL"
    }
    return "FROM (\(one("totaal", "'totaal'")) UNION ALL \(one(split, column))) AS r WHERE ?1 BETWEEN maand_van AND maand_tot"
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
    let runner: MetricRunner = MetricRunner(parameters: parameters, geleverd: try Self.delivered(warehouse))
    for row in try runner.run(metric, on: warehouse) where row.periodeEind == last && (question.groep == nil || row.groep == question.groep) {
      let period: String = "\(Datum(dag: Int32(row.periodeBegin)).iso) t/m \(Datum(dag: Int32(row.periodeEind)).iso)"
      let ratio: String = row.teller.map { "teller \($0), noemer \(row.noemer ?? 0), " } ?? ""
      lines.append("\(period)  \(row.uitsplitsing)=\(row.groep): \(ratio)waarde \(row.waarde ?? "-") (\(row.status.rawValue))")
    }
    if let path = question.rijen { lines.append(try writeRows(question, metric, month: month, from: warehouse, to: path)) }
    return lines
  }

  /// Writes the klant_ids behind a figure, for those figures that count persons or benefits one by one.
  private func writeRows(
    _ question: Explanation.Vraag, _ metric: MetricDefinition, month: Int64, from warehouse: borrowing Connection, to path: String
  ) throws(MeasureFailure) -> String {
    guard let source = Explanation.bronnen[metric.kerncijfer] else {
      throw MeasureFailure(.aanroep, "--rijen kan bij " + Explanation.bronnen.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: ", "))
    }
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(["klant_id", "periode_id", "uitsplitsing", "groep"])
    var count: Int = 0
    do throws(SQLiteError) {
      var statement: Statement = try warehouse.prepare(
        "SELECT klant_id, periode_id, uitsplitsing, groep \(source) AND groep = COALESCE(?2, 'totaal') ORDER BY uitsplitsing, klant_id, periode_id")
      try statement.bind(month, at: 1)
      try statement.bind(question.groep, at: 2)
      do throws(QueryFailure<Never>) {
        try statement.forEachRow { row in
          writer.write([row.text(0), row.text(1), row.text(2), row.text(3)])
          count += 1
        }
      } catch { throw error.sqliteError }
    } catch { throw MeasureFailure(error) }
    do throws(FileError) {
      var file: AtomicFile = try AtomicFile(path: path, mode: 0o600)
      try file.write(writer.take())
      try file.commit()
    } catch { throw MeasureFailure(error) }
    return "\(count) rijen geschreven"
  }
}
