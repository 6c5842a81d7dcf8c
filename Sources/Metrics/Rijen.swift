internal import Bijstand
internal import CSVKit
package import SQLiteKit

/// The klanten behind one figure in one month, and whether they add up to it.
package struct Rijen {
  /// A number of the figure.
  package struct Getal: Hashable {
    let deel: String
    let begin: Int64
    let eind: Int64
    let uitsplitsing: String
    let groep: String
  }

  /// The list as a file.
  let csv: [UInt8]
  /// How many rows it holds.
  package let aantal: Int
  private let vraag: Rijenvraag
  private let tellingen: [Getal: Int64]

  /// Reads the rows of a month; of one group, or of all.
  package init(_ metric: MetricDefinition, month: Int64, groep: String?, on warehouse: borrowing Connection) throws(MeasureFailure) {
    guard let query = metric.rijen else {
      throw MeasureFailure(.aanroep, "--rijen kan niet bij \(metric.kerncijfer): dat telt geen klanten (teller: \(metric.teller); noemer: \(metric.noemer))")
    }
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(["kerncijfer", "deel", "periode_begin", "periode_eind", "uitsplitsing", "groep", "klant_id", "aantal"])
    var sums: [Getal: Int64] = [:]
    var total: Int = 0
    let columns: String = Rijenvraag.kolommen.joined(separator: ", ")
    do throws(SQLiteError) {
      var statement: Statement = try warehouse.prepare(
        """
        SELECT \(columns) FROM (\(query.sql)
        ) WHERE ?2 IS NULL OR groep = ?2 ORDER BY deel, periode_begin, periode_eind, uitsplitsing, groep, klant_id
        """)
      try statement.bind(month, at: 1)
      if let groep { try statement.bind(groep, at: 2) }
      do throws(QueryFailure<Never>) {
        try statement.forEachRow { row in
          let number: Getal = Getal(deel: row.text(0), begin: row.int(1), eind: row.int(2), uitsplitsing: row.text(3), groep: row.text(4))
          let (first, last): (String, String) = (Datum(dag: Int32(number.begin)).iso, Datum(dag: Int32(number.eind)).iso)
          writer.write([metric.kerncijfer, number.deel, first, last, number.uitsplitsing, number.groep, row.text(5), "\(row.int(6))"])
          sums[number, default: 0] += row.int(6)
          total += 1
        }
      } catch { throw error.sqliteError }
    } catch { throw .definitie("\(query.bestand): \(error.description)") }
    csv = writer.take()
    aantal = total
    vraag = query
    tellingen = sums
  }

  /// Fails when these rows do not add up to a number of the figure, or belong to none; `figures` are the figure's rows of the same month and group.
  package func check(_ figures: [MetricRow], _ metric: MetricDefinition) throws(MeasureFailure) {
    var rest: [Getal: Int64] = tellingen
    for row in figures where row.status != .onbekend {
      for part in vraag.delen {
        let number: Int64? = part == "teller" ? row.teller : part == "noemer" ? row.noemer : row.basis
        guard let number else { continue }
        let count: Int64 =
          rest.removeValue(forKey: Getal(deel: part, begin: row.periodeBegin, eind: row.periodeEind, uitsplitsing: row.uitsplitsing, groep: row.groep)) ?? 0
        guard count == number else {
          throw MeasureFailure(.eigenFout, "\(metric.kerncijfer): \(part) is \(number) en de rijen tellen op tot \(count) (\(row.uitsplitsing))")
        }
      }
    }
    if let extra = rest.first(where: { $0.value != 0 }) {
      throw MeasureFailure(.eigenFout, "\(metric.kerncijfer): \(extra.value) in de rijen horen bij geen getal (\(extra.key.deel), \(extra.key.uitsplitsing))")
    }
  }
}
