public import FileKit
public import Register
public import SQLiteKit

/// Why the warehouse cannot be made.
public enum WarehouseError: Error, Sendable, CustomStringConvertible {
  /// SQLite refused.
  case sqlite(SQLiteError)
  /// A file could not be read or written.
  case file(FileError)
  /// What the register keeps of signed months could not be read.
  case register(RegisterError)
  /// The input of this stage is not there.
  case inputMissing(path: String)
  /// There is nothing to report about.
  case noDeliveries
  /// The month that was asked for has no deliveries; the months are in ISO spelling.
  case noDeliveriesFor(maand: String, bekend: [String])
  /// A definition is wrong; the text says where.
  case definition(String)
  /// The month that was asked for is no month.
  case noMonth(String)
  /// A check of our own failed: the invariant's name and how many rows break it.
  case invariant(name: String, rows: Int)

  /// One Dutch line without a value of a person.
  public var description: String {
    switch self {
    case .sqlite(let error): error.description
    case .file(let error): error.description
    case .register(let error): error.description
    case .inputMissing(let path): "de invoer '\(path)' ontbreekt; draai eerst kb-match"
    case .noDeliveries: "er is geen bruikbare levering van uitkering, dus er is geen peilmaand om over te rapporteren"
    case .noDeliveriesFor(let maand, let bekend):
      "van peilmaand \(maand) is geen levering van uitkering; wel van \(bekend.suffix(12).joined(separator: ", "))"
    case .definition(let text): text
    case .noMonth(let text): "'\(text)' is geen maand; schrijf jjjj-mm, bijvoorbeeld 2026-10"
    case .invariant(let name, let rows):
      "de controle '\(name)' van de database is geschonden door \(rows) rijen; de vorige database blijft staan"
    }
  }

  /// What a database failure means for whoever calls the stage.
  public enum Databasefout: Sendable {
    /// Another program uses it.
    case bezet
    /// The disk or its permissions.
    case schijf
    /// It is no database, or a damaged one.
    case beschadigd
    /// Anything else: a mistake of ours.
    case overig
  }

  /// The kind of failure of the database; nothing when it was something else.
  public var databasefout: Databasefout? {
    guard case .sqlite(let error) = self else { return nil }
    return error.isBusy ? .bezet : error.isInputOutput ? .schijf : error.isDamaged ? .beschadigd : .overig
  }

  init(_ failure: DatabaseBuildFailure<WarehouseError>) {
    self =
      switch failure {
      case .sqlite(let error): .sqlite(error)
      case .file(let error): .file(error)
      case .body(let error): error
      }
  }
}
