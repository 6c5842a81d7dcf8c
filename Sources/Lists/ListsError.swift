public import Definitions
public import FileKit
public import Register
public import SQLiteKit

/// Why the controller's folder cannot be made.
public enum ListsError: Error, Sendable, CustomStringConvertible {
  /// A file could not be read or written.
  case file(FileError)
  /// What the register keeps of signed months could not be read.
  case register(RegisterError)
  /// A day that is no day.
  case noDay(String)
  /// A day before the month of the newest stand.
  case dayBeforeStand(String)
  /// A folder that holds something else than an export.
  case noExport(String)
  /// A database could not be read.
  case sqlite(SQLiteError)
  /// A file between stages is missing.
  case missing(path: String)
  /// A file between stages is not as its stage writes it.
  case unreadable(path: String, reden: String)
  /// A decision of the controller cannot be read.
  case definition(path: String, regel: Int, reden: String)
  /// A definition cannot be read.
  case wrongDefinition(DefinitionError)
  /// The ledger does not add up: a fault of the program, never of the data.
  case ledgerOpen(levering: String, reden: String)

  /// How a caller should see it.
  public enum Aard: Sendable, Hashable {
    /// A database is in use: try again.
    case bezet
    /// The disk or a permission.
    case schijf
    /// Something is missing that an earlier stage makes.
    case ontbreekt
    /// A definition is wrong.
    case definitie
    /// Called wrongly.
    case aanroep
    /// A fault of the program.
    case programma
  }

  /// How a caller should see it.
  public var aard: Aard {
    switch self {
    case .file(let error): error.isBusy ? .bezet : .schijf
    case .sqlite(let error): error.isBusy ? .bezet : error.isInputOutput ? .schijf : .programma
    case .register(.file(let error)): error.isBusy ? .bezet : .schijf
    case .register: .definitie
    case .noDay, .dayBeforeStand, .noExport: .aanroep
    case .missing: .ontbreekt
    case .definition, .wrongDefinition: .definitie
    case .unreadable, .ledgerOpen: .programma
    }
  }

  public var description: String {
    switch self {
    case .file(let error): error.description
    case .sqlite(let error): error.description
    case .register(let error): error.description
    case .noDay(let text): "'\(text)' is geen dag; schrijf jjjj-mm-dd, bijvoorbeeld PEILDATUM=2026-10-12"
    case .dayBeforeStand(let text): "'\(text)' ligt voor de maand van de nieuwste stand; kies een latere PEILDATUM"
    case .noExport(let map): "in '\(map)' staat iets anders dan een export; kies een nieuwe of lege map"
    case .missing(let path): "'\(path)' ontbreekt"
    case .unreadable(let path, let reden): "'\(path)' is niet te lezen: \(reden)"
    case .definition(let path, let regel, let reden): "\(path):\(regel): \(reden)"
    case .wrongDefinition(let error): error.description
    case .ledgerOpen(let levering, let reden): "de boekhouding van \(levering) sluit niet: \(reden)"
    }
  }
}
