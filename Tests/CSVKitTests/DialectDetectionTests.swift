import CSVKit
import Testing

@Suite struct DialectDetectionTests {
  private func detect(_ text: String) -> DialectDetection {
    DialectDetection(Array(text.utf8), encoding: .utf8, isWhole: true)
  }

  @Test("The delimiter is the one under which the rows agree", arguments: [";", ",", "\t", "|"])
  func delimiter(between: String) throws {
    let text: String = ["naam", "bedrag", "datum"].joined(separator: between) + "\n"
      + (1...5).map { ["Jan \($0)", "1.234,50".replacing(",", with: between == "," ? "." : ","), "2026-01-0\($0)"].joined(separator: between) }
        .joined(separator: "\n") + "\n"
    let reading = try #require(detect(text).only)
    #expect(reading.dialect.delimiter == Array(between.utf8))
    #expect(reading.header == ["naam", "bedrag", "datum"])
    #expect(reading.fitting == 6)
  }

  @Test("A title above the header and a total below the rows are found")
  func preamble() throws {
    let reading = try #require(detect("Uitdraai; bestand\n\nid;naam;van\n1;a;b\n2;c;d\nTotaal: 2\n").only)
    #expect(reading.dialect.skipRows == 2)
    #expect(reading.dialect.trailerRows == 1)
    #expect(reading.uitleg == "scheidingsteken puntkomma, 3 kolommen, codering utf-8, 2 regels boven de kop, 1 slotregels")
  }

  @Test("A row cut off at the end is not taken for a footer")
  func cut() throws {
    #expect(detect("id;naam;van\n1;a;b\n2;c").only?.dialect.trailerRows == 0)
  }

  @Test("Single quotes and backslashes are found where they stand")
  func quotes() throws {
    let single = try #require(detect("id,naam\n1,'a, b'\n2,'c, d'\n").only)
    #expect(single.dialect.quote == UInt8(ascii: "'"))
    let escaped = try #require(detect("id,naam\n1,\"a \\\"b\\\", c\"\n2,\"d\"\n").only)
    #expect(escaped.dialect.escape == UInt8(ascii: "\\"))
  }

  @Test("When two readings fit there is no answer")
  func ambiguous() {
    let both: DialectDetection = detect("a,b;c\nd,e;f\n")
    #expect(both.only == nil)
    #expect(both.readings.count == 2)
  }

  @Test("What is no table gives no reading", arguments: ["", "een regel\nnog een\n", "1;2\n3;4\n", "\n\n"])
  func none(text: String) {
    #expect(detect(text).readings.isEmpty)
  }
}
