public import FileKit

/// Why the register cannot be used; never with a personal value.
public enum RegisterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another run holds the register.
  case busy(path: String)
  /// A line of `leveringen.csv` cannot be read.
  case damaged(path: String, line: Int, reden: String)
  /// Identities exist but the key with which they were made does not.
  case keyMissing(path: String)
  /// The key does not have 32 bytes.
  case keyDamaged(path: String)
  /// `VANDAAG` holds no date.
  case noDate
  /// The file system refused.
  case file(FileError)

  /// What is wrong and what to do, in Dutch.
  public var description: String {
    switch self {
    case .busy(let path): "het register '\(path)' is in gebruik door een andere run; probeer het straks opnieuw"
    case .damaged(let path, let line, let reden): "\(path):\(line): \(reden); zet de regel recht of zet de laatste reservekopie terug"
    case .keyMissing(let path):
      "de sleutel '\(path)' ontbreekt terwijl er al identiteiten mee zijn gemaakt; zet de sleutel uit de reservekopie terug, "
        + "want met een nieuwe sleutel krijgt iedereen een ander klant_id"
    case .keyDamaged(let path): "de sleutel '\(path)' is beschadigd (geen 32 bytes); zet hem uit de reservekopie terug"
    case .noDate: "VANDAAG moet een datum zijn, zoals 2026-10-31"
    case .file(let error): error.description
    }
  }
}
