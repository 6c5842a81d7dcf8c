import FileKit
import Intake
import TestSupport
import Testing

/// The pitfalls of bytes and structure, each by its number.
@Suite(.tempDir) struct LeesPitfallsTests {
  private let dialect: String = #"{"delimiter":","}"#

  private func reasons(_ text: String, _ dialect: String? = nil) throws -> (rows: [[String]], reasons: [String]) {
    let read: Gelezen = try leesBytes(Array(text.utf8), dialect ?? self.dialect)
    return (read.rijen, read.apart.map(\.reden))
  }

  private func refusal(_ text: String, _ dialect: String? = nil) -> LeesFout? {
    #expect(throws: LeesFout.self) { _ = try leesBytes(Array(text.utf8), dialect ?? self.dialect) }
  }

  @Test("Pitfall 1: an extra leading delimiter with an empty last column never shifts the columns")
  func pitfall1() throws {
    let found = try reasons("bsn,naam,leeg\n,999990019,A,\n999990020,B,\n")
    #expect(found.rows == [["bsn", "naam", "leeg"], ["999990020", "B", ""]])
    #expect(found.reasons == ["te_veel_velden"])
  }

  @Test("Pitfall 2: a delimiter missing before a quoted cell with commas is seen, though the count is right")
  func pitfall2() throws {
    let found = try reasons("a,b,c\n1,soort\"een, twee\",3\n4,5,6\n")
    #expect(found.rows == [["a", "b", "c"], ["4", "5", "6"]])
    #expect(found.reasons == ["aanhalingsteken_in_veld"])
  }

  @Test("Pitfall 3: a stray quote costs one physical line, and the 72 rows after it load", arguments: ["7,\"x,z\n", "7,x,\"\n", "\"7,x,z\n"])
  func pitfall3(stray: String) throws {
    let after: [String] = (0..<72).map { "\($0),\"naam \($0), deel\",z\n" }
    let found = try reasons("a,b,c\n1,2,3\n" + stray + after.joined())
    #expect(found.rows.count == 74)
    #expect(found.reasons.count == 1)
    let plain: [String] = (0..<72).map { "\($0),naam,z\n" }
    let unquoted = try reasons("a,b,c\n1,2,3\n" + stray + plain.joined())
    #expect(unquoted.rows.count == 74)
    #expect(unquoted.reasons == ["aanhalingsteken_niet_gesloten"])
  }

  @Test("Pitfall 4: a stray quote in the header refuses the file", arguments: ["a,b\"b,c\n1,2,3\n", "a,\"b,c\n1,2,3\n", "\"a\"x,b,c\n1,2,3\n"])
  func pitfall4(text: String) {
    #expect(refusal(text)?.code == 65)
  }

