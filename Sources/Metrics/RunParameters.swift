internal import Bijstand
internal import SQLiteKit

/// The one row of `parameter`, and the days of the observed months.
struct RunParameters {
  let peildatum: Int64
  let peilmaand: Int64
  let eersteMaand: Int64
  let voorlopigMaanden: Int64
  let drempel: Int64
  /// First and last day of every observed month, by month number.
  let dagen: [Int64: (eerste: Int64, laatste: Int64)]
  /// All columns of `parameter` as texts, in their order, for the run's hash and its page.
  let alle: [(naam: String, waarde: String)]

  init(_ connection: borrowing Connection) throws(MeasureFailure) {
    var all: [(naam: String, waarde: String)] = []
    var days: [Int64: (eerste: Int64, laatste: Int64)] = [:]
    var rows: Int = 0
    do throws(SQLiteError) {
      var statement: Statement = try connection.prepare("SELECT * FROM parameter")
      let names: [String] = statement.columnNames
      while try statement.step() {
        rows += 1
        if rows == 1 { all = try Self.values(of: connection, names) }
      }
      var months: Statement = try connection.prepare("SELECT maand, eerste_dag, laatste_dag FROM maand ORDER BY maand")
      do throws(QueryFailure<Never>) {
        try months.forEachRow { row in days[row.int(0)] = (row.int(1), row.int(2)) }
      } catch { throw error.sqliteError }
    } catch { throw MeasureFailure(error) }
    guard rows == 1 else { throw MeasureFailure(.eigenFout, "tabel parameter heeft \(rows) rijen in plaats van 1") }
    let number: (String) -> Int64? = { name in all.first { $0.naam == name }.flatMap { Int64($0.waarde) } }
    guard let day = number("peildatum"), let month = number("peilmaand"), let first = number("eerste_maand") else {
      throw MeasureFailure(.invoerOntbreekt, "het magazijn heeft geen peilmaand: er is geen levering van uitkering die telt")
    }
    guard days[month] != nil else {
      throw MeasureFailure(.invoerOntbreekt, "over de peilmaand zijn geen gegevens geleverd")
    }
    peildatum = day
    peilmaand = month
    eersteMaand = first
    voorlopigMaanden = number("voorlopig_maanden") ?? 0
    drempel = number("drempel") ?? 0
    dagen = days
    alle = all
  }

  /// The one row as texts, column by column.
  private static func values(of connection: borrowing Connection, _ names: [String]) throws(SQLiteError) -> [(naam: String, waarde: String)] {
    var all: [(naam: String, waarde: String)] = []
    for name in names {
      all.append((naam: name, waarde: try connection.text("SELECT " + Connection.quoted(name) + " FROM parameter") ?? ""))
    }
    return all
  }

  /// Whether a period that ends on this day lies in the last months, which late registration still changes.
  func isVoorlopig(_ eind: Int64) -> Bool {
    guard voorlopigMaanden > 0 else { return false }
    guard let first = dagen[peilmaand - voorlopigMaanden + 1] else { return true }
    return eind >= first.eerste
  }

  /// The calendar year of a day, up to its last day.
  func jaar(van dag: Int64) -> (begin: Int64, eind: Int64) {
    let month: Int32 = Datum(dag: Int32(dag)).maandNummer.nummer
    let january: Maand = Maand(nummer: month - month % 12)
    return (Int64(january.eersteDag.dag), Int64(january.plus(11).laatsteDag.dag))
  }

  /// The newest period of a kind.
  func periode(_ soort: MetricDefinition.Periodesoort) -> (begin: Int64, eind: Int64) {
    if soort == .peildatum { return (peildatum, peildatum) }
    if soort == .jaar { return jaar(van: peildatum) }
    let back: Int64 = soort == .twaalfMaanden ? 11 : 0
    return (dagen[peilmaand - back]?.eerste ?? dagen[eersteMaand]?.eerste ?? peildatum, peildatum)
  }
}
