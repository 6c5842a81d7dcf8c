import Findings
import StageKit
import Testing

@Suite struct FindingsPrinterTests {
  private static let many: FindingCode = FindingCode("R-9901", .fout, titel: "te veel", uitleg: "proef", wenk: "doe iets")
  private static let one: FindingCode = FindingCode("R-9902", .info, titel: "een keer", uitleg: "proef", wenk: "kijk")

  @Test("of each code the first few are shown in order, and of all the exact number")
  func bounded() {
    var findings: FindingCollector = FindingCollector()
    findings.add(Finding(Self.one, at: SourceLocation(file: "a.csv", line: 1), message: "los"))
    for line in (2...12).reversed() { findings.add(Finding(Self.many, at: SourceLocation(file: "a.csv", line: line), message: "fout")) }
    let lines: [String] = FindingsPrinter(limit: 2).lines(findings)
    #expect(
      lines == [
        "a.csv:1:1: info [R-9902] los\n    kijk", "a.csv:2:1: fout [R-9901] fout\n    doe iets", "a.csv:3:1: fout [R-9901] fout",
        "fout [R-9901] te veel: 11 keer in totaal",
      ])
  }
}