  @Test("Pitfall 4: a damaged header whose names the contract knows loses no row")
  func pitfall4known() throws {
    let found = try reasons("a,b\"b,c\n1,2,3\n", #"{"columnNames":["a","bb","c"]}"#)
    #expect(found.rows == [["a", "bb", "c"], ["1", "2", "3"]])
  }

  @Test("Pitfall 5: a file cut at any byte is reported, and the rows before the cut are the same")
  func pitfall5() throws {
    let good: [UInt8] = Array("id,naam,noot\r\n1,Müller,\"een, \"\"twee\"\"\"\r\n2,\"b\r\nb\",x\r\n3,Çelik,\"\"\r\n4,d,laatste\r\n".utf8)
    let whole: Gelezen = try leesBytes(good, dialect)
    #expect(whole.rijen.count == 5)
    let header: Int = 14
    var ends: [Int] = [header]
    for index: Int in header..<good.count where good[index] == 10 && good[index - 2] != 98 || index == good.count - 1 { ends.append(index + 1) }
    for cut: Int in header..<good.count {
      let read: Gelezen = try leesBytes(Array(good[..<cut]), dialect, naam: "c\(cut)")
      let isReported: Bool = !read.apart.isEmpty || !read.uitkomst.meldingen.isEmpty
      // A cut right behind a line end leaves a sound file; only a row count from elsewhere can tell.
      #expect(isReported || ends.contains(cut), "cut at \(cut)")
      let complete: Int = ends.count(where: { $0 <= cut && $0 > header })
      #expect(Array(read.rijen.prefix(1 + complete)) == Array(whole.rijen.prefix(1 + complete)), "cut at \(cut)")
      #expect(read.rijen.count + read.apart.count >= 1 + complete)
    }
  }

  @Test("Pitfall 6: NUL bytes at the start, in quotes and in the last row go to quarantine whole")
  func pitfall6() throws {
    let read: Gelezen = try leesBytes(Array("a,b\n\0,1\n2,\"x\0y\"\n3,4\n5,\0".utf8), dialect)
    #expect(read.rijen == [["a", "b"], ["3", "4"]])
    #expect(read.apart.map(\.reden) == ["nul_byte", "nul_byte", "nul_byte"])
  }

  @Test("Pitfall 7: CR, LF and CRLF in one file, blank lines, and no, one or two line ends at the end", arguments: ["", "\n", "\r\n\r\n", "\r"])
  func pitfall7(end: String) throws {
    let found = try reasons("a,b\r1,2\n\n3,4\r\n\r\n5,6" + end)
    #expect(found.rows == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(found.reasons.isEmpty)
  }

  @Test("Pitfall 8: a byte order mark in the middle shows that files were put together")
  func pitfall8() throws {
    let found = try reasons("\u{FEFF}a,b\n1,2\n\u{FEFF}3,4\n5,6\n")
    #expect(found.rows == [["a", "b"], ["1", "2"], ["5", "6"]])
    #expect(found.reasons == ["byte_order_mark_in_bestand"])
  }

  @Test("Pitfall 9: the five bytes that Windows-1252 lacks are reported with their place", arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  func pitfall9(byte: UInt8) throws {
    let bytes: [UInt8] = Array("a,b\n1,x".utf8) + [byte] + Array("\n2,".utf8) + [0xE9, 10]
    let read: Gelezen = try leesBytes(bytes, #"{"encoding":"windows-1252"}"#)
    #expect(read.rijen == [["a", "b"], ["2", "é"]])
    #expect(read.apart.map(\.begin) == [4])
    #expect(terug(read.apart[0].ruw) == Array(bytes[4..<9]))
  }

  @Test("Pitfall 9: UTF-8 that a contract calls Windows-1252 is read as UTF-8 when every byte fits, and set apart when it is mixed")
  func pitfall9mistaken() throws {
    let whole: Gelezen = try leesBytes(Array("a,b\n1,Café\n".utf8), #"{"encoding":"windows-1252"}"#)
    #expect(whole.rijen == [["a", "b"], ["1", "Café"]])
    #expect(whole.uitkomst.meldingen.count == 1)
    let mixed: [UInt8] = Array("a,b\n1,Café\n2,caf".utf8) + [0xE9, 10]
    let read: Gelezen = try leesBytes(mixed, #"{"encoding":"windows-1252"}"#, naam: "m")
    #expect(read.rijen == [["a", "b"], ["2", "café"]])
    #expect(read.apart.map(\.reden) == ["lijkt_op_utf8"])
  }

  @Test("Pitfall 9: UTF-16 is read with or without byte order mark, with places in the bytes as delivered", arguments: [true, false], [true, false])
  func pitfall9utf16(big: Bool, mark: Bool) throws {
    let text: String = (mark ? "\u{FEFF}" : "") + "aantal,b\n1,Mü😎\n2,3,4\n5,\"x\ny\"\n"
    let bytes: [UInt8] = text.utf16.flatMap { unit in
      big ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    let read: Gelezen = try leesBytes(bytes, dialect)
    #expect(read.rijen == [["aantal", "b"], ["1", "Mü😎"], ["5", "x\ny"]])
    let begin: Int = ((mark ? 1 : 0) + 9 + 7) * 2
    #expect(read.apart.map(\.begin) == [begin])
    #expect(read.apart.map(\.lengte) == [12])
    #expect(read.apart.map(\.ruw) == ["2,3,4\n"])
  }

  @Test("Pitfall 10: a second table, a repeated header and a footer are no rows")
  func pitfall10() throws {
    let two = try reasons("a,b,c\n1,2,3\na,b,c\n4,5,6\n")
    #expect(two.rows == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(two.reasons == ["herhaalde_kopregel", "na_tweede_kopregel"])
    let other = try reasons("a,b,c\n1,2,3\n\na,b\n4,5,6\n")
    #expect(other.reasons == ["herhaalde_kopregel", "na_tweede_kopregel"])
    let footer = try reasons("a,b,c\n1,2,3\nTotaal,,512\n")
    #expect(footer.rows.count == 2)
    #expect(footer.reasons == ["totaalregel"])
    let declared = try reasons("titel\n\na,b,c\n1,2,3\nTotaal: 1 record\n\n", #"{"skipRows":1,"trailerRowCount":1}"#)
    #expect(declared.rows == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(declared.reasons.isEmpty)
    // A contract that promises a footer does not make a row disappear.
    let missing = try reasons("a,b,c\n1,2,3\n4,5,6\n", #"{"trailerRowCount":1}"#)
    #expect(missing.reasons == ["slotregel_lijkt_op_gegevens"])
  }

  @Test(
    "Pitfall 11: another header than the contract's refuses the file",
    arguments: ["a,x,c\n", "b,a,c\n", "A,b,c\n", "a,b,c,d\n", "a,b\n", "a,b,b\n"])
  func pitfall11(header: String) {
    #expect(refusal(header + "1,2,3\n", #"{"columnNames":["a","b","c"]}"#)?.code == 65)
  }

  @Test("Pitfall 12: one column, no byte and a header only are told apart")
  func pitfall12() throws {
    #expect(try reasons("a\n1\n2\n").rows == [["a"], ["1"], ["2"]])
    #expect(refusal("")?.code == 65)
    #expect(try reasons("a,b\n").rows == [["a", "b"]])
    #expect(try reasons("a,b").rows == [["a", "b"]])
  }

  @Test("Pitfall 13: what looks like a formula or a number is passed on unchanged", arguments: ["=CMD()", "'x", "1,23457E+08", "@a", "-1"])
  func pitfall13(value: String) throws {
    let found = try reasons("a;b\n\(value);2\n", #"{"delimiter":";"}"#)
    #expect(found.rows == [["a", "b"], [value, "2"]])
  }

  @Test("Pitfall 14: a field of 10 MB loads; a line beyond the limit is set apart in bounded memory")
  func pitfall14() throws {
    let long: [UInt8] = Array(repeating: 120, count: 10 << 20)
    let read: Gelezen = try leesBytes(Array("a,b\n1,".utf8) + long + Array("\n2,\"".utf8) + long + Array("\"\n3,4\n".utf8), dialect)
    #expect(read.rijen.map { $0[0] } == ["a", "1", "2", "3"])
    #expect(read.rijen[2][1].utf8.count == 10 << 20)
    let longer: [UInt8] = Array(repeating: 121, count: 40 << 20)
    let apart: Gelezen = try leesBytes(Array("a,b\n1,".utf8) + longer + Array("\n3,4\n".utf8), dialect, naam: "l")
    #expect(apart.rijen == [["a", "b"], ["3", "4"]])
    #expect(apart.apart.map(\.reden) == ["te_lang"])
    #expect(apart.apart.map(\.lengte) == [(40 << 20) + 3])
    #expect(apart.apart[0].ruw.utf8.count == (40 << 20) + 3)
  }

  @Test("Pitfall 14: ten thousand columns are read")
  func pitfall14columns() throws {
    let names: String = (0..<10_000).map { "k\($0)" }.joined(separator: ",")
    let values: String = (0..<10_000).map { String($0) }.joined(separator: ",")
    let found = try reasons(names + "\n" + values + "\n" + values + ",1\n")
    #expect(found.rows.count == 2)
    #expect(found.rows[1][9_999] == "9999")
    #expect(found.reasons == ["te_veel_velden"])
  }
}
