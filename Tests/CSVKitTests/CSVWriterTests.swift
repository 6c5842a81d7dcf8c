import CSVKit
import Testing

@Suite struct CSVWriterTests {
  private func written(_ style: CSVWriter.Style, _ rows: [[String]]) -> String {
    var writer: CSVWriter = CSVWriter(style)
    for row: [String] in rows { writer.write(row) }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test("For people: byte order mark, semicolon, CRLF")
  func people() {
    #expect(written(.people, [["a", "b;c"], ["1,5", "x\"y"]]) == "\u{FEFF}a;\"b;c\"\r\n1,5;\"x\"\"y\"\r\n")
  }

  @Test("For people no cell runs as a formula, and a number with a sign stays a number", arguments: [
    ("=1+1", "'=1+1"), ("@x", "'@x"), ("+31 6", "'+31 6"), ("-1,50", "-1,50"), ("-", "'-"), ("-x", "'-x"), ("\tx", "'\tx"), ("a=b", "a=b"),
  ])
  func formula(value: String, meant: String) {
    #expect(written(.people, [[value, "z"]]) == "\u{FEFF}\(meant);z\r\n")
  }

  @Test("For programs no cell is changed", arguments: ["=1+1", "@x", "-x", "'"])
  func programs(value: String) {
    #expect(written(.programs, [[value, "z"]]) == "\(value),z\n")
  }

  @Test("What is written reads back the same", arguments: CSVWriterTests.hard)
  func roundTrip(value: String) throws {
    let text: String = written(.custom(delimiter: ";", lineEnd: "\r\n", byteOrderMark: false), [["k", "l"], [value, value]])
    let table: CSVTable = try CSVTable.parse(Array(text.utf8), name: "t")
    #expect(table.rows[0].values == [value, value])
  }

  static let hard: [String] = ["", " ", "\"", "\"\"", ";", "\n", "\r", "a\r\nb", " a", "é;\"ü\"\n", ",", "'"]

  @Test("A row of one empty field is not a blank line")
  func lone() {
    #expect(written(.programs, [[""]]) == "\"\"\n")
  }
}
