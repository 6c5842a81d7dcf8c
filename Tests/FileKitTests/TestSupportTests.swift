import FileKit
import TestSupport
import Testing

/// The tools that other tests trust are tested themselves, here because they stand on FileKit alone.
@Suite(.tempDir) struct TestSupportTests {
  @Test("markers leave the text and keep their line, column and byte")
  func marked() {
    let text: MarkedText = MarkedText("a;é1️⃣b\r\n2️⃣c\n\n;3️⃣")
    #expect(text.text == "a;éb\r\nc\n\n;")
    #expect(text[1] == MarkedText.Place(line: 1, column: 4, byte: 4))
    #expect(text[2] == MarkedText.Place(line: 2, column: 1, byte: 7))
    #expect(text[3] == MarkedText.Place(line: 4, column: 2, byte: 11))
    #expect(text.places.count == 3)
  }

  @Test("the same seed gives the same numbers, on every machine")
  func seeded() {
    var random: SeededGenerator = SeededGenerator(seed: 0)
    #expect((0..<3).map { _ in random.next() } == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
  }

  @Test("a difference names the first line that differs")
  func difference() {
    #expect(Golden.difference(Array("a\nb\n".utf8), Array("a\nc\n".utf8)) == "regel 2: opgenomen 'b', nu 'c'")
    #expect(Golden.difference(Array("a".utf8), Array("a\nb".utf8)) == "regel 2: opgenomen niets, nu 'b'")
  }

  @Test("a walk stops at the first step that does not happen")
  func walk() {
    #expect(withEvery { number in number <= 4 } == 4)
  }

  @Test("each test has a folder of its own, also each case", arguments: [1, 2])
  func ownFolder(number: Int) throws {
    #expect(try FileSystem.entries(TempDir.path).isEmpty)
    try FileSystem.writeIfChanged(TempDir.file("f"), [UInt8(number)])
  }

  @Test("a started program gives its two streams and its exit code")
  func tool() throws {
    let result: ToolResult = try RunTool.start("/bin/sh", ["-c", "echo uit; echo $X >&2; exit 3"], environment: ["X": "fout"])
    #expect(result.status == 3 && result.output == "uit\n" && result.lastErrorLine == "fout")
    #expect(try RunTool.start("/bin/sh", ["-c", "kill -9 $$"]).status == 137)
  }
}
