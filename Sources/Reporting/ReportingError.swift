public import Definitions
public import Disclosure
public import FileKit

/// Why no pages were made.
public enum ReportingError: Error, Sendable {
  /// A figure lacks something that each must have: a headline, a subtitle, a title, a description or a table.
  case incomplete(figure: String, what: String)
  /// A page or text is defined with something that does not exist.
  case definitie(DefinitionError)
  /// The figures did not pass disclosure control.
  case disclosure(DisclosureError)
  /// The figures are not there.
  case missing(String)
  /// Nobody said where the pages go.
  case noTarget
  /// A file could not be written.
  case file(FileError)

  /// What to tell the user, in Dutch.
  public var description: String {
    switch self {
    case .incomplete(let figure, let what): return "figuur '\(figure)' is niet compleet: \(what)"
    case .definitie(let error): return error.description
    case .missing(let path): return "'\(path)' is er niet; draai eerst kb-measure"
    case .noTarget: return "zeg met --uit waar de bladzijden komen"
    case .disclosure(let error): return error.description
    case .file(let error): return error.description
    }
  }
}
