package import CSVKit
internal import FileKit

/// Reads, decodes and types a file on a thread of its own, a few blocks ahead of whoever stores the rows.
package struct TypingPipeline: Sendable {
  /// What comes out, in the order of the file.
  package enum Message: Sendable {
    /// The next block of rows.
    case block(TypedBatch)
    /// All blocks have come; the ledger and counts are those of the whole file.
    case done(RowTyper, FileSummary)
    /// The file cannot be read any further.
    case failed(IntakeError)
  }

  private let queue: BoundedQueue<Message>

  /// Blocks that may wait; more would cost memory and gain nothing.
  private static let ahead: Int = 2

  /// Starts reading.
  package init(path: String, dialect: Dialect, plan: StagingPlan) {
    let queue: BoundedQueue<Message> = BoundedQueue(capacity: Self.ahead)
    self.queue = queue
    BoundedQueue<Message>.beside { Self.produce(path, dialect, plan, queue) }
  }

  /// The next message; after `done` or `failed` there is none.
  package func next() -> Message { queue.receive() }

  /// Ends the reading early.
  package func stop() { queue.stop() }

  private static func produce(_ path: String, _ dialect: Dialect, _ plan: StagingPlan, _ queue: BoundedQueue<Message>) {
    do throws(FileError) {
      var reader: CSVReader<ByteSource> = try CSVReader(path: path, dialect: dialect)
      var typer: RowTyper = RowTyper(plan, isUTF16: reader.summary.encoding.isUTF16)
      var vervolg: VervolgCells = VervolgCells(plan)
      var batch: RecordBatch = RecordBatch()
      while try reader.next(into: &batch) {
        vervolg.apply(&batch)
        guard queue.send(.block(typer.type(&batch))) else { return }
      }
      _ = queue.send(.done(typer, reader.summary))
    } catch {
      _ = queue.send(.failed(.file(error)))
    }
  }
}
