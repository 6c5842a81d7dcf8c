internal import Dispatch
internal import Foundation
internal import Synchronization

/// Hands values from one thread to another in order, and lets the maker wait when the taker is behind.
///
/// The SQLite connection stays with the thread that opened it and the reader with the thread that made it; only finished blocks cross.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private let waiting: Mutex<[Element]> = Mutex([])
  private let stopped: Mutex<Bool> = Mutex(false)
  private let filled: DispatchSemaphore = DispatchSemaphore(value: 0)
  private let free: DispatchSemaphore

  /// Makes a queue in which at most `capacity` values wait.
  package init(capacity: Int) {
    // A semaphore must not end lower than it began, so it begins at 0 and is raised.
    free = DispatchSemaphore(value: 0)
    for _ in 0..<capacity { free.signal() }
  }

  /// Adds a value, after waiting for room; false when nobody takes values any more.
  package func send(_ element: Element) -> Bool {
    free.wait()
    if stopped.withLock({ $0 }) { return false }
    waiting.withLock { $0.append(element) }
    filled.signal()
    return true
  }

  /// Takes the oldest value, after waiting for one.
  package func receive() -> Element {
    filled.wait()
    let element: Element = waiting.withLock { $0.removeFirst() }
    free.signal()
    return element
  }

  /// Says that no more values will be taken, so that the maker ends.
  package func stop() {
    stopped.withLock { $0 = true }
    free.signal()
  }

  /// Runs work on a thread of its own.
  ///
  /// Not on a shared pool: this maker waits for its taker, and a pool whose threads all wait starts no maker.
  package static func beside(_ work: @escaping @Sendable () -> Void) {
    let thread: Thread = Thread(block: work)
    thread.stackSize = 4 << 20
    thread.start()
  }
}
