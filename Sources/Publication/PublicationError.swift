public import FileKit
public import Register

/// Why reports cannot be put in their place; the old ones then stand.
public enum PublicationError: Error, Sendable, CustomStringConvertible {
  /// A file could not be read or written.
  case file(FileError)
  /// What the report stage left about the report could not be read.
  case register(RegisterError)
  /// The stages before did not finish.
  case missing(path: String)
  /// The trees are of different runs: our own check failed.
  case differentRuns

  /// What is wrong and what to do, in Dutch.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .register(let error): error.description
    case .missing(let path): "'\(path)' ontbreekt; draai make report"
    case .differentRuns: "de drie rapportmappen komen niet uit dezelfde run"
    }
  }
}
