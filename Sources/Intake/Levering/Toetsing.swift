internal import CSVKit
public import Definitions
internal import FileKit
internal import Findings

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
      var reader: CSVReader<ByteSource> = try CSVReader(path: path, dialect: recognition.dialect)
      var typer: RowTyper = RowTyper(plan, isUTF16: reader.summary.encoding.isUTF16)
      var batch: RecordBatch = RecordBatch()
      var findings: Int = 0
      while try reader.next(into: &batch) { findings += typer.type(&batch).findings.count }
      return Result(geladen: typer.loaded, quarantaine: typer.rejected, bevindingen: findings)
    } catch { throw .file(error) }
  }
}
