import Bijstand
import SQLiteKit

/// Reads what kb-measure wrote. Raw figures exist between this reader and the gate only.
enum FigureReader {
  static func figures(_ connection: borrowing Connection) throws(DisclosureError) -> [RawFigure] {
    var rows: [RawFigure] = []
    let sql: String = """
      SELECT kerncijfer, versie, peilmaand, periode_begin, periode_eind, uitsplitsing, groep, eenheid, status, voorlopig, teller, noemer, waarde,
        ondergrens, bovengrens, basis, noemer_schaal
      FROM kerncijfer ORDER BY kerncijfer, versie, peilmaand, periode_begin, periode_eind, uitsplitsing, groep
      """
    do {
      var statement = try connection.prepare(sql)
      try statement.forEachRow { (row) throws(DisclosureError) in
        guard let status = CelStatus(rawValue: row.text(8)), let month = maand(row.text(2)) else {
          throw .unreadable(row: rows.count + 1, what: "status of peilmaand")
        }
        let provisional: String = row.text(9)
        rows.append(
          RawFigure(
            id: row.text(0), versie: row.text(1), peilmaand: month, begin: Datum(dag: Int32(row.int(3))), eind: Datum(dag: Int32(row.int(4))),
            uitsplitsing: row.text(5), groep: row.text(6), eenheid: row.text(7), status: status, voorlopig: provisional == "J" || provisional == "1",
            teller: getal(row.textOrNil(10)), noemer: getal(row.textOrNil(11)).map { geschaald($0, row.int(16)) }, waarde: getal(row.textOrNil(12)), ondergrens: getal(row.textOrNil(13)),
            bovengrens: getal(row.textOrNil(14)), basis: row.intOrNil(15)))
      }
    } catch let error as QueryFailure<DisclosureError> {
      switch error {
      case .sqlite(let inner): throw .database(inner)
      case .body(let inner): throw inner
      }
    } catch let error as SQLiteError {
      throw .database(error)
    } catch {
      throw .unreadable(row: rows.count + 1, what: "onbekende fout")
    }
    return rows
  }

  /// A small table as text by column name, in the order of its rows; empty when the table is not there.
  static func table(_ connection: borrowing Connection, _ name: String) throws(DisclosureError) -> [[String: String]] {
    do {
      guard try connection.scalar("SELECT count(*) FROM sqlite_master WHERE name = '\(name)'") ?? 0 > 0 else { return [] }
      var statement = try connection.prepare("SELECT * FROM \(name)")
      let names: [String] = statement.columnNames
      var rows: [[String: String]] = []
      try statement.forEachRow { (row) throws(SQLiteError) in
        var fields: [String: String] = [:]
        for (index, name) in names.enumerated() { fields[name] = row.textOrNil(Int32(index)) }
        rows.append(fields)
      }
      return rows
    } catch let error as QueryFailure<SQLiteError> {
      throw .database(error.sqliteError)
    } catch let error as SQLiteError {
      throw .database(error)
    } catch {
      throw .unreadable(row: 0, what: name)
    }
  }

  private static func getal(_ text: String?) -> Getal? { text.flatMap { Getal(tekst: $0) } }

  /// A denominator in parts, such as ten-thousandths of a full-time post, as a decimal number.
  private static func geschaald(_ number: Getal, _ scale: Int64) -> Getal {
    var decimals: Int = 0
    var rest: Int64 = scale
    while rest >= 10 {
      rest /= 10
      decimals += 1
    }
    return Getal(number.mantisse, decimalen: number.decimalen + decimals)
  }

  private static func maand(_ text: String) -> Maand? { text.contains("-") ? Maand(text) : Int32(text).map(Maand.init(nummer:)) }
}
