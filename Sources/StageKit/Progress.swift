internal import FileKit
internal import Synchronization

/// How far a stage is, on standard error: a bar on a terminal, plain lines elsewhere; a stage may say so from any of its threads.
public final class Progress: Sendable {
  private let name: String
  private let isTerminal: Bool

  private struct Bar {
    var shown: Int = -1
    var isDrawn: Bool = false
  }
  private let bar: Mutex<Bar> = Mutex(Bar())

  init(name: String) {
    self.name = name
    isTerminal = StandardStream.error.isTerminal
  }

  /// Says what the stage does now; never with values of rows.
  public func step(_ text: String) {
    clear()
    Terminal.note("\(name): \(text)")
  }

  /// Says how much of the present step is done; costs nothing when the percentage has not changed.
  public func update(done: Int, of total: Int) {
    guard isTerminal, total > 0 else { return }
    let percentage: Int = min(100, done * 100 / total)
    bar.withLock { bar in
      guard percentage != bar.shown else { return }
      bar = Bar(shown: percentage, isDrawn: true)
      let full: Int = percentage * 30 / 100
      let line: String = String(repeating: "#", count: full) + String(repeating: ".", count: 30 - full)
      StandardStream.error.write("\r\(name): [\(line)] \(percentage)%")
    }
    if percentage == 100 { clear() }
  }

  /// Takes the bar away, so that the next line stands on its own.
  func clear() {
    bar.withLock { bar in
      guard bar.isDrawn else { return }
      StandardStream.error.write("\r\u{1B}[K")
      bar = Bar()
    }
  }
}
