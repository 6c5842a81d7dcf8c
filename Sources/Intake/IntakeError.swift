public import FileKit
public import Register
public import SQLiteKit

/// Why reading deliveries cannot go on; what is wrong with the data itself is a finding instead.
public enum IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file system refused.
  case file(FileError)
  /// SQLite refused.
  case sqlite(SQLiteError)
  /// The register cannot be used.
  case register(RegisterError)
  /// A definition is wrong.
  case definition(String)
  /// An input is missing.
  case missing(String)
  /// A numbered delivery lies neither in the folder nor, unharmed, in the register.
  case deliveryGone(volgnummer: Int)
  /// The ledger of a file does not close: a fault of ours.
  case ledgerOpen(bestand: String, records: Int, bytes: Int, size: Int)

  /// One Dutch line.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .sqlite(let error): error.description
    case .register(let error): error.description
    case .definition(let text): text
    case .missing(let text): text
    case .deliveryGone(let volgnummer):
      "levering \(volgnummer) staat niet meer in de aanlevering en haar kopie in het register ontbreekt of is veranderd; "
        + "zet het bestand terug, of zet J bij ingetrokken in register/leveringen.csv"
    case .ledgerOpen(let bestand, let records, let bytes, let size):
      "het boek van \(bestand) sluit niet: \(records) records met \(bytes) van \(size) bytes; er is niets geschreven (fout in het programma)"
    }
  }
}
