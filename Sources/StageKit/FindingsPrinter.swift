public import Findings

/// Shows findings on the terminal: the first few of each code, and of all the exact number.
///
/// Only the terminal is bounded; the files hold every finding.
public struct FindingsPrinter: Sendable {
  /// How many findings of one code are shown in full.
  public let limit: Int

  /// Makes a printer.
  public init(limit: Int = 5) { self.limit = limit }

  /// The lines to show, in the findings' fixed order and then the counts, severest first.
  public func lines(_ findings: FindingCollector) -> [String] {
    var shown: [FindingCode: Int] = [:]
    var lines: [String] = []
    for finding in findings.sorted() {
      let before: Int = shown[finding.code, default: 0]
      shown[finding.code] = before + 1
      guard before < limit else { continue }
      // The hint is about the code, so once is enough.
      lines.append(before == 0 ? FindingFormat.lineWithHint(finding) : FindingFormat.line(finding))
    }
    for count in findings.counts() where count.aantal > limit {
      lines.append("\(count.severity.rawValue) [\(count.code.id)] \(count.code.titel): \(count.aantal) keer in totaal")
    }
    return lines
  }

  /// Writes the lines to standard error.
  public func show(_ findings: FindingCollector) {
    for line in lines(findings) { Terminal.note(line) }
  }
}
