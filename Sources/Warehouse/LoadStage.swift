internal import Bijstand
internal import FileKit
internal import SQLiteKit

/// From the rows that count to the pseudonymous model that figures are computed from.
public struct LoadStage {
  private let personen: String
  private let uit: String
  private let peilmaandbestand: String?
  private let lader: Lader

  /// Prepares a run.
  ///
  /// `data` is the data folder whose register tells what was signed, `personen` is the database of `kb-match`, `uit` the warehouse to build, `staging` the folder of `kb-ingest` with the ledgers,
  /// `peilmaand` a month that must have been delivered, and `peilmaandbestand` the file in which make finds the month of the run.
  public init(
    data: String? = nil, personen: String, uit: String, staging: String?, peilmaand: String?, peilmaandbestand: String?, instellingen: Laadinstellingen,
    programmaversie: String
  ) throws(WarehouseError) {
    var wanted: Int32?
    if let peilmaand {
      guard let maand = Maand(peilmaand) else { throw .noMonth(peilmaand) }
      wanted = maand.nummer
    }
    self.personen = personen
    self.uit = uit
    self.peilmaandbestand = peilmaandbestand
    lader = Lader(instellingen: instellingen, wanted: wanted, staging: staging, data: data, programmaversie: programmaversie)
  }

  /// Builds the warehouse whole or leaves the previous one; gives back the peilmaand, with the later month that could not be it.
  @discardableResult
  public func run() throws(WarehouseError) -> String {
    guard FileSystem.isRegularFile(personen) else { throw .inputMissing(path: personen) }
    var chosen: Peilmaandkeuze?
    do throws(DatabaseBuildFailure<WarehouseError>) {
      try DatabaseFile.build(at: uit) { (connection: borrowing Connection) throws(WarehouseError) in
        chosen = try lader.fill(connection, personen: personen)
      }
    } catch { throw WarehouseError(error) }
    guard let chosen else { preconditionFailure("a database that was built has a peilmaand") }
    let iso: String = Maand(nummer: chosen.peilmaand).iso
    if let peilmaandbestand {
      do throws(FileError) { _ = try FileSystem.writeIfChanged(peilmaandbestand, Array((iso + "\n").utf8), mode: 0o600) } catch { throw .file(error) }
    }
    return iso + (chosen.onvolledigNieuwer.map { "; de stand van \(Maand(nummer: $0).iso) is onvolledig (R-0707)" } ?? "")
  }
}
