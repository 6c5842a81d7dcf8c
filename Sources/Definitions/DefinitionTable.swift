import Bijstand
import CSVKit

/// A definition file as rows of named cells, each with its place, and the mistakes found while reading it.
struct DefinitionTable {
  /// One cell with its place.
  struct Cell: Sendable {
    let text: String
    let column: Int
  }

  /// One row with its line.
  struct Row: Sendable {
    let file: String
    let line: Int
    let cells: [String: Cell]

    /// The text of a cell, without blanks around it; empty when the column is absent.
    func text(_ name: String) -> String { cells[name].map { HeaderName.trimmed($0.text) } ?? "" }

    /// The text of a cell, or nothing when it is empty.
    func optional(_ name: String) -> String? {
      let value = text(name)
      return value.isEmpty ? nil : value
    }

    /// A mistake in a cell.
    func problem(_ name: String, _ melding: String) -> DefinitionProblem {
      DefinitionProblem(file: file, line: line, column: cells[name]?.column ?? 1, melding: melding)
    }
  }

  /// The file's name in messages.
  let file: String
  /// The rows in file order.
  let rows: [Row]

  /// Reads a file that must have these columns and may have no others; rows that start with `#` are remarks; mistakes are added to the list.
  init(_ source: DefinitionFiles.File, columns: [String], optional: [String] = [], problems: inout [DefinitionProblem]) {
    file = source.name
    let table: CSVTable
    do throws(CSVTableError) {
      table = try CSVTable.parse(source.bytes, name: source.name, delimiter: ";")
    } catch {
      problems.append(DefinitionProblem(file: source.name, line: error.line, column: error.column, melding: error.reason))
      rows = []
      return
    }
    for name in table.header where !columns.contains(name) && !optional.contains(name) {
      problems.append(
        DefinitionProblem(
          file: source.name, melding: "kolom '\(name)' is onbekend; bekend zijn " + (columns + optional).joined(separator: ", ")))
    }
    for name in columns where !table.header.contains(name) {
      problems.append(DefinitionProblem(file: source.name, melding: "kolom '\(name)' ontbreekt"))
    }
    var result: [Row] = []
    for row in table.rows where row.values.first?.hasPrefix("#") != true {
      var cells: [String: Cell] = [:]
      for (index, name) in table.header.enumerated() { cells[name] = Cell(text: row.values[index], column: row.columns[index]) }
      result.append(Row(file: source.name, line: row.line, cells: cells))
    }
    rows = result
  }
}

extension DefinitionTable.Row {
  /// A whole number that must stand in the cell.
  func whole(_ name: String, problems: inout [DefinitionProblem]) -> Int? {
    let value = text(name)
    guard let number = Int(value) else {
      problems.append(problem(name, "'\(value)' is geen geheel getal"))
      return nil
    }
    return number
  }

  /// A whole number, or nothing when the cell is empty.
  func optionalWhole(_ name: String, problems: inout [DefinitionProblem]) -> Int? {
    optional(name) == nil ? nil : whole(name, problems: &problems)
  }

  /// A date as `2026-10-31` or `31-10-2026`, or nothing when the cell is empty.
  func optionalDate(_ name: String, problems: inout [DefinitionProblem]) -> Datum? {
    guard let value = optional(name) else { return nil }
    if let date = DefinitionValue.date(value) { return date }
    problems.append(problem(name, "'\(value)' is geen datum; schrijf jjjj-mm-dd"))
    return nil
  }

  /// J or N that must stand in the cell.
  func yesNo(_ name: String, whenEmpty standard: Bool? = nil, problems: inout [DefinitionProblem]) -> Bool {
    switch text(name) {
    case "J": return true
    case "N": return false
    case "":
      if let standard { return standard }
      problems.append(problem(name, "kolom '\(name)' moet J of N zijn en is leeg"))
      return false
    case let other:
      problems.append(problem(name, "'\(other)' moet J of N zijn"))
      return false
    }
  }

  /// A text that must stand in the cell.
  func required(_ name: String, problems: inout [DefinitionProblem]) -> String? {
    if let value = optional(name) { return value }
    problems.append(problem(name, "kolom '\(name)' is leeg"))
    return nil
  }
}

/// Values that people write in definition files.
enum DefinitionValue {
  /// A date as `2026-10-31` or `31-10-2026`, as spreadsheets turn the one into the other.
  static func date(_ text: String) -> Datum? {
    if let date = Datum(iso: text) { return date }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else { return nil }
    return Datum(jaar: year, maand: month, dag: day)
  }
}
