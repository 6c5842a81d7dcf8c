package import CSVKit
package import FileKit
package import Findings

/// Reads and types a file as a delivery would be, and keeps only what came of it: no row is stored.
package struct DryRun: Sendable {
  /// How often a finding came, and where first.
  package struct Telling: Sendable, Hashable {
    package var aantal: Int
    package let eerste: SourceLocation?
  }

  /// What happened per field, in the order of the plan.
  package private(set) var velden: [VeldTelling] = []
  /// Rows that would be loaded.
  package private(set) var geladen: Int = 0
  /// Records that would go to quarantine.
  package private(set) var quarantaine: Int = 0
  /// The findings about rows and cells.
  package private(set) var bevindingen: [FindingCode: Telling] = [:]
  /// What was learned about the file as a whole.
  package private(set) var summary: FileSummary = FileSummary()

  /// Reads all there is.
  package init<Source: BlockSource & ~Copyable>(_ source: consuming Source, dialect: Dialect, plan: StagingPlan) throws(FileError) {
    var reader: CSVReader<Source> = try CSVReader(source, dialect: dialect)
    var typer: RowTyper = RowTyper(plan, isUTF16: reader.summary.encoding.isUTF16)
    var vervolg: VervolgCells = VervolgCells(plan)
    var batch: RecordBatch = RecordBatch()
    while try reader.next(into: &batch) {
      vervolg.apply(&batch)
      for finding in typer.type(&batch).findings {
        bevindingen[finding.code, default: Telling(aantal: 0, eerste: finding.location)].aantal += 1
      }
    }
    for index in typer.tellingen.indices { typer.tellingen[index].settleStyles() }
    velden = typer.tellingen
    geladen = typer.loaded
    quarantaine = typer.rejected
    summary = reader.summary
  }
}
