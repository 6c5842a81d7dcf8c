internal import FileKit

/// How far a stage is, on standard error: a bar on a terminal, plain lines elsewhere.
public final class Progress {
  private let name: String
  private let isTerminal: Bool
  private var shown: Int = -1
  private var hasBar: Bool = false

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
    guard percentage != shown else { return }
    shown = percentage
    hasBar = true
    let full: Int = percentage * 30 / 100
    let bar: String = String(repeating: "#", count: full) + String(repeating: ".", count: 30 - full)
    StandardStream.error.write("\r\(name): [\(bar)] \(percentage)%")
    if percentage == 100 { clear() }
  }

  /// Takes the bar away, so that the next line stands on its own.
  func clear() {
    guard hasBar else { return }
    StandardStream.error.write("\r\u{1B}[K")
    hasBar = false
    shown = -1
  }
}
