internal import Definitions
internal import FileKit
package import Findings
package import SQLiteKit

/// Writes the typed blocks of one delivery into its staging database.
package struct StagingWriter: ~Copyable {
  private var row: Statement
  private var ledger: Statement
  private var quarantine: Statement
  private var finding: Statement
  private var screening: Statement?
  private let width: Int
  private var raw: ByteSource?
  private let path: String
  private let regels: RuleTable
  /// How many findings were written, by code and severity.
  package private(set) var counts: [FindingCode: Int] = [:]

  /// The longest raw record that is kept; of a longer one the beginning.
  private static let rawLimit: Int = 1 << 20

  /// Makes the tables and prepares to write; `path` is the delivered file, for the raw bytes of quarantined records.
  package init(_ connection: borrowing Connection, _ plan: StagingPlan, path: String) throws(SQLiteError) {
    try connection.execute(StagingSchema.dataTable(plan))
    self.init(
      row: try connection.prepare(StagingSchema.insert(plan)),
      ledger: try connection.prepare("INSERT INTO boek VALUES (?,?,?,?,?,?,?,?)"),
      quarantine: try connection.prepare("INSERT INTO quarantaine VALUES (?,?,?,?,?,?,?,?,?)"),
      finding: try connection.prepare("INSERT INTO bevinding VALUES (?,?,?,?,?,?,?,?,?,?)"),
      screening: plan.soort == "screening" ? try Self.prepareScreening(connection) : nil, width: plan.width, path: path, regels: plan.regels)
  }

  private init(
    row: consuming Statement, ledger: consuming Statement, quarantine: consuming Statement, finding: consuming Statement,
    screening: consuming Statement?, width: Int, path: String, regels: RuleTable
  ) {
    self.row = row
    self.ledger = ledger
    self.quarantine = quarantine
    self.finding = finding
    self.screening = screening
    self.width = width
    self.path = path
    self.regels = regels
    raw = nil
  }

  private static func prepareScreening(_ connection: borrowing Connection) throws(SQLiteError) -> Statement {
    try connection.execute(StagingSchema.screeningWaarde)
    return try connection.prepare("INSERT INTO screening_waarde VALUES (?,?,?,?)")
  }

  /// Writes one block.
  package mutating func write(_ batch: TypedBatch) throws(IntakeError) {
    do throws(SQLiteError) {
      try writeRows(batch)
      for range in batch.ledger { try write(range) }
      for one in batch.findings { try write(one) }
      for value in batch.screening { try write(value) }
    } catch { throw .sqlite(error) }
    for record in batch.quarantine { try write(record) }
  }

  private mutating func writeRows(_ batch: TypedBatch) throws(SQLiteError) {
    let texts: Span<UInt8> = batch.block.span
    let values: Span<BulkValue> = batch.values.span
    var start: Int = 0
    for _ in 0..<batch.rows {
      try row.run(values.extracting(start..<(start + width)), textsIn: texts)
      start += width
    }
  }

  /// Writes finished stretches of the ledger.
  package mutating func write(_ ranges: [LedgerRange]) throws(SQLiteError) {
    for range in ranges { try write(range) }
  }

  private mutating func write(_ range: LedgerRange) throws(SQLiteError) {
    try ledger.bind(Int64(range.records.lowerBound), at: 1)
    try ledger.bind(Int64(range.records.upperBound), at: 2)
    try ledger.bind(Int64(range.bytes.lowerBound), at: 3)
    try ledger.bind(Int64(range.bytes.upperBound), at: 4)
    try ledger.bind(Int64(range.lines.lowerBound), at: 5)
    try ledger.bind(Int64(range.lines.upperBound), at: 6)
    try ledger.bind(range.dispositie.rawValue, at: 7)
    try ledger.bind(range.code?.id, at: 8)
    try ledger.run()
  }

  /// Writes one finding, at the severity of the catalogue.
  package mutating func write(_ one: Finding) throws(SQLiteError) {
    counts[one.code, default: 0] += 1
    try finding.bind(one.code.id, at: 1)
    try finding.bind(regels.severity(of: one).rawValue, at: 2)
    try finding.bind(one.location?.file ?? "", at: 3)
    try finding.bind(one.location.map { Int64($0.line) }, at: 4)
    try finding.bind(one.location.map { Int64($0.column) }, at: 5)
    try finding.bind(one.location.map { Int64($0.byteOffset) }, at: 6)
    try finding.bind(one.veld, at: 7)
    try finding.bind(one.record, at: 8)
    try finding.bind(one.message.tekst, at: 9)
    try finding.bind(one.hint, at: 10)
    try finding.run()
  }

  private mutating func write(_ value: ScreeningWaarde) throws(SQLiteError) {
    try screening?.bind(Int64(value.rij), at: 1)
    try screening?.bind(value.leefgebied, at: 2)
    try screening?.bind(value.soort, at: 3)
    try screening?.bind(value.waarde, at: 4)
    try screening?.run()
  }

  /// Writes one quarantined record with its bytes as they were delivered.
  private mutating func write(_ record: QuarantineRecord) throws(IntakeError) {
    let bytes: [UInt8]
    do throws(FileError) {
      if raw == nil { raw = try ByteSource(path: path) }
      var buffer: [UInt8] = []
      let wanted: Int = min(record.byteLength, Self.rawLimit)
      try raw!.seek(to: record.byteOffset)
      while buffer.count < wanted {
        if try raw!.read(into: &buffer, atMost: wanted - buffer.count) == 0 { break }
      }
      bytes = buffer
    } catch { throw .file(error) }
    do throws(SQLiteError) {
      try quarantine.bind(Int64(record.record), at: 1)
      try quarantine.bind(Int64(record.location.line), at: 2)
      try quarantine.bind(Int64(record.location.column), at: 3)
      try quarantine.bind(Int64(record.byteOffset), at: 4)
      try quarantine.bind(Int64(record.byteLength), at: 5)
      try quarantine.bind(record.code.id, at: 6)
      try quarantine.bind(regels.severity(record.code).rawValue, at: 7)
      try quarantine.bind(record.veld, at: 8)
      try quarantine.bind(blob: bytes, at: 9)
      try quarantine.run()
    } catch { throw .sqlite(error) }
  }
}
