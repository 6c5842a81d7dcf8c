public import FileKit
public import Register
public import SQLiteKit

/// Why a month cannot be signed; what was signed before stands.
public enum SigningError: Error, Sendable, CustomStringConvertible {
  /// The month is no month.
  case noMonth(String)
  /// Nobody says who signs.
  case noSigner
  /// The reports are of another month.
  case otherMonth(wanted: String, found: String)
  /// There are no reports, or not those of the newest figures.
  case outOfDate(map: String)
  /// Findings of severity fout that nobody decided: how many, and of which rules.
  case openFindings(count: Int, rules: [String])
  /// A stand that counts is not complete; the numbers of the deliveries.
  case incomplete(leveringen: [Int64])
  /// A file could not be read or written.
  case file(FileError)
  /// The register could not be read or written.
  case register(RegisterError)
  /// A database could not be read.
  case sqlite(SQLiteError)

  /// How a caller should see it.
  public enum Aard: Sendable, Hashable {
    /// Called wrongly.
    case aanroep
    /// The month may not be signed yet.
    case nogNiet
    /// The reports must be made first.
    case ontbreekt
    /// Another run is busy.
    case bezet
    /// The disk or a permission.
    case schijf
    /// A fault of the program.
    case programma
  }

  /// How a caller should see it.
  public var aard: Aard {
    switch self {
    case .noMonth, .noSigner, .register(.noDate): .aanroep
    case .openFindings, .incomplete, .register(.damaged), .register(.keyDamaged): .nogNiet
    case .otherMonth, .outOfDate, .register(.keyMissing): .ontbreekt
    case .register(.busy): .bezet
    case .register(.file(let error)), .file(let error): error.isBusy ? .bezet : .schijf
    case .sqlite(let error): error.isBusy ? .bezet : error.isInputOutput ? .schijf : .programma
    }
  }

  /// What is wrong and what to do, in Dutch.
  public var description: String {
    switch self {
    case .noMonth: "zeg welke maand wordt vastgesteld, bijvoorbeeld PEILMAAND=2026-10"
    case .noSigner: "zeg wie vaststelt: DOOR=\"naam of functie\""
    case .otherMonth(let wanted, let found): "de gebouwde rapporten gaan over \(found) en niet over \(wanted); draai eerst make report PEILMAAND=\(wanted)"
    case .outOfDate(let map): "de rapporten in '\(map)' zijn niet die van de nieuwste cijfers; draai eerst make report"
    case .openFindings(let count, let rules):
      "\(count) \(count == 1 ? "fout staat" : "fouten staan") open (\(rules.joined(separator: ", "))); los ze op, of besluit erover in "
        + "definities/besluiten/bevindingen.csv en draai make report"
    case .incomplete(let leveringen):
      "de stand van levering \(leveringen.map { String($0) }.joined(separator: ", ")) is niet volledig; lever haar volledig aan, of verklaar haar volledig"
    case .file(let error): error.description
    case .register(let error): error.description
    case .sqlite(let error): error.description
    }
  }
}
