import FileKit
import Intake
import TestSupport
import Testing

/// The ten traps on which other readers fall: right or reported, never altered.
@Suite(.tempDir) struct LeesTrapsTests {
  private let dialect: String = #"{"delimiter":";"}"#

  @Test("Trap 1: Windows-1252 bytes become the characters they stand for")
  func windows1252() throws {
    let bytes: [UInt8] = Array("id;naam\r\n1;M".utf8) + [0xFC] + Array("ller ".utf8) + [0x80, 0x92] + Array("\r\n".utf8)
    let read: Gelezen = try leesBytes(bytes, #"{"delimiter":";","encoding":"windows-1252"}"#)
    #expect(read.rijen == [["id", "naam"], ["1", "Müller €’"]])
    // The same bytes under a contract that says UTF-8 are refused, not loaded broken.
    let wrong: Gelezen = try leesBytes(bytes, dialect, naam: "b")
    #expect(wrong.rijen.count == 1)
    #expect(wrong.apart.map(\.reden) == ["ongeldige_bytes"])
    #expect(terug(wrong.apart[0].ruw) == Array(bytes[9...]))
  }

  @Test("Trap 2: a byte order mark is no part of the first name")
  func mark() throws {
    let read: Gelezen = try leesBytes(Array("\u{FEFF}id;naam\n1;a\n".utf8), dialect)
    #expect(read.rijen == [["id", "naam"], ["1", "a"]])
  }

  @Test("Trap 3: a line end inside quotes belongs to the value")
  func lineEndInQuotes() throws {
    let read: Gelezen = try leesBytes(Array("id;noot;x\r\n1;\"een\r\ntwee\";3\r\n2;b;4\r\n".utf8), dialect)
    #expect(read.rijen == [["id", "noot", "x"], ["1", "een\r\ntwee", "3"], ["2", "b", "4"]])
  }

  @Test("Trap 4: a row cut off at the end of the file is not filled up")
  func cutRow() throws {
    let read: Gelezen = try leesBytes(Array("id;naam;van;tot\n1;A;x;y\n2;Bos;02-02-20".utf8), dialect)
    #expect(read.rijen == [["id", "naam", "van", "tot"], ["1", "A", "x", "y"]])
    #expect(read.apart.map(\.reden) == ["afgekapt"])
  }

  @Test("Trap 5: a value cut off inside quotes is not loaded")
  func cutQuote() throws {
    let read: Gelezen = try leesBytes(Array("id;naam\n1;A\n2;\"Bos".utf8), dialect)
    #expect(read.rijen == [["id", "naam"], ["1", "A"]])
    #expect(read.apart.map(\.reden) == ["aanhalingsteken_niet_gesloten"])
    #expect(read.apart.map(\.regel) == [3])
  }

  @Test("Trap 6: a NUL byte never cuts a name short")
  func nul() throws {
    let read: Gelezen = try leesBytes(Array("id;naam\n1;Jan\0sen\n2;b\n".utf8), dialect)
    #expect(read.rijen == [["id", "naam"], ["2", "b"]])
    #expect(read.apart.map(\.ruw) == ["1;Jan\\x00sen\n"])
    #expect(read.apart.map(\.begin) == [8])
    #expect(read.apart.map(\.lengte) == [10])
  }

  @Test("Traps 7, 8 and 9: a date, an amount and a BSN stay the text that they are", arguments: ["01-02-2024", "1.234", "012345672"])
  func text(value: String) throws {
    let read: Gelezen = try leesBytes(Array("a;b\n\(value);1\n".utf8), dialect)
    #expect(read.rijen == [["a", "b"], [value, "1"]])
  }

  @Test("Trap 10: a name that comes twice in the header keeps both columns, and is reported")
  func doubleName() throws {
    let read: Gelezen = try leesBytes(Array("a;a;b\n1;2;3\n".utf8), dialect)
    #expect(read.rijen == [["a", "a", "b"], ["1", "2", "3"]])
    #expect(read.uitkomst.meldingen == ["kolom 2 heeft dezelfde naam als kolom 1"])
  }
}
