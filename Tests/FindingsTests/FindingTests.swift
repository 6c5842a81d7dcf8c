import Findings
import Testing

private let zacht = FindingCode("R-9001", .waarschuwing, titel: "t", uitleg: "u", wenk: "kijk na")
private let hard = FindingCode("R-9002", .fout, titel: "t", uitleg: "u", wenk: "verbeter")

private func place(_ file: String, _ line: Int, _ column: Int = 1) -> Findings.SourceLocation {
  Findings.SourceLocation(file: file, line: line, column: column, byteOffset: 0)
}

@Suite("Findings") struct FindingTests {
  @Test("severities are ordered info < waarschuwing < fout") func ordersSeverities() {
    #expect(Severity.allCases.shuffled().sorted() == [.info, .waarschuwing, .fout])
  }

  @Test("a finding takes severity and hint from its code unless told otherwise") func takesDefaults() {
    let own = Finding(zacht, at: nil, message: "iets")
    #expect(own.severity == .waarschuwing)
    #expect(own.hint == "kijk na")
    let other = Finding(zacht, severity: .info, at: nil, message: "iets", hint: "laat maar")
    #expect(other.severity == .info)
    #expect(other.hint == "laat maar")
  }

  @Test("a line is clickable and says severity, code and sentence") func formats() {
    let finding = Finding(hard, at: place("map/bestand ë.csv", 12, 7), veld: "trede", message: "veld \(Openbaar("trede")): waarde \(7) bestaat niet")
    #expect(FindingFormat.line(finding) == "map/bestand ë.csv:12:7: fout [R-9002] veld trede: waarde 7 bestaat niet")
    #expect(FindingFormat.lineWithHint(finding).hasSuffix("\n    verbeter"))
    #expect(FindingFormat.line(Finding(zacht, message: "los")) == "waarschuwing [R-9001] los")
    #expect(FindingFormat.lineWithHint(Finding(zacht, message: "los", hint: "")) == "waarschuwing [R-9001] los")
  }

  @Test("findings are ordered by file, line, column and code, whatever the order they came in", arguments: 0..<20)
  func ordersFindings(seed: Int) {
    let right: [Finding] = [
      Finding(zacht, message: "geen plaats"),
      Finding(zacht, at: place("a.csv", 1, 2), message: "x"),
      Finding(hard, at: place("a.csv", 1, 2), message: "x"),
      Finding(zacht, at: place("a.csv", 1, 10), message: "x"),
      Finding(zacht, at: place("a.csv", 2), message: "x"),
      Finding(zacht, at: place("a.csv", 2), veld: "a", message: "x"),
      Finding(zacht, at: place("a.csv", 2), veld: "b", message: "x"),
      Finding(zacht, at: place("a.csv", 2), veld: "b", record: "1", message: "x"),
      Finding(zacht, at: place("a.csv", 2), veld: "b", record: "1", message: "y"),
      Finding(zacht, at: place("a.csv", 10), message: "x"),
      Finding(zacht, at: place("é.csv", 1), message: "x"),
    ]
    // A fixed rotation and reversal per seed: a shuffle without a random generator.
    var mixed = Array(right[(seed % right.count)...] + right[..<(seed % right.count)])
    if seed.isMultiple(of: 2) { mixed.reverse() }
    #expect(mixed.sorted() == right)
  }

  @Test("the same place differs by byte, and the same finding by severity and hint") func breaksTies() {
    let one = Findings.SourceLocation(file: "a", line: 1, column: 1, byteOffset: 3)
    let two = Findings.SourceLocation(file: "a", line: 1, column: 1, byteOffset: 4)
    #expect(one < two)
    #expect(Finding(zacht, severity: .info, message: "x") < Finding(zacht, severity: .fout, message: "x"))
    #expect(Finding(zacht, message: "x", hint: "a") < Finding(zacht, message: "x", hint: "b"))
  }
}

@Suite("FindingCollector") struct FindingCollectorTests {
  @Test("counts are exact, severest first, and do not depend on order") func counts() {
    var collector = FindingCollector()
    #expect(collector.isEmpty)
    #expect(collector.worst == nil)
    collector.add(Finding(zacht, message: "a"))
    collector.add(contentsOf: [Finding(hard, message: "b"), Finding(zacht, message: "c"), Finding(zacht, severity: .info, message: "d")])
    #expect(collector.worst == .fout)
    #expect(collector.count(of: .waarschuwing) == 2)
    #expect(
      collector.counts() == [
        .init(code: hard, severity: .fout, aantal: 1), .init(code: zacht, severity: .waarschuwing, aantal: 2),
        .init(code: zacht, severity: .info, aantal: 1),
      ])
    #expect(collector.sorted().map(\.message.tekst) == ["a", "c", "d", "b"])
  }
}
