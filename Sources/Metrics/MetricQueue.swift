internal import Dispatch
internal import SQLiteKit
internal import Synchronization

/// Runs the queries of all figures, as many at a time as there are cores; what comes out does not depend on which was ready first.
struct MetricQueue: Sendable {
  let runner: MetricRunner
  let metrics: [MetricDefinition]
  /// The path of the warehouse: each worker reads it through a connection of its own.
  let warehouse: String

  /// More workers would each keep a cache of the warehouse and wait for the same memory.
  private static let workers: Int = 2

  /// The figures that take longest for many klanten start first, so that one core does not wait for the other at the end; measured, and of no other effect.
  private static let eerst: [String] = ["werkvoorraad", "horizon_gehaald", "no_show_pct", "caseload_per_fte", "bemiddelbaar"]

  /// The places in `metrics` in the order in which they start.
  private var volgorde: [Int] {
    let heavy: [Int] = Self.eerst.compactMap { name in metrics.firstIndex { $0.kerncijfer == name } }
    return heavy + metrics.indices.filter { !heavy.contains($0) }
  }

  private struct State {
    var next: Int = 0
    let order: [Int]
    var results: [Result<[MetricRow], MeasureFailure>?]
    var done: Int = 0
  }

  /// The rows of each figure in the order of `metrics`; of several failures the first in that order is thrown.
  func run(_ progress: @Sendable (_ done: Int, _ of: Int) -> Void) throws(MeasureFailure) -> [[MetricRow]] {
    let state: Mutex<State> = Mutex(State(order: volgorde, results: [Result<[MetricRow], MeasureFailure>?](repeating: nil, count: metrics.count)))
    DispatchQueue.concurrentPerform(iterations: min(Self.workers, metrics.count)) { _ in work(state) { done in progress(done, metrics.count) } }
    var rows: [[MetricRow]] = []
    for result in state.withLock({ $0.results }) {
      guard let result else { continue }
      rows.append(try result.get())
    }
    precondition(rows.count == metrics.count, "without a failure every figure has been run")
    return rows
  }

  /// Takes figures until there are no more, or until one has failed.
  private func work(_ state: borrowing Mutex<State>, _ report: (Int) -> Void) {
    let place: Int? = take(state)
    guard var place else { return }
    do throws(MeasureFailure) {
      let connection: Connection = try MeasureStage.open(warehouse)
      while true {
        let rows: [MetricRow] = try runner.run(metrics[place], on: connection)
        let done: Int = state.withLock { state in
          state.results[place] = .success(rows)
          state.done += 1
          return state.done
        }
        report(done)
        guard let next = take(state) else { return }
        place = next
      }
    } catch {
      state.withLock { state in
        state.results[place] = .failure(error)
        state.next = metrics.count
      }
    }
  }

  private func take(_ state: borrowing Mutex<State>) -> Int? {
    state.withLock { state in
      guard state.next < metrics.count else { return nil }
      defer { state.next += 1 }
      return state.order[state.next]
    }
  }
}
