public import FileKit
public import SQLiteKit

/// Why figures cannot be made; never holds a value of a person.
public struct MeasureFailure: Error, Sendable, Hashable {
  /// What kind of reason it is, which decides how the stage ends.
  public enum Soort: Sendable, Hashable {
    /// A definition is wrong: a header, a query, a grain.
    case definitie
    /// What must be read is not there.
    case invoerOntbreekt
    /// Reading or writing failed.
    case invoerUitvoer
    /// Somebody else holds the file.
    case bezet
    /// A check of our own failed.
    case eigenFout
    /// The command line asks for something that does not exist.
    case aanroep
  }

  /// The kind of reason.
  public let soort: Soort
  /// The reason in Dutch.
  public let melding: String

  /// Makes a failure.
  public init(_ soort: Soort, _ melding: String) {
    self.soort = soort
    self.melding = melding
  }

  /// A wrong definition.
  static func definitie(_ melding: String) -> MeasureFailure { MeasureFailure(.definitie, melding) }

  /// A file that could not be read or written.
  public init(_ error: FileError) {
    self.init(error.isMissing ? .invoerOntbreekt : error.isBusy ? .bezet : .invoerUitvoer, error.description)
  }

  /// A database that refused.
  public init(_ error: SQLiteError) {
    self.init(error.isBusy ? .bezet : error.isInputOutput ? .invoerUitvoer : .eigenFout, error.description)
  }
}
