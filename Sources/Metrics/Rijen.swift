internal import Bijstand
internal import CSVKit
internal import SQLiteKit

/// The klanten behind one figure in one month, from the view `kerncijfer_rij`, and whether they add up to it.
struct Rijen {
  /// The list as a file.
  let csv: [UInt8]
  /// How many rows it holds.
  let aantal: Int
  private let tellingen: [String: Int64]

  /// Reads the rows of a group; refuses a figure that does not count persons one by one.
  init(_ metric: MetricDefinition, month: Int64, groep: String, parameters: RunParameters, on warehouse: borrowing Connection) throws(MeasureFailure) {
    guard Explanation.metRijen.contains(metric.kerncijfer) else {
      throw MeasureFailure(.aanroep, "--rijen kan niet bij \(metric.kerncijfer), wel bij " + Explanation.metRijen.joined(separator: ", "))
    }
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(["kerncijfer", "deel", "periode_begin", "periode_eind", "uitsplitsing", "groep", "klant_id"])
    var counts: [String: Int64] = [:]
    var total: Int = 0
    do throws(SQLiteError) {
      var statement: Statement = try warehouse.prepare(
        """
        SELECT deel, periode, uitsplitsing, groep, klant_id FROM kerncijfer_rij
        WHERE kerncijfer = ?1 AND groep = ?2 AND ?3 BETWEEN maand_van AND maand_tot ORDER BY deel, periode, uitsplitsing, groep, klant_id
        """)
      try statement.bind(metric.kerncijfer, at: 1)
      try statement.bind(groep, at: 2)
      try statement.bind(month, at: 3)
      do throws(QueryFailure<Never>) {
        try statement.forEachRow { row in
          guard let begin = Self.begin(row.text(1), month, parameters), let end = parameters.dagen[month]?.laatste else { return }
          let (first, last): (String, String) = (Datum(dag: Int32(begin)).iso, Datum(dag: Int32(end)).iso)
          writer.write([metric.kerncijfer, row.text(0), first, last, row.text(2), row.text(3), row.text(4)])
          counts[Self.key(row.text(0), begin, row.text(2), row.text(3)), default: 0] += 1
          total += 1
        }
      } catch { throw error.sqliteError }
    } catch { throw MeasureFailure(error) }
    csv = writer.take()
    aantal = total
    tellingen = counts
  }

  /// Fails when a number of these rows is not the number of the figure.
  func check(_ figures: [MetricRow], _ metric: MetricDefinition) throws(MeasureFailure) {
    for row in figures where row.status == .ok && Self.isKnown(metric.kerncijfer, row.uitsplitsing) {
      let parts: [(deel: String, getal: Int64?)] =
        metric.soort == .telling ? [("aantal", row.basis)] : [("teller", row.teller), ("noemer", metric.soort == .fractie ? row.noemer : nil)]
      for part in parts {
        guard let number = part.getal else { continue }
        // A figure is asked for one group; of the others no rows were read.
        guard let count = tellingen[Self.key(part.deel, row.periodeBegin, row.uitsplitsing, row.groep)] ?? (row.groep == "totaal" ? 0 : nil) else { continue }
        guard count == number else {
          throw MeasureFailure(.eigenFout, "\(metric.kerncijfer): \(part.deel) is \(number) en er zijn \(count) rijen (\(row.uitsplitsing))")
        }
      }
    }
  }

  /// Of a comparison only the first appointment counts; those rows are not kept one by one.
  static func isKnown(_ kerncijfer: String, _ uitsplitsing: String) -> Bool {
    kerncijfer != "no_show_pct" || ["totaal", "team", "oproep", "kanaal"].contains(uitsplitsing)
  }

  private static func key(_ deel: String, _ begin: Int64, _ uitsplitsing: String, _ groep: String) -> String { "\(deel) \(begin) \(uitsplitsing) \(groep)" }

  /// The first day of a kind of period that ends with the month; nothing when it lies before the months of the run.
  private static func begin(_ periode: String, _ month: Int64, _ parameters: RunParameters) -> Int64? {
    switch periode {
    case "peildatum": parameters.dagen[month]?.laatste
    case "maand": parameters.dagen[month]?.eerste
    case "12_maanden": parameters.dagen[month - 11]?.eerste
    case "span_1": parameters.dagen[month - 1]?.laatste
    case "span_3": parameters.dagen[month - 3]?.laatste
    default: parameters.dagen[month - 12]?.laatste
    }
  }
}
