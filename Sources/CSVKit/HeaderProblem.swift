/// Why a file cannot be read under its contract at all.
public enum HeaderProblem: Error, Hashable, Sendable {
  /// There is not one byte in the file.
  case emptyFile
  /// The file ends before the header is complete.
  case missing
  /// The header has no readable structure.
  case unreadable(RecordProblem, line: Int)
  /// The header has another number of columns than the contract says.
  case columnCount(found: Int, expected: Int)
  /// The column names are others than the contract says; the number of the first column that differs, from 1.
  case otherNames(column: Int)

  /// A Dutch sentence for a person, without a value from the file.
  public var uitleg: String {
    switch self {
    case .emptyFile: "Het bestand is leeg (0 bytes)."
    case .missing: "Het bestand heeft geen kopregel."
    case .unreadable(let problem, let line): "De kopregel (regel \(line)) is niet te lezen: \(problem.uitleg)"
    case .columnCount(let found, let expected): "De kopregel heeft \(found) kolommen, verwacht zijn er \(expected)."
    case .otherNames(let column): "De kopregel heeft andere kolomnamen dan verwacht; de eerste die afwijkt is kolom \(column)."
    }
  }
}
