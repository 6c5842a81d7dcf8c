package import CSVKit

/// Fills the empty cells that stand for 'as in the row above', in files that name a person only on the first of several rows.
package struct VervolgCells: Sendable {
  private let columns: [Int]
  /// The last value of each column; nothing when the row above cannot be read, so that no row goes to the wrong person.
  private var values: [[UInt8]?]

  /// Watches these columns of the file.
  package init(_ plan: StagingPlan) {
    columns = plan.vervolg
    values = [[UInt8]?](repeating: nil, count: plan.vervolg.count)
  }

  /// Fills the cells of one block, and remembers what the next block needs.
  package mutating func apply(_ batch: inout RecordBatch) {
    guard !columns.isEmpty else { return }
    for record in batch.records {
      switch record.kind {
      case .quarantaine: values = [[UInt8]?](repeating: nil, count: columns.count)
      case .gegevens: apply(&batch, record)
      case .kop, .inleiding, .leeg, .slot: break
      }
    }
  }

  private mutating func apply(_ batch: inout RecordBatch, _ record: Record) {
    // A new value ends what goes on in the fields behind it: what belonged to one klant never goes on to the next.
    var isOther: Bool = false
    for (index, column) in columns.enumerated() where column < record.fieldCount {
      let place: Int = record.firstField + column
      let cell: [UInt8] = Array(batch.bytes[batch.fields[place].range])
      if !ByteText.trimmed(cell.span).isEmpty {
        if values[index] != cell { isOther = true }
        values[index] = cell
      } else if isOther {
        values[index] = nil
      } else if let above = values[index] {
        batch.replace(place, with: above)
      }
    }
  }
}
