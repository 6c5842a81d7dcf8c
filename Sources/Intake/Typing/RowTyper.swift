package import CSVKit
internal import Findings
internal import SQLiteKit

/// Turns records into typed rows, findings and ledger entries; what it needs to remember between two blocks it carries along.
package struct RowTyper: Sendable {
  /// What the hot path needs of a field, without anything that must be counted by reference.
  struct Cell: Sendable {
    let kind: FieldKind
    let source: Int
    let target: Int
    let index: Int
    let isRequired: Bool
    let isKey: Bool
    let hasSentinels: Bool
    let dates: DateForms
    let usesPoint: Bool
    let takesOneDayOff: Bool
    let codeBase: Int
    let dayPlace: Int
    let hasValidity: Bool
  }

  /// What the delivery is turned into.
  package let plan: StagingPlan
  let isUTF16: Bool
  let cells: [Cell]
  /// The code tables and sentinels by field, apart from the rest of the plan: they are looked at for every cell.
  let codes: [CodeTable?]
  let sentinels: [[[UInt8]]]
  let constants: [FieldPlan]
  let validated: [Int]
  let endPlace: Int
  let namePlaces: (voorletters: Int, voorvoegsel: Int, achternaam: Int)?
  let rules: [any RowRule]
  /// The number of places for code texts in a block.
  let codeCount: Int

  /// The ledger so far.
  package var ledger: LedgerBook = LedgerBook()
  /// What happened per field so far, in the order of the plan.
  package var tellingen: [VeldTelling]
  /// How often a code outside the list occurs, per field, as far as the code may be shown at all.
  package var unknownCodes: [[String: Int]]
  /// How many data rows are loaded.
  package var loaded: Int = 0
  /// How many data rows are not.
  package var rejected: Int = 0

  // The block at hand.
  var output: TypedBatch = TypedBatch()
  var extra: [UInt8] = []
  var extraBase: Int = 0
  var codePlaces: [Int64] = []
  var template: [BulkValue] = []
  var pendingCodes: [(cell: Int, entry: Int, field: Int)] = []

  /// Prepares for a delivery.
  package init(_ plan: StagingPlan, isUTF16: Bool = false) {
    self.plan = plan
    self.isUTF16 = isUTF16
    var cells: [Cell] = []
    var codeBase: Int = 0
    for (index, field) in plan.fields.enumerated() {
      guard let source = field.source else { continue }
      cells.append(
        Cell(
          kind: field.kind, source: source, target: field.target, index: index, isRequired: field.isRequired, isKey: field.isKey,
          hasSentinels: !field.sentinels.isEmpty, dates: field.dates, usesPoint: field.usesPoint, takesOneDayOff: field.takesOneDayOff,
          codeBase: codeBase, dayPlace: Self.dayPlace(of: field, in: plan), hasValidity: field.codes?.hasValidity ?? false))
      codeBase += field.codes?.entries.count ?? 0
    }
    self.cells = cells
    codeCount = codeBase
    codes = plan.fields.map(\.codes)
    sentinels = plan.fields.map(\.sentinels)
    constants = plan.fields.filter { $0.constant != nil }
    validated = cells.indices.filter { plan.fields[cells[$0].index].codes?.hasValidity ?? false }
    endPlace = plan.place(of: "einddatum") ?? -1
    if plan.splitsVoorvoegsel, let first = plan.place(of: "voorvoegsel"), let second = plan.place(of: "achternaam") {
      // Initials have a place only when no column fills them.
      let initials: Int = plan.field("voorletters") == nil ? plan.place(of: "voorletters") ?? -1 : -1
      namePlaces = (initials, first, second)
    } else {
      namePlaces = nil
    }
    rules = RuleRegistry.rules(for: plan)
    tellingen = [VeldTelling](repeating: VeldTelling(), count: plan.fields.count)
    unknownCodes = [[String: Int]](repeating: [:], count: plan.fields.count)
  }

  /// The place of the day on which a code is used: the end for a reason of ending, else the start; -1 without.
  private static func dayPlace(of field: FieldPlan, in plan: StagingPlan) -> Int {
    let candidates: [String] =
      field.veld == "reden_beeindiging" || field.veld == "reden_einde"
      ? ["einddatum"]
      : ["aanvangsdatum", "begindatum", "datum", "datum_uitnodiging", "datum_gesprek", "datum_opdracht", "datum_melding"]
    for name in candidates {
      if let place = plan.place(of: name) { return place }
    }
    return -1
  }

  /// Types the records of one block; the bytes of the block go into the result.
  package mutating func type(_ batch: inout RecordBatch) -> TypedBatch {
    read(batch)
    output.ledger = ledger.drain()
    // Moved, not copied: the texts among the values point into these bytes.
    batch.giveBytes(to: &output.block)
    output.block.append(contentsOf: extra)
    defer { output = TypedBatch() }
    return output
  }

  private mutating func read(_ batch: RecordBatch) {
    output = TypedBatch()
    output.values.reserveCapacity(batch.records.count * plan.width)
    extra = []
    extraBase = batch.bytes.count
    codePlaces = [Int64](repeating: -1, count: codeCount)
    makeTemplate()
    let bytes: Span<UInt8> = batch.bytes.span
    let fields: Span<Field> = batch.fields.span
    for index in batch.records.indices {
      let record: Record = batch.records[index]
      switch record.kind {
      case .gegevens: typeRow(record, batch, bytes, fields)
      case .quarantaine: refuse(record, batch)
      case .kop: enter(record, .kop)
      case .inleiding: enter(record, .inleiding)
      case .leeg: enter(record, .leeg)
      case .slot: enter(record, .slot)
      }
    }
  }

  /// Enters a record in the ledger.
  @inline(__always) mutating func enter(_ record: Record, _ dispositie: Dispositie, _ code: FindingCode? = nil) {
    ledger.add(
      record: record.number, byteOffset: record.byteOffset, byteLength: record.byteLength, firstLine: record.firstLine,
      lastLine: record.lastLine, dispositie, code)
  }

  /// The row before anything is filled in: constants, and NULL elsewhere.
  private mutating func makeTemplate() {
    template = [BulkValue](repeating: .null, count: plan.width)
    for field in constants {
      guard let constant = field.constant else { continue }
      if let codes = field.codes {
        let index: Int = codes.index(of: constant.span)
        guard index >= 0, let standard = codes.meaning(index, on: nil).meaning?.standaardcode else { continue }
        template[field.target] = append(Array(standard.utf8))
        continue
      }
      switch field.kind {
      case .maand: template[field.target] = .int(MonthParser().parse(constant.span).value)
      case .janee: template[field.target] = .int(JaNeeParser.parse(constant.span).value)
      case .bedrag: template[field.target] = .int(NumberParser(decimals: 2).parse(constant.span).value)
      case .getal: template[field.target] = .int(NumberParser(decimals: 4).parse(constant.span).value)
      case .geheel: template[field.target] = .int(NumberParser(decimals: 0).parse(constant.span).value)
      case .datum: template[field.target] = .int(Int64(DateParser().parse(constant.span).earliest))
      default: template[field.target] = append(constant)
      }
    }
  }

  /// Puts a text that does not stand in the file behind the block.
  mutating func append(_ text: [UInt8]) -> BulkValue {
    let offset: Int = extraBase + extra.count
    extra.append(contentsOf: text)
    return .text(offset: offset, count: text.count)
  }
}
