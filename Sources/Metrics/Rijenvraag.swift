/// The query that lists the klanten behind a figure in one month: the file `KERNCIJFER.rijen.sql` beside the figure's own.
///
/// It is written apart from the figure, plainly and for one month, so that a controller can follow it by hand; its rows must add up to the figure.
/// Parameter 1 is the month in which the period ends; the columns are those of ``kolommen``.
package struct Rijenvraag: Sendable, Hashable {
  /// The parts that it lists: `aantal`, or `teller` and `noemer`; a denominator that counts no klanten is left out.
  package let delen: [String]
  /// The query.
  package let sql: String
  /// The path of the file inside the program.
  package let bestand: String

  static let kolommen: [String] = ["deel", "periode_begin", "periode_eind", "uitsplitsing", "groep", "klant_id", "aantal"]
  static let achtervoegsel: String = ".rijen.sql"

  /// Reads a file: the line `-- @delen: ...` at its top, then the query.
  static func parse(_ text: String, bestand: String) throws(MeasureFailure) -> Rijenvraag {
    let lines: [Substring] = text.split(separator: "\n", maxSplits: 1)
    guard lines.count == 2, lines[0].hasPrefix("-- @delen: ") else { throw .definitie("\(bestand):1: de eerste regel is '-- @delen: aantal' of '-- @delen: teller noemer'") }
    let parts: [String] = lines[0].dropFirst("-- @delen: ".count).split(separator: " ").map(String.init)
    guard ["aantal", "teller", "noemer", "teller noemer"].contains(parts.joined(separator: " ")) else {
      throw .definitie("\(bestand):1: @delen is aantal, teller, noemer of 'teller noemer'")
    }
    var sql: Substring = lines[1]
    while let last = sql.last, last == ";" || last.isWhitespace { sql.removeLast() }
    return Rijenvraag(delen: parts, sql: String(sql), bestand: bestand)
  }
}
