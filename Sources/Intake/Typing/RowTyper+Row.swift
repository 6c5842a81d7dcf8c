internal import CSVKit
internal import Findings
internal import SQLiteKit

/// How the reading of a cell ended, and what goes into the row.
enum CellResult {
  case empty
  case ok
  case repaired
  case noted
  case unknown
  case rejected(FindingCode)
}

extension RowTyper {
  /// Turns one record into a row, or puts it in quarantine.
  @inline(__always)
  mutating func typeRow(_ record: Record, _ batch: RecordBatch, _ bytes: Span<UInt8>, _ fields: Span<Field>) {
    let base: Int = output.values.count
    let findingsBefore: Int = output.findings.count
    let screeningBefore: Int = output.screening.count
    output.values.append(contentsOf: template)
    output.values[base] = .int(Int64(record.number))
    output.values[base + 1] = .int(Int64(record.firstLine))
    var refusal: (code: FindingCode, cell: Cell)? = nil
    for cell in cells {
      let fieldIndex: Int = record.firstField + cell.source
      let range: Range<Int> = fields[fieldIndex].range
      let outcome: CellResult = read(cell, bytes, range, base, record, batch, fieldIndex)
      switch outcome {
      case .ok: tellingen[cell.index].gevuld += 1
      case .empty:
        tellingen[cell.index].leeg += 1
        if cell.isRequired, refusal == nil { refusal = (.veldLeeg, cell) }
      case .repaired:
        tellingen[cell.index].hersteld += 1
        if tellingen[cell.index].eersteHersteld == nil { tellingen[cell.index].eersteHersteld = location(of: fieldIndex, record, batch) }
      case .noted: tellingen[cell.index].gevuld += 1
      case .unknown: tellingen[cell.index].onbekend += 1
      case .rejected(let code):
        tellingen[cell.index].onbekend += 1
        if refusal == nil { refusal = (code, cell) }
      }
    }
    if let refusal {
      quarantineRow(record, batch, base, findingsBefore, screeningBefore, refusal.code, refusal.cell)
      return
    }
    if !validated.isEmpty { checkValidity(base, record, batch) }
    if namePlaces != nil { splitName(base, bytes) }
    if !applyRules(base, record, batch, findingsBefore, screeningBefore) { return }
    output.rows += 1
    loaded += 1
    enter(record, .geladen)
  }

  /// Takes the row back out and quarantines its record for a cell that cannot be missed.
  private mutating func quarantineRow(
    _ record: Record, _ batch: RecordBatch, _ base: Int, _ findings: Int, _ screening: Int, _ code: FindingCode, _ cell: Cell
  ) {
    let veld: String = plan.fields[cell.index].veld
    // Openbaar: a standard field's own name.
    let name: Openbaar = Openbaar(veld)
    let message: FindingMessage =
      code == .veldLeeg ? "veld '\(name)' is leeg" : "veld '\(name)' is niet met zekerheid te lezen"
    dropRow(base, findings, screening)
    let place: SourceLocation = location(of: record.firstField + cell.source, record, batch)
    quarantine(record, at: place, code, veld: veld, message)
  }

  /// Takes back what a row that is not loaded left behind.
  mutating func dropRow(_ base: Int, _ findings: Int, _ screening: Int) {
    output.values.removeSubrange(base...)
    output.findings.removeSubrange(findings...)
    output.screening.removeSubrange(screening...)
  }

  /// Puts a record in quarantine with its finding.
  mutating func quarantine(_ record: Record, at place: SourceLocation, _ code: FindingCode, veld: String?, _ message: FindingMessage) {
    output.findings.append(Finding(code, at: place, veld: veld, record: String(record.number), message: message))
    output.quarantine.append(
      QuarantineRecord(
        record: record.number, location: place, byteOffset: record.byteOffset, byteLength: record.byteLength, code: code,
        severity: code.severity, veld: veld))
    rejected += 1
    enter(record, .quarantaine, code)
  }

  /// Tries the rules about rows; false when one of them refused the row.
  private mutating func applyRules(
    _ base: Int, _ record: Record, _ batch: RecordBatch, _ findings: Int, _ screening: Int
  ) -> Bool {
    for rule in rules {
      let verdict: RowVerdict? = rule.check(output.values.span.extracting(base..<(base + plan.width)))
      guard let verdict else { continue }
      let place: SourceLocation = location(ofVeld: verdict.veld, record, batch)
      switch verdict.consequence {
      case .quarantine:
        dropRow(base, findings, screening)
        quarantine(record, at: place, verdict.code, veld: verdict.veld, verdict.message)
        return false
      case .clear(let target): output.values[base + target] = .null
      case .none: break
      }
      output.findings.append(
        Finding(verdict.code, at: place, veld: verdict.veld, record: String(record.number), message: verdict.message))
    }
    return true
  }

  /// Chooses among the meanings of codes by the day on which they are used.
  private mutating func checkValidity(_ base: Int, _ record: Record, _ batch: RecordBatch) {
    defer { pendingCodes.removeAll(keepingCapacity: true) }
    for pending in pendingCodes {
      let cell: Cell = cells[pending.cell]
      guard let codes = plan.fields[cell.index].codes else { continue }
      let found: (meaning: CodeTable.Meaning?, isValid: Bool) = codes.meaning(pending.entry, on: useDay(cell, base))
      output.values[base + cell.target] = found.meaning?.standaardcode.map { append(Array($0.utf8)) } ?? .null
      guard !found.isValid else { continue }
      let veld: String = plan.fields[cell.index].veld
      // Openbaar: a standard field's own name.
      output.findings.append(
        Finding(
          .codeOngeldig, at: location(of: pending.field, record, batch), veld: veld, record: String(record.number),
          message: "veld '\(Openbaar(veld))': de code gold niet op de datum waarop zij is gebruikt"))
    }
  }

  /// The day on which a code is used: of a stand the last day of its month, or the end when that came first.
  private func useDay(_ cell: Cell, _ base: Int) -> Int32? {
    let values: [BulkValue] = output.values
    if cell.dayPlace == endPlace, endPlace >= 0 { return values.span.number(at: base + endPlace).map { Int32($0) } }
    guard let month = plan.peilmaand else {
      return cell.dayPlace >= 0 ? values.span.number(at: base + cell.dayPlace).map { Int32($0) } : nil
    }
    let next: Int = Int(month) + 1
    let monthEnd: Int32 = CivilDay.number(year: next / 12, month: next % 12 + 1, day: 1) - 1
    guard endPlace >= 0, let end = values.span.number(at: base + endPlace) else { return monthEnd }
    return min(monthEnd, Int32(end))
  }
}
