public import Definitions
internal import Bijstand
internal import CSVKit
internal import FileKit
internal import Findings
package import Register
internal import SQLiteKit

/// Turns one delivery into its staging database: typed rows, ledger, quarantine and findings.
public enum LeveringStage {
  /// What a run says about the delivery.
  public struct Result: Sendable {
    /// The name of the file, relative to the folder of deliveries.
    public let bestand: String
    /// `geladen`, `geweigerd` or `over_budget`.
    public let status: String
    /// The number of rows that are loaded.
    public let geladen: Int
    /// The number of rows that are in quarantine.
    public let quarantaine: Int
    /// The number of findings by code, sorted by code.
    public let bevindingen: [(code: String, titel: String, ernst: String, aantal: Int)]
  }

  /// Reads the delivery that a `.lev` file names and writes its staging database.
  public static func run(lev: String, data: String, uit: String, definitions: DefinitionSet) throws(IntakeError) -> Result {
    let register: LeveringenRegister
    do throws(RegisterError) { register = try LeveringenRegister(RegisterMap(data: data)) } catch { throw .register(error) }
    return try run(lev: lev, data: data, uit: uit, register: register, definitions: definitions)
  }

  /// Reads the delivery that a `.lev` file names, with the register at hand.
  static func run(
    lev: String, data: String, uit: String, register: LeveringenRegister, definitions: DefinitionSet, waitForDisk: Bool = true
  ) throws(IntakeError) -> Result {
    let lines: [String] = try lines(of: lev)
    let bestand: String = lines[0]
    let kenmerk: String = String(FileSystem.name(of: lev).dropLast(4))
    let levering: Levering? = register.levering(kenmerk: kenmerk)
    var path: String = data + "/aanlevering/" + bestand
    if lines.count > 1 {
      path = data + "/" + lines[1]
      try checkCopy(path, levering)
    }
    return try run(
      path: path, bestand: bestand, sha256: levering?.sha256 ?? kenmerk, levering: levering, uit: uit, definitions: definitions,
      waitForDisk: waitForDisk)
  }

  /// The register's copy of a delivery that left the folder must be there and hold what was numbered.
  private static func checkCopy(_ path: String, _ levering: Levering?) throws(IntakeError) {
    let number: Int = levering?.volgnummer ?? 0
    guard FileSystem.exists(path) else { throw .deliveryGone(volgnummer: number) }
    let hash: String
    do { hash = try SHA256.hex(ofFile: path) } catch { throw .file(error) }
    guard hash == levering?.sha256 else { throw .deliveryGone(volgnummer: number) }
  }

  /// Reads one file and writes its staging database.
  package static func run(
    path: String, bestand: String, sha256: String, levering: Levering?, uit: String, definitions: DefinitionSet, waitForDisk: Bool = true
  ) throws(IntakeError) -> Result {
    var box: Result? = nil
    do throws(DatabaseBuildFailure<IntakeError>) {
      try DatabaseFile.build(at: uit, waitForDisk: waitForDisk) { (connection: borrowing Connection) throws(IntakeError) in
        box = try fill(connection, path, bestand, sha256, levering, definitions)
      }
    } catch {
      switch error {
      case .sqlite(let inner): throw .sqlite(inner)
      case .file(let inner): throw .file(inner)
      case .body(let inner): throw inner
      }
    }
    guard let result = box else { throw .definition("de levering leverde geen uitkomst op") }
    return result
  }

  private static func fill(
    _ connection: borrowing Connection, _ path: String, _ bestand: String, _ sha256: String, _ levering: Levering?, _ definitions: DefinitionSet
  ) throws(IntakeError) -> Result {
    let size: Int
    let recognition: Herkenning
    do throws(FileError) {
      size = try FileSystem.size(path)
      if let kind = FileKinds.refusal(path: path, bestand: bestand) {
        recognition = Herkenning.refused(kind)
      } else {
        recognition = try Herkenning.recognise(path: path, bestand: bestand, definitions: definitions, bron: levering?.bron)
      }
    } catch { throw .file(error) }
    do throws(SQLiteError) {
      // Rows are only added at the end: pages that are full are not looked at again, so a large cache would only cost memory.
      try connection.execute("PRAGMA page_size=16384; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8192;")
      try connection.execute(StagingSchema.common)
      try connection.execute("BEGIN")
    } catch { throw .sqlite(error) }
    let run: LeveringRun = LeveringRun(
      path: path, bestand: bestand, sha256: sha256, size: size, levering: levering, recognition: recognition, definitions: definitions)
    let result: Result = recognition.match == nil ? try run.refuse(connection) : try run.load(connection)
    do throws(SQLiteError) { try connection.execute("COMMIT") } catch { throw .sqlite(error) }
    return result
  }

  /// The name of the delivery and, when it left the folder, where its copy lies.
  private static func lines(of lev: String) throws(IntakeError) -> [String] {
    do throws(FileError) {
      let text: String = String(decoding: try FileSystem.readAll(lev), as: UTF8.self)
      let name: Substring = text.hasSuffix("\n") ? text.dropLast() : text[...]
      // The name itself may hold any character.
      guard let end = name.lastIndex(of: "\n"), name[end...].hasPrefix("\nregister/") else { return [String(name)] }
      return [String(name[..<end]), String(name[name.index(after: end)...])]
    } catch { throw error.isMissing ? .missing("\(lev) bestaat niet; draai eerst kb-ingest --registreer") : .file(error) }
  }
}
