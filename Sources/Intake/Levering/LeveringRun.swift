internal import Bijstand
internal import CSVKit
internal import Definitions
internal import FileKit
internal import Findings
internal import Register
package import SQLiteKit

/// One delivery on its way into its staging database.
package struct LeveringRun {
  let path: String
  let bestand: String
  let sha256: String
  let size: Int
  let levering: Levering?
  let recognition: Herkenning
  let definitions: DefinitionSet

  /// Refuses the whole file: one record, one finding, no rows.
  package func refuse(_ connection: borrowing Connection) throws(IntakeError) -> LeveringStage.Result {
    var plan: StagingPlan = StagingPlan(soort: "geweigerd", tableColumns: [], filledColumns: [], fields: [], bestand: bestand, regels: definitions.regels)
    if let mapping = levering.flatMap({ definitions.mapping($0.bron) }) { plan = emptyPlan(mapping) }
    var problem: Finding? = recognition.problem
    if let levering, definitions.mapping(levering.bron) == nil {
      // Openbaar: the name of a mapping, as it stands in the register.
      problem = Finding(.koppelingWeg, at: SourceLocation(file: bestand), message: "koppeling '\(Openbaar(levering.bron))' bestaat niet meer")
    }
    do throws(SQLiteError) {
      var writer: StagingWriter = try StagingWriter(connection, plan, path: path)
      var book: LedgerBook = LedgerBook()
      if size > 0 { book.add(record: 1, byteOffset: 0, byteLength: size, firstLine: 1, lastLine: 1, .geweigerd, problem?.code) }
      book.close()
      try writer.write(book.drain())
      if let problem { try writer.write(problem) }
      try writeLevering(connection, status: "geweigerd", records: book.records, bom: false)
      return result(writer.counts, "geweigerd", 0, 0)
    } catch { throw .sqlite(error) }
  }

  /// Loads the rows and closes the ledger.
  package func load(_ connection: borrowing Connection) throws(IntakeError) -> LeveringStage.Result {
    guard let match = recognition.match else { return try refuse(connection) }
    let isStand: Bool = kind(match) == .stand
    let plan: StagingPlan = PlanBuilder.plan(
      match, header: recognition.header, bestand: bestand, peilmaand: levering?.peilmaand, isStand: isStand, definitions: definitions)
    var writer: StagingWriter = try openWriter(connection, plan)
    let pipeline: TypingPipeline = TypingPipeline(path: path, dialect: recognition.dialect, plan: plan)
    defer { pipeline.stop() }
    var (typer, summary): (RowTyper, FileSummary) = try store(pipeline, &writer)
    let records: Int = typer.ledger.records
    typer.ledger.close()
    for index in typer.tellingen.indices { typer.tellingen[index].settleStyles() }
    guard typer.ledger.closes(bytes: size) else {
      throw .ledgerOpen(bestand: bestand, records: records, bytes: typer.ledger.bytes, size: size)
    }
    let status: String = verdict(typer, match.mapping, otherMonths: writer.counts[.anderePeilmaand] ?? 0)
    do throws(SQLiteError) {
      try writer.write(typer.ledger.drain())
      for finding in closing(typer, plan, status, isStand) { try writer.write(finding) }
      for finding in OpmaakFindings.findings(summary, rows: typer.loaded + typer.rejected, bestand: bestand) { try writer.write(finding) }
      try UnknownCodes.settle(connection, typer, threshold: definitions.settings.drempel)
      try writeTellingen(connection, typer)
      try writeLevering(connection, status: status, records: records, bom: summary.hasByteOrderMark)
    } catch { throw .sqlite(error) }
    return result(writer.counts, status, typer.loaded, typer.rejected)
  }

  /// Stores the blocks in the order in which they come.
  private func store(_ pipeline: TypingPipeline, _ writer: inout StagingWriter) throws(IntakeError) -> (RowTyper, FileSummary) {
    while true {
      switch pipeline.next() {
      case .block(let block): try writer.write(block)
      case .done(let typer, let summary): return (typer, summary)
      case .failed(let error): throw error
      }
    }
  }

  private func openWriter(_ connection: borrowing Connection, _ plan: StagingPlan) throws(IntakeError) -> StagingWriter {
    do throws(SQLiteError) {
      var writer: StagingWriter = try StagingWriter(connection, plan, path: path)
      for finding in DriftFindings.findings(recognition, bestand: bestand) + OpmaakFindings.findings(recognition, bestand: bestand) {
        try writer.write(finding)
      }
      return writer
    } catch { throw .sqlite(error) }
  }

  /// How deliveries of this source relate: a benefit file with a peilmaand is a stand, without it a history.
  private func kind(_ match: HeaderMatch) -> SoortLevering { PeilmaandFinder.kind(match) }

  /// Whether too many rows were refused. Rows about another month than the stand's are no mistakes in its own rows: they wait in quarantine
  /// until they are delivered as the stand of their own month, and do not count here.
  private func verdict(_ typer: RowTyper, _ mapping: SourceMapping, otherMonths: Int) -> String {
    let all: Int = typer.loaded + typer.rejected
    if all == 0 { return "geweigerd" }
    let refused: Int = typer.rejected - min(otherMonths, typer.rejected)
    return definitions.isOverBudget(afgekeurd: refused, van: all - otherMonths, mapping) ? "over_budget" : "geladen"
  }

  /// What can be said only when the whole file was read.
  private func closing(_ typer: RowTyper, _ plan: StagingPlan, _ status: String, _ isStand: Bool) -> [Finding] {
    let place: SourceLocation = SourceLocation(file: bestand)
    var findings: [Finding] = []
    if typer.loaded + typer.rejected == 0 {
      findings.append(Finding(.bestandAlleenKop, at: place, message: "het bestand heeft een kop en geen enkele rij"))
    }
    if status == "over_budget" {
      findings.append(
        Finding(.bestandOverBudget, at: place, message: "\(typer.rejected) van \(typer.loaded + typer.rejected) rijen zijn afgekeurd"))
    }
    if isStand, levering?.peilmaand == nil {
      findings.append(Finding(.peilmaandOnbekend, at: place, message: "de levering is een stand zonder leesbare peilmaand"))
    }
    for (index, field) in plan.fields.enumerated() where typer.tellingen[index].hersteld > 0 {
      // Openbaar: a standard field's own name.
      findings.append(
        Finding(
          .veldHersteld, at: typer.tellingen[index].eersteHersteld, veld: field.veld,
          message: "veld '\(Openbaar(field.veld))': \(typer.tellingen[index].hersteld) \(Openbaar(typer.tellingen[index].hersteld == 1 ? "waarde" : "waarden")) anders geschreven en hersteld, de eerste hier"))
    }
    return findings
  }

  private func writeTellingen(_ connection: borrowing Connection, _ typer: RowTyper) throws(SQLiteError) {
    var statement: Statement = try connection.prepare("INSERT INTO veldtelling VALUES (?,?,?,?,?)")
    for (index, field) in typer.plan.fields.enumerated() where field.source != nil {
      let telling: VeldTelling = typer.tellingen[index]
      try statement.bind(field.leefgebied.isEmpty ? field.veld : field.veld + "_" + field.leefgebied, at: 1)
      try statement.bind(Int64(telling.gevuld), at: 2)
      try statement.bind(Int64(telling.leeg), at: 3)
      try statement.bind(Int64(telling.hersteld), at: 4)
      try statement.bind(Int64(telling.onbekend), at: 5)
      try statement.run()
    }
  }

  private func writeLevering(_ connection: borrowing Connection, status: String, records: Int, bom: Bool) throws(SQLiteError) {
    let mapping: SourceMapping? = recognition.match?.mapping ?? levering.flatMap { definitions.mapping($0.bron) }
    let kind: SoortLevering? = recognition.match.map { PeilmaandFinder.kind($0) } ?? mapping?.soortLevering
    var statement: Statement = try connection.prepare("INSERT INTO levering VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    try statement.bind(Int64(levering?.volgnummer ?? 0), at: 1)
    try statement.bind(sha256, at: 2)
    try statement.bind(bestand, at: 3)
    try statement.bind(levering?.bron ?? mapping?.bron ?? "", at: 4)
    try statement.bind(levering?.soort ?? mapping?.soort ?? "", at: 5)
    try statement.bind(kind?.rawValue ?? "", at: 6)
    try statement.bind(levering?.peilmaand.map { Int64($0.nummer) }, at: 7)
    try statement.bind(Int64(size), at: 8)
    try statement.bind(Int64(records), at: 9)
    try statement.bind(recognition.dialect.encoding.rawValue, at: 10)
    try statement.bind(bytes: recognition.dialect.delimiter, at: 11)
    try statement.bind(Int64(bom ? 1 : 0), at: 12)
    try statement.bind(status, at: 13)
    try statement.bind(mapping?.einddatum.rawValue ?? EinddatumBetekenis.laatsteDag.rawValue, at: 14)
    try statement.bind(Int64(mapping?.alleenLopend ?? false ? 1 : 0), at: 15)
    try statement.bind(Int64(mapping?.gelijkIsNietig ?? false ? 1 : 0), at: 16)
    try statement.run()
  }

  /// The table of a delivery that is refused, without a row in it.
  private func emptyPlan(_ mapping: SourceMapping) -> StagingPlan {
    let layout: Layout = definitions.layout(mapping.soort) ?? Layout(soort: mapping.soort, velden: [])
    let columns: [(name: String, type: String)] = layout.velden.flatMap { FieldKind(naam: $0.type.rawValue)?.columns(of: $0.naam) ?? [] }
    return StagingPlan(soort: mapping.soort, tableColumns: columns, filledColumns: [], fields: [], bestand: bestand, regels: definitions.regels)
  }

  private func result(_ counts: [FindingCode: Int], _ status: String, _ loaded: Int, _ rejected: Int) -> LeveringStage.Result {
    LeveringStage.Result(
      bestand: bestand, status: status, geladen: loaded, quarantaine: rejected,
      bevindingen: counts.keys.sorted().map { ($0.id, $0.titel, definitions.regels.severity($0).rawValue, counts[$0] ?? 0) })
  }
}
