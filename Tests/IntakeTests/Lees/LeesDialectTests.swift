import CSVKit
import FileKit
import Intake
import TestSupport
import Testing

@Suite(.tempDir) struct LeesDialectTests {
  @Test("Every key of the dialect is understood")
  func keys() throws {
    let text: String =
      #"{"delimiter":", ","quoteChar":"'","doubleQuote":false,"escapeChar":"\\","encoding":"cp1252","headerRowCount":2,"# +
      #""skipRows":1,"trailerRowCount":3,"columnCount":2,"columnNames":["\u00e9","b"],"lineTerminators":["\r\n"]}"#
    let dialect: Dialect = try LeesDialect.lees(Array(text.utf8))
    let meant: Dialect = Dialect(
      delimiter: ", ", quote: UInt8(ascii: "'"), doubledQuote: false, escape: UInt8(ascii: "\\"), encoding: .windows1252, skipRows: 1,
      headerRows: 2, trailerRows: 3, columnCount: 2, columnNames: ["é", "b"])
    #expect(dialect == meant)
  }

  @Test(
    "A dialect that is not sound is refused with exit code 78",
    arguments: [
      "", "[]", "{", #"{"delimiter":",","delimiter":";"}"#, #"{"scheiding":";"}"#, #"{"delimiter":","}x"#, #"{"delimiter":",",}"#,
      #"{"quoteChar":"ab"}"#, #"{"headerRowCount":-1}"#, #"{"headerRowCount":1.5}"#, #"{"encoding":"ebcdic"}"#, #"{"delimiter":"\n"}"#,
      #"{"columnCount":3,"columnNames":["a"]}"#, #"{"delimiter":"\ud800"}"#, #"{"delimiter":"\""}"#,
    ])
  func refused(text: String) throws {
    let failure: LeesFout? = #expect(throws: LeesFout.self) { _ = try LeesDialect.lees(Array(text.utf8)) }
    #expect(failure?.code == 78)
  }

  @Test("Delimiters of several characters, backslash escapes and two header rows are read")
  func several() throws {
    let multi: Gelezen = try leesBytes(Array("a, b\n1,5, \"x, y\"\n2, z\n".utf8), #"{"delimiter":", "}"#)
    #expect(multi.rijen == [["a", "b"], ["1,5", "x, y"], ["2", "z"]])
    let escaped: Gelezen = try leesBytes(
      Array(#"a,b"#.utf8) + [10] + Array(#""8\'9\"",x"#.utf8) + [10] + Array(#"a\,b,c"#.utf8) + [10],
      #"{"escapeChar":"\\","doubleQuote":false}"#, naam: "e")
    #expect(escaped.rijen == [["a", "b"], [#"8\'9""#, "x"]])
    #expect(escaped.apart.map(\.reden) == ["ontsnapping_buiten_aanhalingstekens"])
    let headers: Gelezen = try leesBytes(Array("a,b\nx,y\n1,2\n".utf8), #"{"headerRowCount":2}"#, naam: "h")
    #expect(headers.rijen == [["a x", "b y"], ["1", "2"]])
    let none: Gelezen = try leesBytes(Array("1,2\n3\n".utf8), #"{"headerRowCount":0}"#, naam: "n")
    #expect(none.rijen == [["1", "2"]])
    #expect(none.apart.count == 1)
  }

  @Test("A declared delimiter that the file does not have is corrected when only one reading fits, and said", arguments: ["{}", #"{"columnNames":["id","naam"]}"#])
  func otherDelimiter(dialect: String) throws {
    let read: Gelezen = try leesBytes(Array("id;naam\n1;a,b\n2;c\n".utf8), dialect)
    #expect(read.rijen == [["id", "naam"], ["1", "a,b"], ["2", "c"]])
    #expect(read.uitkomst.meldingen.count == 1)
  }

  @Test("A missing file says so with exit code 66")
  func missing() throws {
    _ = try FileSystem.writeIfChanged(TempDir.file("x.json"), Array("{}".utf8))
    let failure: LeesFout? = #expect(throws: LeesFout.self) { _ = try leesPad(TempDir.file("weg.csv"), TempDir.file("x")) }
    #expect(failure?.code == 66)
  }
}
