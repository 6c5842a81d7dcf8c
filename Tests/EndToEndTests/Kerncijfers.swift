import Foundation

/// A `kerncijfers.csv` as a program outside the project would read it: split on semicolons, no shared code.
struct Kerncijfers {
  struct Row: Equatable {
    let kerncijfer: String
    let begin: String
    let eind: String
    let uitsplitsing: String
    let groep: String
    let teller: String
    let noemer: String
    let waarde: String
    let status: String
  }

  let rows: [Row]

  init(file: URL) throws {
    var text: String = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text = String(text.unicodeScalars.dropFirst()) }
    let lines: [Substring] = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    rows = lines.dropFirst().map { line in
      let cell: [String] = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return Row(
        kerncijfer: cell[0], begin: cell[3], eind: cell[4], uitsplitsing: cell[5], groep: cell[6], teller: cell[7], noemer: cell[8],
        waarde: cell[9], status: cell[13])
    }
  }

  /// The total of a figure by the month in which its period ends ("2018-12").
  func totals(_ kerncijfer: String) -> [String: Int] {
    var found: [String: Int] = [:]
    for row in rows where row.kerncijfer == kerncijfer && row.uitsplitsing == "totaal" {
      found[String(row.eind.prefix(7))] = Int(row.waarde)
    }
    return found
  }
}
