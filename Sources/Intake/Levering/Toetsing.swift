internal import CSVKit
public import Definitions
internal import FileKit

/// Reads, types and checks a file as its delivery would be, and stores nothing: what the typing and the rules alone make of it, and how fast.
public enum Toetsing {
  /// What came of the records of a file.
  public struct Result: Sendable {
    /// How many rows would be loaded.
    public let geladen: Int
    /// How many records would go to quarantine.
    public let quarantaine: Int
    /// How many findings there would be about rows.
    public let bevindingen: Int
  }

  /// Checks one file on the thread of the caller; nothing when no mapping fits it.
  public static func run(path: String, definitions: DefinitionSet) throws(IntakeError) -> Result? {
    let name: String = FileSystem.name(of: path)
    do throws(FileError) {
      let recognition: Herkenning = try Herkenning.recognise(path: path, bestand: name, definitions: definitions)
      guard let match = recognition.match else { return nil }
      let plan: StagingPlan = PlanBuilder.plan(
        match, header: recognition.header, bestand: name, peilmaand: nil, isStand: PeilmaandFinder.kind(match) == .stand, definitions: definitions)
      let dryRun: DryRun = try DryRun(try ByteSource(path: path), dialect: recognition.dialect, plan: plan)
      return Result(
        geladen: dryRun.geladen, quarantaine: dryRun.quarantaine, bevindingen: dryRun.bevindingen.values.reduce(0) { $0 + $1.aantal })
    } catch { throw .file(error) }
  }
}
