public import Definitions
public import FileKit
public import Register
public import SQLiteKit

/// Why the rows cannot be brought together; never with a personal value.
public enum MatchingError: Error {
  case sqlite(SQLiteError)
  case file(FileError)
  case register(RegisterError)
  case definition(DefinitionError)
  /// `bekendOp` is no day.
  case noDate
  /// A delivery is numbered but was never read.
  case stagingMissing(path: String)
  /// A decision of the controller cannot be read.
  case decision(path: String, line: Int, reden: String)
  /// The ledger of this stage does not add up: our own check failed.
  case ledgerOpen(levering: Int)

  /// Whether another run holds the register, so that trying again later may work.
  public var isBusy: Bool {
    if case .register(.busy) = self { true } else { false }
  }

  init(_ failure: DatabaseBuildFailure<MatchingError>) {
    switch failure {
    case .sqlite(let error): self = .sqlite(error)
    case .file(let error): self = .file(error)
    case .body(let error): self = error
    }
  }
}

extension MatchingError: CustomStringConvertible {
  /// What is wrong and what to do, in Dutch.
  public var description: String {
    switch self {
    case .sqlite(let error): error.description
    case .file(let error): error.description
    case .register(let error): error.description
    case .definition(let error): error.description
    case .noDate: "--bekend-op moet een datum zijn, zoals 2026-10-31"
    case .stagingMissing(let path): "een aanlevering is genummerd maar nog niet ingelezen: '\(path)' ontbreekt; draai make report"
    case .decision(let path, let line, let reden): "\(path):\(line): \(reden)"
    case .ledgerOpen(let levering): "het grootboek van levering \(levering) sluit niet na het samenbrengen"
    }
  }
}
